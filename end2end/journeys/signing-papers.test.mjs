// The head of the office reads what is entered and signs many papers in one go.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { OTHER_MOTHER, SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

const ACT = "Ký những hồ sơ đã chọn";
let server, crowd, eye, lan, hoa, families;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  lan = await crowd.visitor({ width: 1280 });
  hoa = await crowd.visitor({ width: 320 });
  await officer.signIn(lan, server, "caugiay.lan");
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  const changes = [
    {},
    { ...OTHER_MOTHER, "child.given_name": "Bình" },
  ];
  families = [];
  for (const changed of changes) {
    const page = await crowd.visitor();
    await citizen.begin(page, server.base);
    await citizen.answerAll(page, { answers: { ...SIMPLE_BIRTH.answers, ...changed }, files });
    const dossier = await citizen.declare(page);
    await officer.open(lan, server, dossier.code);
    await officer.take(lan);
    await officer.agree(lan, page);
    assert.equal((await officer.act(lan, officer.ACTS.register)).status(), 200);
    families.push({ page, code: dossier.code });
  }
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("what is entered waits for the signature, and no paper is out before it", async () => {
  await lan.goto(`${server.base}/vi/can-bo/ho-so/${families[0].code}`);
  assert.match(await lan.locator("main").innerText(), /Đã vào sổ/);
  await families[0].page.goto(`${server.base}/vi/ho-so/${families[0].code}`);
  assert.equal(await families[0].page.getByRole("link", { name: /^Giấy khai sinh/ }).count(), 0);
  assert.equal((await lan.goto(`${server.base}/vi/can-bo/ky`)).status(), 404, "a registrar signs nothing");
});

test("the head of the office reads the list, chooses and signs all at once", async () => {
  await officer.signIn(hoa, server, "caugiay.hoa");
  await hoa.goto(`${server.base}/vi/can-bo/ky`);
  await eye.look(hoa);
  assert.equal((await citizen.press(hoa, ACT)).status(), 422, "one must be chosen");
  await eye.look(hoa);
  for (const { code } of families) await hoa.locator("label.choice-label", { hasText: code }).click();
  assert.equal((await citizen.press(hoa, ACT)).status(), 200);
  const before = await hoa.locator("main").innerText();
  assert.match(before, /Ký 2 hồ sơ một lần[\s\S]*Chỉ ký khi đã đọc từng hồ sơ/);
  for (const { code } of families) assert.ok(before.includes(code), "it is read once more what will be signed");
  await hoa.locator("summary", { hasText: families[0].code }).click();
  const paper = await hoa.locator("details[open]").first().innerText();
  assert.match(paper, /Họ, chữ đệm, tên/, "each is read as it will be printed");
  await eye.look(hoa, "before many are signed");
  assert.equal((await citizen.press(hoa, "Ký 2 hồ sơ một lần")).status(), 200);
  assert.match(await hoa.locator("main").innerText(), /Đã ký 2 hồ sơ[\s\S]*Không có giấy nào chờ ký/);
  await eye.look(hoa);
});

test("both families have their paper, with the name of who signed", async () => {
  for (const { page, code } of families) {
    await citizen.until(page, "Giấy khai sinh, số", { address: `${server.base}/vi/ho-so/${code}` });
    const paper = papers.onDisk((await citizen.download(page, /^Giấy khai sinh/)).bytes);
    assert.match(await papers.text(paper), /Phan Thị Hoa/);
    assert.ok((await papers.signature(paper)).valid);
  }
});
