// Two who marry chose an hour and did not come: their dossier says so and they may choose
// again; the desk says so too and may set another hour for them, of which both are told. Where
// nobody signs within sixty days (law.md section 14, case 6), the dossier is cancelled with a
// reason. The couple is the demo's. Without script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { folder, serving } from "../harness/server.mjs";

const TUESDAY = "2026-11-10T10:15:00+07:00";
const THURSDAY = "2026-11-12T09:00:00+07:00";
/** More than sixty days after they were asked to choose an hour. */
const FEBRUARY = "2027-02-01T09:00:00+07:00";
const BRIDE = { email: "mai@demo.example", password: "khe ngot sau vuon nha" };
const SET = "Hẹn giờ cho hai người";
const MISSED = /Giờ hẹn [^\n]*ngày 11 tháng 11 năm 2026[^\n]* đã qua/;

const data = folder();
let server, crowd, eye, bride, desk, address, code;

before(async () => {
  server = await serving({ clock: TUESDAY, data });
  crowd = await people();
  eye = await inspector(crowd);
  bride = await crowd.visitor({ width: 320, height: 640 });
  desk = await crowd.visitor({ width: 320 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

const said = (page) => page.locator("main").innerText();

async function signIn() {
  await bride.goto(`${server.base}/vi/dang-nhap`);
  await bride.locator("#email").fill(BRIDE.email);
  await bride.locator("#password").fill(BRIDE.password);
  assert.equal((await citizen.press(bride, "Đăng nhập")).status(), 200);
}

test("an hour on Wednesday is chosen, and nobody comes", async () => {
  await signIn();
  await bride.goto(`${server.base}/vi/ho-so`);
  await citizen.follow(bride, /^[A-Z]\d{2}.*-\d{6}-\d+/);
  address = bride.url();
  code = citizen.place(bride);
  await citizen.follow(bride, "Chọn giờ đến");
  const hours = await bride.locator("#hour option").evaluateAll((all) => all.map((one) => one.value));
  await bride.locator("#hour").selectOption(hours.find((hour) => hour.startsWith("2026-11-11")));
  assert.equal((await citizen.press(bride, "Chọn giờ này")).status(), 200);
  await citizen.until(bride, /Hẹn hai người cùng đến ký[^\n]*ngày 11 tháng 11 năm 2026/, { address });
  const { port } = server;
  assert.equal(await server.stop(), 0);
  server = await serving({ clock: THURSDAY, data, port });
});

test("on Thursday both sides say that the hour is over, and nothing is lost", async () => {
  await signIn();
  await citizen.until(bride, MISSED, { address });
  assert.match(await said(bride), /Hãy chọn giờ khác/);
  assert.ok(await bride.getByRole("link", { name: "Dời sang giờ khác" }).count());
  await eye.look(bride, "missed");
  await officer.signIn(desk, server, "nhatrang.ha");
  await officer.open(desk, server, code);
  assert.match(await said(desk), MISSED);
  assert.match(await said(desk), /Hãy hẹn giờ khác nếu hai người không đến/);
  await eye.look(desk, "missed");
});

test("no hour is set before one is chosen", async () => {
  await desk.locator("summary", { hasText: SET }).click();
  assert.equal((await citizen.press(desk, SET)).status(), 422);
  assert.equal(await desk.locator('#errors a[href="#set_day.slot"]').count(), 1);
  assert.match(await desk.locator("#errors").innerText(), /Hãy chọn một giờ/);
  await eye.look(desk);
});

test("the office sets another hour: both are told by mail, and the dossier says who set it", async () => {
  const hours = await desk.locator('[id="set_day.slot"] option').evaluateAll((all) => all.map((one) => one.value));
  const friday = hours.find((hour) => hour.startsWith("2026-11-13"));
  assert.ok(!hours.some((hour) => hour && hour < "2026-11-12T02:00"), "what is over is not offered");
  await desk.locator('[id="set_day.slot"]').selectOption(friday);
  assert.equal((await citizen.press(desk, SET)).status(), 200);
  assert.match(await said(desk), /Hẹn đến ký: [^\n]*ngày 13 tháng 11 năm 2026/);
  const told = await citizen.until(bride, /Hẹn hai người cùng đến ký[^\n]*ngày 13 tháng 11 năm 2026/, { address });
  assert.match(told, /Cơ quan đã hẹn giờ đến ký/);
  await eye.look(bride, "set by the office");
  const mailbox = await crowd.visitor();
  const one = "Hẹn hai người[^\\n]*ngày 13 tháng 11 năm 2026";
  await citizen.until(mailbox, new RegExp(`${one}[\\s\\S]*${one}`), { address: `${server.base}/vi/hom-thu` });
});

test("after sixty days it is cancelled: both sides read why, and nothing can be entered any more", async () => {
  const { port } = server;
  assert.equal(await server.stop(), 0);
  server = await serving({ clock: FEBRUARY, data, port });
  await signIn();
  const told = await citizen.until(bride, "Hủy vì quá thời hạn mà hai người chưa đến ký", { address, patience: 60_000 });
  assert.match(told, /Hai người chưa cùng đến ký Giấy chứng nhận kết hôn trong thời hạn/);
  assert.match(told, /Điều 32 Nghị định 123\/2015/);
  assert.equal(await bride.getByRole("link", { name: "Dời sang giờ khác" }).count(), 0);
  await eye.look(bride, "cancelled");
  await officer.signIn(desk, server, "nhatrang.ha");
  await desk.goto(`${server.base}/vi/can-bo/ho-so/${code}`);
  assert.match(await said(desk), /Hủy vì không đến ký đúng thời hạn/);
  assert.equal(await desk.getByRole("button", { name: "Ghi vào sổ kết hôn và cấp giấy" }).count(), 0);
  assert.equal(await desk.getByRole("link", { name: /^Giấy chứng nhận kết hôn, số/ }).count(), 0, "no paper came out");
  await eye.look(desk, "cancelled");
  const mailbox = await crowd.visitor();
  const one = `Hồ sơ kết hôn ${code} đã bị hủy`;
  await citizen.until(mailbox, new RegExp(`${one}[\\s\\S]*${one}`), { address: `${server.base}/vi/hom-thu` });
});
