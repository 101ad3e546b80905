// On the last evening of the year the head of the office closes the book of births with
// its totals; a closed book takes no more numbers, and the next year begins at one.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { OTHER_MOTHER, SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { onDisk, signature, structure, text as lines } from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { folder, serving } from "../harness/server.mjs";

/** A Thursday: the last day of the year, in office hours and after them. */
const MORNING = "2026-12-31T10:15:00+07:00";
const EVENING = "2026-12-31T17:05:00+07:00";
const NEW_YEAR = "2027-01-04T08:10:00+07:00";

const BORN = {
  "child.birth_date.day": "20", "child.birth_date.month": "12",
  "notice.issued_on.day": "21", "notice.issued_on.month": "12",
};
const CLOSE = "Khóa Sổ khai sinh năm 2026";

const data = folder();
let server, crowd, eye, family, lan, hoa, entered, late;

async function filed(more = {}) {
  await citizen.begin(family, server.base);
  const notice = [file("giay chung sinh.pdf", await scan(crowd.browser))];
  await citizen.answerAll(family, { answers: { ...SIMPLE_BIRTH.answers, ...BORN, ...more }, files: { "file.birth_notice": notice } });
  return citizen.declare(family);
}

/** The same data at another moment. */
async function itIs(clock) {
  const { port } = server;
  await server.stop();
  server = await serving({ clock, data, port });
}

