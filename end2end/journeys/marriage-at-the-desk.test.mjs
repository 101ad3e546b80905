// Two who marry, from the day their dossier is found in order: they choose an hour and move
// it, come, are asked, and get an original each. The couple is the demo's.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { qr } from "../harness/qr.mjs";
import { serving } from "../harness/server.mjs";

const COUPLE = {
  bride: { email: "mai@demo.example", password: "khe ngot sau vuon nha" },
  groom: { email: "khoa@demo.example", password: "con thuyen va ben nuoc" },
};

let server, crowd, eye, bride, groom, desk, address, code, qrAddress;

before(async () => {
  server = await serving({ clock: "2026-11-10T10:15:00+07:00" });
  crowd = await people();
  eye = await inspector(crowd);
  bride = await crowd.visitor({ width: 320, height: 640 });
  groom = await crowd.visitor({ width: 768, scripts: false });
  desk = await crowd.visitor({ width: 1280 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

async function signIn(page, { email, password }) {
  await page.goto(`${server.base}/vi/dang-nhap`);
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  assert.equal((await citizen.press(page, "Đăng nhập")).status(), 200);
}

/** The hours that can be chosen, without the empty line. */
const hours = (page) => page.locator("#hour option").evaluateAll((all) => all.map((one) => one.value).filter(Boolean));

test("the bride is asked to choose an hour, and chooses one on a phone", async () => {
  await signIn(bride, COUPLE.bride);
  await bride.goto(`${server.base}/vi/ho-so`);
  assert.equal((await citizen.follow(bride, /^[A-Z]\d{2}.*-\d{6}-\d+/)).status(), 200);
  const pages = await bride.locator("main").innerText();
  assert.match(pages, /Hồ sơ đã đủ điều kiện/);
  address = bride.url();
  code = citizen.place(bride);
  await eye.look(bride);
  await citizen.follow(bride, "Chọn giờ đến");
  await eye.look(bride);
  const free = await hours(bride);
  assert.ok(free.length > 30, `${free.length} hours`);
  assert.ok(!free.some((hour) => hour.startsWith("2026-11-24")), "Culture Day is off");
  const nothing = await citizen.press(bride, "Chọn giờ này");
  assert.equal(nothing.status(), 422);
  assert.match(await bride.locator("#errors").innerText(), /Hãy chọn một giờ/);
  await eye.look(bride);
  await bride.locator("#hour").selectOption(free[3]);
  assert.equal((await citizen.press(bride, "Chọn giờ này")).status(), 200);
  await citizen.until(bride, /Hẹn hai người cùng đến ký.*thứ Tư, ngày 11 tháng 11 năm 2026/s, { address });
  await eye.look(bride);
});

test("the groom sees the hour without script, and moves it; the bride sees that", async () => {
  await signIn(groom, COUPLE.groom);
  await citizen.until(groom, "Hẹn hai người cùng đến ký", { address });
  await citizen.follow(groom, "Dời sang giờ khác");
  const free = await hours(groom);
  const later = free.find((hour) => hour.startsWith("2026-11-12T01:30"));
  await groom.locator("#hour").selectOption(later);
  assert.equal((await citizen.press(groom, "Chọn giờ này")).status(), 200);
  await citizen.until(groom, "ngày 12 tháng 11 năm 2026", { address });
  const told = await citizen.until(bride, "ngày 12 tháng 11 năm 2026", { address });
  assert.match(told, /Đã hẹn giờ đến ký/);
});

test("the officer sees both side by side, and enters nothing before all is ticked", async () => {
  await officer.signIn(desk, server, "nhatrang.ha");
  await officer.open(desk, server, code);
  const said = await desk.locator("main").innerText();
  assert.match(said, /Hai người kết hôn/);
  assert.match(said, /Hẹn đến ký/);
  await eye.look(desk);
  const answer = await officer.act(desk, "Ghi vào sổ kết hôn và cấp giấy");
  assert.equal(answer.status(), 422);
  assert.match(await desk.locator("#errors").innerText(), /Chưa ghi vào sổ được.*Cả hai người có mặt/);
  await eye.look(desk);
});

test("both are asked, the marriage is entered, and each gets an original with the extract", async () => {
  for (const seen of ["both_present", "papers_seen", "groom_willing", "bride_willing", "lines_read"]) {
    await desk.locator(`label[for="seen.${seen}"]`).click();
  }
  await officer.grant(desk, "Ghi vào sổ kết hôn và cấp giấy");
  const history = await desk.locator("main").innerText();
  assert.match(history, /Hai người có mặt và đã được hỏi/);
  assert.match(history, /Đã hỏi người vợ: tự nguyện kết hôn/);
  await citizen.until(bride, "Giấy chứng nhận kết hôn, số", { address });
  await citizen.until(groom, "Giấy chứng nhận kết hôn, số", { address });
  await eye.look(bride);
  const originals = await bride.getByRole("link", { name: /^Giấy chứng nhận kết hôn, số/ }).count();
  assert.equal(originals, 2);
  for (const [page, link] of [[bride, /^Giấy chứng nhận kết hôn, số/], [groom, /^Trích lục kết hôn/]]) {
    const { bytes } = await citizen.download(page, link);
    const path = papers.onDisk(bytes);
    assert.equal(await papers.structure(path), "");
    const { valid, whole } = await papers.signature(path);
    assert.ok(valid && whole);
    qrAddress = await qr(path);
  }
  const { bytes } = await citizen.download(bride, /^Giấy chứng nhận kết hôn, số/);
  const path = papers.onDisk(bytes);
  const text = await papers.text(path);
  const order = ["GIẤY CHỨNG NHẬN KẾT HÔN", "Nơi đăng ký kết hôn", "Nha Trang", "10/11/2026", "NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN"];
  assert.deepEqual(papers.outOfOrder(text, order), [], text);
  for (const word of ["Vợ", "Chồng", "(Ký, ghi rõ họ, chữ đệm, tên)"]) assert.ok(text.includes(word), `${word} in ${text}`);
});

test("a stranger learns that it is genuine, and reads it with the day of the marriage", async () => {
  const stranger = await crowd.visitor();
  await stranger.goto(qrAddress);
  const told = await stranger.locator("main").innerText();
  assert.match(told, /Giấy này là thật/);
  assert.match(told, /Ngày đăng ký kết hôn in trên giấy/);
  await eye.look(stranger);
  await citizen.fill(stranger, { "born.day": "10", "born.month": "11", "born.year": "2026" });
  await citizen.press(stranger, "Xem nội dung giấy");
  assert.match(await stranger.locator("main").innerText(), /TRÍCH LỤC KẾT HÔN|Trích lục kết hôn/);
});
