// Case 4: a mother alone, a birth at home in Mèo Vạc, a poor household; all her pages
// by keyboard.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SINGLE_MOTHER } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as keyboard from "../harness/keyboard.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, eye, mother, dossier;

before(async () => {
  server = await serving({ clock: SINGLE_MOTHER.clock });
  crowd = await people();
  eye = await inspector(crowd);
  mother = await crowd.visitor({ width: 1024, height: 768 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("a mother alone answers every page by keyboard, and no page asks about a father", async () => {
  await mother.goto(`${server.base}/vi/khai-sinh`);
  await keyboard.type(mother, {}, /^Bắt đầu/);
  const pages = [];
  while (citizen.place(mother) !== "kiem-tra" && pages.length < 30) {
    pages.push(citizen.place(mother));
    await eye.look(mother);
    if (citizen.place(mother) === "giay-to") {
      await citizen.attach(mother, "file.witness_statement", file("lam chung.pdf", await scan(crowd.browser)));
    }
    const answer = await keyboard.type(mother, SINGLE_MOTHER.answers, citizen.CONTINUE);
    assert.equal(answer.status(), 200, `${mother.url()}: ${await mother.locator("main").innerText()}`);
  }
  assert.ok(!pages.includes("cha"), pages.join(" "));
});

test("copies are free for a poor household, and she files by keyboard", async () => {
  assert.match(await mother.locator("main").innerText(), /Không mất tiền/);
  const answer = await keyboard.type(mother, { statement: "yes" }, /^Cam đoan và nộp/);
  assert.equal(answer.status(), 200);
  dossier = await citizen.codes(mother);
  assert.match(dossier.code, citizen.CODE);
});

test("the certificate leaves the father empty and gives everything else after the mother", async () => {
  const desk = await crowd.visitor({ width: 1280 });
  await officer.register(desk, server, "meovac.dung", dossier.code, mother);
  await citizen.until(mother, "Giấy khai sinh, số", { address: `${server.base}/vi/ho-so/${dossier.code}` });
  const said = await papers.text(papers.onDisk((await citizen.download(mother, /^Giấy khai sinh/)).bytes));
  assert.deepEqual(papers.outOfOrder(said, ["GIÀNG THỊ SUA", "11/11/2026", "Nữ", "Mông", "008326900401", "GIÀNG THỊ MỶ"]), [], said);
  const father = said.slice(said.indexOf("người cha"), said.indexOf("người đi khai sinh"));
  assert.doesNotMatch(father, /GIÀNG|Mông|Việt Nam/, "nothing stands in the father's block");
});
