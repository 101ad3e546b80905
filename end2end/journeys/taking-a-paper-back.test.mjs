// A paper is taken back as the authority has decided: one officer writes it down, another
// agrees, and family and strangers learn it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import * as citizen from "../harness/citizen.mjs";
import * as officer from "../harness/officer.mjs";
import { registeredBirth } from "../harness/scene.mjs";

const PROPOSE = "Gửi đề nghị thu hồi";
const REASON = "Đăng ký hai lần cho cùng một bé.";
let scene, server, crowd, eye, father, lan, hoa, dossier, paper;

before(async () => {
  scene = await registeredBirth();
  ({ server, crowd, eye, father, lan, hoa, dossier } = scene);
  paper = `${server.base}/vi/can-bo/ho-so/${dossier.code}/giay/1`;
});
after(() => scene?.close());

const said = (page) => page.locator("main").innerText();

test("the registrar finds the paper in its case and proposes to take it back; each field has its error", async () => {
  await citizen.follow(lan, /^Giấy khai sinh, số 412\/2026/);
  assert.equal(lan.url(), paper);
  assert.match(await said(lan), /Theo luật là Chủ tịch Ủy ban nhân dân thành phố Hà Nội \(điểm h khoản 1 Điều 70/);
  await eye.look(lan);
  await lan.locator("#reason").fill(REASON);
  assert.equal((await citizen.press(lan, PROPOSE)).status(), 422);
  await eye.look(lan);
  assert.equal(await lan.locator("#reason").inputValue(), REASON, "nothing typed is lost");
  await lan.locator("#authority").fill("Chủ tịch Ủy ban nhân dân thành phố Hà Nội");
  await lan.locator("#decision").fill("Quyết định 88/QĐ-UBND ngày 09/11/2026");
  assert.equal((await citizen.press(lan, PROPOSE)).status(), 200);
  assert.match(await lan.locator("#xong").innerText(), /Đã gửi đề nghị thu hồi/);
  assert.match(await said(lan), /đang chờ người thứ hai/);
  assert.equal(await lan.getByRole("button", { name: "Đồng ý thu hồi" }).count(), 0, "nobody agrees with oneself");
  await eye.look(lan);
});

test("a second officer agrees, and the paper no longer stands", async () => {
  await officer.signIn(hoa, server, "caugiay.hoa");
  await hoa.goto(paper);
  await eye.look(hoa);
  assert.equal((await citizen.press(hoa, "Đồng ý thu hồi")).status(), 200);
  assert.match(await hoa.locator("#xong").innerText(), /Đã thu hồi giấy này/);
  assert.match(await said(hoa), /Đã thu hồi[\s\S]*Đỗ Ngọc Lan đề nghị, Phan Thị Hoa đồng ý/);
  await eye.look(hoa);
});

test("the family reads that it was taken back, why and by whom", async () => {
  const words = await citizen.until(father, "đã bị thu hồi", { address: `${server.base}/vi/ho-so/${dossier.code}` });
  for (const part of [REASON, "Quyết định 88/QĐ-UBND", "Trích lục khai sinh"]) assert.ok(words.includes(part), part);
  assert.equal(await father.getByRole("link", { name: /^Giấy khai sinh/ }).count(), 0, "and is no longer offered");
  await eye.look(father);
});
