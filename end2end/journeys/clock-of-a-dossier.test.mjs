// The clock that everybody sees: another office is asked, the calendar changes, a promise
// is missed, and sorry is said by itself.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { folder, serving } from "../harness/server.mjs";

const data = folder();
let server, crowd, eye, father, desk, admin, dossier, page;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock, data });
  crowd = await people();
  eye = await inspector(crowd);
  father = await crowd.visitor();
  desk = await crowd.visitor({ width: 1280 });
  admin = await crowd.visitor({ width: 320 });
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, files });
  dossier = await citizen.declare(father);
  page = `${server.base}/vi/ho-so/${dossier.code}`;
  await officer.signIn(desk, server, "caugiay.lan");
  await officer.open(desk, server, dossier.code);
  await officer.take(desk);
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

const said = (who) => who.locator("main").innerText();

test("another office is asked: each field has its error, and the family reads whom and since when", async () => {
  const words = "Hỏi nơi khác để xác minh";
  const empty = await officer.actWith(desk, "ask_verification", words, { whom: "", what: "Nơi cư trú của mẹ" });
  assert.equal(empty.status(), 422);
  await eye.look(desk);
  assert.equal(await desk.locator('[id="ask_verification.what"]').inputValue(), "Nơi cư trú của mẹ");
  await desk.locator('[id="ask_verification.whom"]').fill("Ủy ban nhân dân phường Hải Châu");
  assert.equal((await citizen.press(desk, words)).status(), 200);
  assert.match(await said(desk), /Đang chờ Ủy ban nhân dân phường Hải Châu trả lời/);
  await eye.look(desk);
  await citizen.until(father, "Chúng tôi đã gửi thư hỏi Ủy ban nhân dân phường Hải Châu", { address: page });
  assert.doesNotMatch(await said(father), /Nơi cư trú của mẹ/, "what was asked is the officers' own");
  await eye.look(father);
});

test("the answer is written down and the clock goes on", async () => {
  const words = "Ghi trả lời xác minh";
  assert.equal((await officer.actWith(desk, "record_verification", words, { answer: "Công văn 87: đúng." })).status(), 200);
  await citizen.until(father, "Đã có trả lời xác minh", { address: page });
  await eye.look(father);
});

test("an administrator proposes a day off; wrong days are named and nothing typed is lost", async () => {
  await admin.goto(`${server.base}/vi/can-bo/dang-nhap`);
  await officer.enterDoor(admin, server, "caugiay.quantri");
  await admin.goto(`${server.base}/vi/can-bo/lich`);
  await eye.look(admin);
  assert.equal((await citizen.press(admin, "Gửi đề nghị")).status(), 422);
  await eye.look(admin);
  const typed = { "day.day": "20", "day.month": "11", "day.year": "2026", name_vi: "Nghỉ hoán đổi ngày làm việc", name_en: "Day off in exchange", reason: "Thông báo 15/TB-BNV" };
  await admin.getByText("Ngày nghỉ", { exact: true }).click();
  for (const [id, text] of Object.entries(typed)) await admin.locator(`[id="${id}"]`).fill(text);
  assert.equal((await citizen.press(admin, "Gửi đề nghị")).status(), 200);
  assert.match(await said(admin), /Lịch chưa đổi[\s\S]*Nghỉ hoán đổi ngày làm việc/);
  assert.equal(await admin.getByRole("button", { name: "Đồng ý đổi lịch cả nước" }).count(), 0, "not alone");
  await eye.look(admin);
  assert.equal((await desk.goto(`${server.base}/vi/can-bo/lich`)).status(), 404, "nobody else changes it");
});

test("days of the whole country change once an administrator of another office agrees", async () => {
  const other = await crowd.visitor({ width: 320 });
  await other.goto(`${server.base}/vi/can-bo/dang-nhap`);
  await officer.enterDoor(other, server, "saigon.quantri");
  await other.goto(`${server.base}/vi/can-bo/tai-khoan`);
  assert.match(await said(other), /Có đề nghị đổi lịch nghỉ cả nước đang chờ/, "nobody has to go and look");
  await eye.look(other);
  await other.getByRole("link", { name: "Xem đề nghị" }).click();
  await eye.look(other);
  assert.equal((await citizen.press(other, "Trả lại, không đổi lịch")).status(), 422, "a reason is asked for");
  await eye.look(other);
  assert.equal((await citizen.press(other, "Đồng ý đổi lịch cả nước")).status(), 200);
  assert.match(await said(other), /Đã đồng ý[\s\S]*Vũ Anh Tú, Lâm Gia Phúc ghi/);
  await eye.look(other);
});

test("an administrator sets the hours of the office, and who is about to file reads them", async () => {
  await admin.goto(`${server.base}/vi/can-bo/gio-tiep-nhan`);
  await eye.look(admin);
  await admin.locator('[id="morning.6"]').fill("8h sáng");
  assert.equal((await citizen.press(admin, "Đặt giờ tiếp nhận")).status(), 422);
  assert.match(await said(admin), /Không đọc được giờ ở mục “Sáng thứ Bảy”/);
  assert.equal(await admin.locator('[id="morning.6"]').inputValue(), "8h sáng");
  await eye.look(admin);
  const typed = { "morning.6": "8:00 - 11:00", "from.day": "14", "from.month": "11", "from.year": "2026", reason: "Quyết định 41/QĐ-UBND" };
  for (const [id, text] of Object.entries(typed)) await admin.locator(`[id="${id}"]`).fill(text);
  assert.equal((await citizen.press(admin, "Đặt giờ tiếp nhận")).status(), 200);
  assert.match(await said(admin), /Từ ngày 14 tháng 11 năm 2026: [^\n]*thứ Bảy: 8 giờ đến 11 giờ/);
  await eye.look(admin);
  const reader = await crowd.visitor();
  await citizen.until(reader, /thứ Bảy: 8 giờ đến 11 giờ/, { address: `${server.base}/vi/thu-tuc/khai-sinh?noi=phuong+cau+giay` });
  await citizen.until(father, /thứ Bảy: 8 giờ đến 11 giờ/, { address: page });
});

test("a promise that is missed: sorry, a new date and the slip, without anybody's hand", async () => {
  const { port } = server;
  await server.stop();
  server = await serving({ clock: "2026-11-10T17:30:00+07:00", data, port });
  await citizen.until(father, "Xin lỗi vì chưa trả kết quả đúng hẹn", { address: page });
  await eye.look(father);
  const path = papers.onDisk((await citizen.download(father, /^Phiếu xin lỗi/)).bytes);
  assert.equal(await papers.structure(path), "");
  const slip = await papers.text(path);
  assert.deepEqual(papers.outOfOrder(slip, ["PHIẾU XIN LỖI", dossier.code]), [], slip);
  await officer.signIn(desk, server, "caugiay.lan");
  await desk.goto(`${server.base}/vi/can-bo/ho-so/${dossier.code}`);
  assert.match(await said(desk), /Đã xin lỗi lần 1/);
  await eye.look(desk);
});
