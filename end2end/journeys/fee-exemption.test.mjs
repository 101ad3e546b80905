// An exemption from the fee holds as it is declared until the desk finds that nothing proves
// it: then the fee is asked for, and can be paid while the dossier goes on. Proven later it
// is owed no more, and what was paid goes back. Without script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { OTHER_MOTHER, SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { declaredBirth } from "../harness/scene.mjs";
import { serving } from "../harness/server.mjs";

const POOR = { "fee.exemption": "poor", "requester.email": "ho-ngheo@demo.example" };
const NOT_PROVEN = "Chưa chứng minh được: thu lệ phí";
const PROVEN = "Đã chứng minh: miễn lệ phí";
const LOOKED = "Tra danh sách hộ nghèo năm 2026 của phường: không có tên.";
const PROOF = "Đã xem giấy chứng nhận hộ nghèo số 21, bản chính.";

let server, crowd, eye, family, desk, mailbox, dossier, reference;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  family = await crowd.visitor({ width: 320 });
  desk = await crowd.visitor({ width: 320 });
  mailbox = await crowd.visitor();
  dossier = await declaredBirth(family, server.base, POOR);
  await officer.signIn(desk, server, "caugiay.lan");
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

const said = (page) => page.locator("main").innerText();
const home = ({ code }) => `${server.base}/vi/ho-so/${code}`;
const fee = (of) => `${home(of)}/le-phi`;

/** Writes what was looked at and says what it shows. */
async function judge(words, looked) {
  await desk.locator("#exemption").fill(looked);
  return citizen.press(desk, words);
}

test("who declares that they are exempt is asked for nothing, and the desk sees that it is their word", async () => {
  await family.goto(home(dossier));
  assert.doesNotMatch(await said(family), /chưa trả|Xem và trả lệ phí/);
  await officer.open(desk, server, dossier.code);
  assert.match(await said(desk), /Hộ nghèo: được miễn mọi lệ phí\s+Miễn theo lời khai/);
  await eye.look(desk);
});

test("nothing is asked for before the desk says where it looked", async () => {
  assert.equal((await judge(NOT_PROVEN, " ")).status(), 422);
  assert.match(await desk.locator("#errors").innerText(), /Hãy ghi đã tra ở đâu/);
  await eye.look(desk);
  const endless = "Tra danh sách. ".repeat(200);
  assert.equal((await judge(NOT_PROVEN, endless)).status(), 422);
  assert.equal((await desk.locator("#exemption").inputValue()).trim(), endless.trim(), "what was typed stays");
  await family.goto(home(dossier));
  assert.doesNotMatch(await said(family), /Chưa xác nhận được/);
});

test("not proven: the family reads why and what it costs, by mail too, and the dossier goes on", async () => {
  assert.equal((await judge(NOT_PROVEN, LOOKED)).status(), 200);
  assert.match(await said(desk), /Chưa xác nhận được: lệ phí phải trả/);
  await eye.look(desk);
  const told = await citizen.until(family, "Chưa xác nhận được diện miễn lệ phí", { address: home(dossier) });
  assert.ok(told.includes(LOOKED), told);
  await eye.look(family);
  const mail = await citizen.until(mailbox, `Lệ phí của hồ sơ ${dossier.code}`, { address: `${server.base}/vi/hom-thu` });
  assert.match(mail, /Hồ sơ vẫn được giải quyết/);
  await officer.take(desk);
  await officer.agree(desk, family);
});

test("it is asked for with its reason, and paid like any other fee", async () => {
  await family.goto(home(dossier));
  await citizen.follow(family, "Xem và trả lệ phí");
  assert.equal(family.url(), fee(dossier));
  const asked = await said(family);
  assert.match(asked, /16\.000 đồng/);
  assert.match(asked, /chưa thấy giấy tờ hay dữ liệu nào xác nhận/);
  assert.match(asked, /mang đến cơ quan đăng ký/, "and how to prove it yet");
  await eye.look(family);
  reference = await family.locator("#noi-dung").innerText();
  await citizen.follow(family, "Trả thử ở ngân hàng mẫu");
  await citizen.press(family, "Chuyển tiền thử");
  await family.goto(fee(dossier));
  assert.match(await said(family), /Đã nhận đủ lệ phí/);
  await eye.look(family);
});

test("proven after all: what was paid waits to go back, and does", async () => {
  await citizen.until(desk, PROVEN, { address: `${server.base}/vi/can-bo/ho-so/${dossier.code}` });
  assert.equal((await judge(PROVEN, PROOF)).status(), 200);
  assert.match(await said(desk), /Đã xác nhận: không phải trả lệ phí/);
  await eye.look(desk);
  const told = await citizen.until(family, "Đã xác nhận được miễn lệ phí", { address: home(dossier) });
  assert.ok(told.includes(PROOF), told);
  assert.match(await citizen.until(family, "Chờ trả lại", { address: fee(dossier) }), /16\.000 đồng/);
  await eye.look(family);
  const hoa = await crowd.visitor({ width: 320 });
  await officer.signIn(hoa, server, "caugiay.hoa");
  await citizen.until(hoa, `Trả lại 16.000 đồng – ${dossier.code}`, { address: `${server.base}/vi/can-bo/le-phi` });
  await hoa.locator(`[id="bank-${reference}"]`).fill("FT-BACK-9");
  await citizen.press(hoa, "Đã trả lại");
  await citizen.until(family, "Đã trả lại 16.000 đồng", { address: fee(dossier) });
  await eye.look(family);
});

test("proven before anything was paid: nothing is owed any more", async () => {
  const other = await crowd.visitor({ width: 320 });
  const second = await declaredBirth(other, server.base, { ...OTHER_MOTHER, ...POOR, "fee.exemption": "disability" });
  await officer.open(desk, server, second.code);
  assert.equal((await judge(NOT_PROVEN, LOOKED)).status(), 200);
  await citizen.until(other, "16.000 đồng", { address: fee(second) });
  assert.equal((await judge(PROVEN, "Đã xem giấy xác nhận khuyết tật.")).status(), 200);
  await citizen.until(other, "Đã xác nhận được miễn lệ phí", { address: home(second) });
  assert.match(await said(other), /Không phải trả nữa/);
  assert.doesNotMatch(await said(other), /chưa trả/);
  await other.goto(fee(second));
  const rest = await said(other);
  assert.match(rest, /Không phải trả nữa/);
  assert.equal(await other.locator(".pay-qr").count(), 0, "and there is no code to pay");
  await eye.look(other);
});