before(async () => {
  server = await serving({ clock: MORNING, data });
  crowd = await people();
  eye = await inspector(crowd);
  family = await crowd.visitor();
  lan = await crowd.visitor({ width: 1280 });
  hoa = await crowd.visitor({ width: 320, height: 640 });
  entered = await filed();
  await officer.register(lan, server, "caugiay.lan", entered.code, family);
  late = await filed(OTHER_MOTHER);
  await officer.open(lan, server, late.code);
  await officer.take(lan);
  await officer.agree(lan, family);
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

const shelf = () => `${server.base}/vi/can-bo/so`;
const said = (page) => page.locator("main").innerText();

/** The row of the book of births of this year. */
const book = (page, year = "2026") =>
  page.locator("tbody tr").filter({ hasText: "Sổ khai sinh" }).filter({ hasText: year }).innerText();

/** Sends the form of a book by hand, as a page sends it. */
async function closes(page, form) {
  const answer = await page.context().request.post(shelf(), { form, headers: { "Sec-Fetch-Site": "same-origin" }, maxRedirects: 0 });
  return { status: answer.status(), text: await answer.text() };
}

const BIRTHS = { register: "KS", year: "2026", read: "yes" };

test("while the year lasts its book is open and nobody is offered to close it", async () => {
  await officer.signIn(hoa, server, "caugiay.hoa");
  await hoa.goto(shelf());
  assert.match(await book(hoa), /412[\s\S]*Đang mở/);
  assert.equal(await hoa.getByText(/^Khóa Sổ/).count(), 0);
  await eye.look(hoa, "open");
  const { status, text } = await closes(hoa, BIRTHS);
  assert.equal(status, 409);
  assert.match(text, /chỉ khóa được sau giờ làm việc ngày 31 tháng 12/);
  await hoa.goto(shelf());
  assert.match(await book(hoa), /Đang mở/, "nothing was closed");
});

test("after hours a registrar is not offered to close it, and is told who does", async () => {
  await itIs(EVENING);
  await officer.signIn(lan, server, "caugiay.lan");
  await lan.goto(shelf());
  assert.equal(await lan.getByText(/^Khóa Sổ/).count(), 0);
  await eye.look(lan, "of a registrar");
  const { status, text } = await closes(lan, BIRTHS);
  assert.equal(status, 403);
  assert.match(text, /chỉ người ký của cơ quan được khóa sổ/);
});

test("another office closes its own book and never this one; a made-up book is not found", async () => {
  const thuy = await crowd.visitor({ width: 320 });
  await officer.signIn(thuy, server, "haichau.thuy");
  assert.equal((await closes(thuy, BIRTHS)).status, 303, "the book of births of Hải Châu");
  await thuy.goto(shelf());
  assert.match(await book(thuy), /Đặng Thu Thủy khóa sổ/);
  await lan.goto(shelf());
  assert.match(await book(lan), /Đang mở/, "that of Cầu Giấy is open");
  for (const which of [{ register: "KX", year: "2026" }, { register: "KS", year: "2019" }]) {
    assert.equal((await closes(thuy, which)).status, 404, JSON.stringify(which));
  }
});

test("an administrator, who sees no case, and a stranger find no books", async () => {
  const admin = await crowd.visitor();
  await admin.goto(`${server.base}/vi/can-bo/dang-nhap`);
  await officer.enterDoor(admin, server, "caugiay.quantri");
  assert.equal((await admin.goto(shelf())).status(), 404);
  const stranger = await crowd.visitor();
  await stranger.goto(shelf());
  assert.match(stranger.url(), /\/can-bo\/dang-nhap/);
});

test("the head of the office reads what closing means and closes it with its totals", async () => {
  await officer.signIn(hoa, server, "caugiay.hoa");
  await hoa.goto(shelf());
  await eye.look(hoa, "may be closed");
  assert.equal((await citizen.press(hoa, CLOSE)).status(), 200);
  assert.match(await said(hoa), /Số cuối cùng đã ghi: 412[\s\S]*Khóa rồi thì không mở lại được/, "nothing is closed by one press");
  await eye.look(hoa, "before it is closed");
  const other = await hoa.context().newPage();
  await other.goto(shelf());
  await citizen.press(other, CLOSE);
  assert.match(await said(other), /Khóa rồi thì không mở lại được/);
  assert.equal((await citizen.press(hoa, CLOSE)).status(), 200);
  assert.match(await book(hoa), /412–412\s+1\s+412\s+Phan Thị Hoa khóa sổ, .*ngày 31 tháng 12 năm 2026/);
  assert.equal(await hoa.getByRole("button", { name: CLOSE }).count(), 0);
  await eye.look(hoa, "closed");
  const again = await citizen.press(other, CLOSE);
  assert.equal(again.status(), 409, "a second window is told so");
  assert.match(await said(other), /đã được khóa trước đó/);
  assert.match(await other.title(), /^Lỗi: /);
  await eye.look(other);
});

test("the closed book has its signed record, for the office alone", async () => {
  const { bytes } = await citizen.download(hoa, "Biên bản khóa sổ (PDF)");
  const record = onDisk(bytes);
  const { valid, whole } = await signature(record);
  assert.ok(valid && whole);
  assert.equal(await structure(record), "");
  const printed = (await lines(record)).replace(/\s+/g, " ");
  for (const words of ["BIÊN BẢN KHÓA SỔ HỘ TỊCH", "Sổ khai sinh", "412 – 412", "Tổng số trang đã dùng", "Phan Thị Hoa"]) {
    assert.ok(printed.includes(words), `${words}: ${printed}`);
  }
  const again = await citizen.download(hoa, "Biên bản khóa sổ (PDF)");
  assert.ok(again.bytes.equals(bytes), "it is made once");
  const admin = await crowd.visitor();
  await admin.goto(`${server.base}/vi/can-bo/dang-nhap`);
  await officer.enterDoor(admin, server, "caugiay.quantri");
  const address = new URL(await hoa.getByRole("link", { name: "Biên bản khóa sổ (PDF)" }).first().getAttribute("href"), server.base);
  assert.equal((await admin.context().request.get(address.href)).status(), 404);
});

test("a closed book takes no more numbers: the case waits for the next year and begins its book at one", async () => {
  const desk = `${server.base}/vi/can-bo/ho-so/${late.code}`;
  await lan.goto(desk);
  assert.equal((await officer.act(lan, officer.ACTS.register)).status(), 409);
  assert.match(await said(lan), /Sổ năm nay của cơ quan đã khóa\. Sang ngày 1 tháng 1/);
  await eye.look(lan, "its book is closed");
  await itIs(NEW_YEAR);
  await officer.signIn(lan, server, "caugiay.lan");
  await lan.goto(desk);
  await officer.grant(lan);
  const told = await citizen.until(family, /Giấy khai sinh, số \d+/, { address: `${server.base}/vi/ho-so/${late.code}` });
  assert.match(told, /Giấy khai sinh, số 1\/2027/);
  await lan.goto(shelf());
  assert.match(await book(lan, "2027"), /Đang mở/);
  assert.match(await book(lan), /412–412\s+1\s+412\s+Phan Thị Hoa khóa sổ/, "the closed one stands as it was");
});
