// A name was entered wrong: the registrar proposes to put the entry right, who signs
// agrees; the family gets new papers, and strangers learn that the old ones are replaced.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import * as citizen from "../harness/citizen.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { qr } from "../harness/qr.mjs";
import { registeredBirth } from "../harness/scene.mjs";

const BASIS = "Khoản 2 Điều 28 Luật Hộ tịch: ghi sai tên so với giấy chứng sinh";
let scene, server, crowd, eye, father, lan, hoa, dossier, old, entry;

before(async () => {
  scene = await registeredBirth();
  ({ server, crowd, eye, father, lan, hoa, dossier } = scene);
  entry = `${server.base}/vi/can-bo/so/KS/2026/412`;
});
after(() => scene?.close());

const said = (page) => page.locator("main").innerText();
const home = () => `${server.base}/vi/ho-so/${dossier.code}`;
async function certificate() {
  const { bytes } = await citizen.download(father, /^Giấy khai sinh/);
  return papers.onDisk(bytes);
}

test("the registrar sees the entry, writes what is wrong and reads it before and after", async () => {
  await citizen.until(father, "Giấy khai sinh, số 412/2026", { address: home() });
  old = await certificate();
  await lan.goto(`${server.base}/vi/can-bo/so`);
  await eye.look(lan);
  await lan.locator("#number").fill("999/2026");
  assert.equal((await citizen.press(lan, "Mở")).status(), 404);
  await eye.look(lan, "not found");
  await lan.locator("#number").fill("412/2026");
  await citizen.press(lan, "Mở");
  assert.equal(lan.url(), entry);
  await eye.look(lan);
  await citizen.follow(lan, "Đề nghị cải chính, bổ sung");
  await eye.look(lan);
  await lan.locator("#child_given_name").fill("Ân");
  assert.equal((await citizen.press(lan, "Xem trước khi đề nghị")).status(), 422);
  await eye.look(lan);
  assert.equal(await lan.locator("#child_given_name").inputValue(), "Ân", "nothing typed is lost");
  await lan.locator("#basis").fill(BASIS);
  await lan.locator("#evidence").fill("Giấy chứng sinh 00412, bản chính");
  assert.equal((await citizen.press(lan, "Xem trước khi đề nghị")).status(), 200);
  assert.match(await said(lan), /Tên[\s\S]*An[\s\S]*Ân/);
  await eye.look(lan);
  assert.equal((await citizen.press(lan, "Gửi đề nghị")).status(), 200);
  assert.match(await lan.locator("#xong").innerText(), /Đã gửi đề nghị cho người ký/);
  assert.match(await said(lan), /đang chờ người ký/);
  assert.equal(await lan.getByRole("button", { name: "Đồng ý cải chính" }).count(), 0, "nobody agrees with oneself");
});

test("who signs finds it among what waits and agrees; the entry has a note and its former version", async () => {
  await officer.signIn(hoa, server, "caugiay.hoa");
  await hoa.goto(`${server.base}/vi/can-bo/nguoi-thu-hai`);
  await citizen.follow(hoa, dossier.code);
  assert.equal(hoa.url(), entry);
  await eye.look(hoa);
  assert.equal((await citizen.press(hoa, "Đồng ý cải chính")).status(), 200);
  assert.match(await hoa.locator("#xong").innerText(), /Đã cải chính, bổ sung trong sổ/);
  const words = await said(hoa);
  for (const part of ["bản thứ 2", "Ghi chú lề", BASIS, "Đỗ Ngọc Lan đề nghị, Phan Thị Hoa đồng ý", "Bản thứ 1"]) {
    assert.ok(words.includes(part), part);
  }
  await eye.look(hoa);
});

test("the family gets the new papers with the note, and reads that the old ones are replaced", async () => {
  const words = await citizen.until(father, "đã có giấy khác thay thế", { address: home() });
  assert.ok(words.includes(BASIS));
  await eye.look(father);
  assert.equal(await father.getByRole("link", { name: /^Giấy khai sinh/ }).count(), 1, "only the one that stands");
  const said = (await papers.text(await certificate())).replace(/\s+/g, " ");
  assert.deepEqual(papers.outOfOrder(said, ["412/2026", "NGUYỄN MINH ÂN", "cải chính Tên từ “An” thành “Ân”"]), [], said);
});

test("a stranger learns that the old paper is replaced and the new one genuine", async () => {
  const stranger = await crowd.visitor();
  const fresh = await certificate();
  await stranger.goto(await qr(old));
  assert.match(await said(stranger), /đã được thay bằng giấy khác[\s\S]*Giấy thay thế[\s\S]*412\/2026[\s\S]*Hết giá trị từ/);
  assert.equal(await stranger.locator("#born\\.day").count(), 0, "it opens no more");
  await eye.look(stranger);
  await stranger.goto(await qr(fresh));
  assert.match(await said(stranger), /Giấy này là thật/);
  await stranger.context().close();
});
