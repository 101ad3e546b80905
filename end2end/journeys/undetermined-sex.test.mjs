// A newborn whose sex cannot be told yet: registered like any child, without a personal
// number, which tells the sex. Everybody on the way reads why, and how it comes later.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

const LATER = "Cấp sau khi xác định giới tính";
const answers = { ...SIMPLE_BIRTH.answers, "child.sex": "undetermined" };

let server, crowd, eye, father, desk, codes;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  father = await crowd.visitor();
  desk = await crowd.visitor({ width: 1280 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("who asks for the other services in the same go is told that they need the number", async () => {
  await citizen.begin(father, server.base);
  const wanted = {
    ...answers,
    "bundle.wanted": "yes",
    "household.head": "father",
    "household.consent": "yes",
    "insurance.clinic": "Trạm y tế phường Cầu Giấy",
    "idcard.wanted": "no",
  };
  await citizen.answerAll(father, { answers: wanted, until: "lam-cung-luc" });
  await citizen.fill(father, wanted);
  await citizen.proceed(father);
  assert.match(await father.locator("#errors").innerText(), /bé chưa có số định danh/);
  await eye.look(father);
});

test("before filing the family reads what follows", async () => {
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.answerAll(father, { answers: { ...answers, "bundle.wanted": "no" }, files });
  const shown = await father.locator("main").innerText();
  assert.match(shown, /vẫn khai sinh cho bé như thường/);
  assert.match(shown, /1\.004859/);
  codes = await citizen.declare(father);
});

test("the desk finds it beside the case, with its article", async () => {
  await officer.signIn(desk, server, "caugiay.lan");
  await officer.open(desk, server, codes.code);
  const shown = await desk.locator("main").innerText();
  assert.match(shown, /Giới tính chưa xác định: không xin được số định danh/);
  assert.match(shown, /Điều 36 Bộ luật Dân sự/);
  await officer.take(desk);
});

test("a child of undetermined sex is registered without a number, and the family reads what follows", async () => {
  await officer.enter(desk, father);
  const address = `${server.base}/vi/ho-so/${codes.code}`;
  const shown = await citizen.until(father, "Bé chưa có số định danh", { address });
  assert.match(shown, /đem kết luận ấy đến Ủy ban nhân dân/);
  await eye.look(father);
  const path = papers.onDisk((await citizen.download(father, /^Giấy khai sinh/)).bytes);
  const text = await papers.text(path);
  assert.deepEqual(papers.outOfOrder(text, ["Giới tính", "Chưa xác định", LATER]), [], text);
  const { valid, whole, said } = await papers.signature(path);
  assert.ok(valid && whole, said);
});
