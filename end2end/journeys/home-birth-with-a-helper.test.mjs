// Case 4 as law.md section 14 tells it: a birth at home in Mèo Vạc, declared on the telephone
// of the midwife who helped. She reads everything out in H'Mông, the mother agrees by the code
// that came to her own telephone, nothing is to be paid, and the father's block stays empty.
// Without script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SINGLE_MOTHER } from "../harness/families.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, midwife, dossier;

before(async () => {
  server = await serving({ clock: SINGLE_MOTHER.clock });
  crowd = await people();
  midwife = await crowd.visitor({ width: 320, height: 640 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("the midwife answers for the mother, and names herself", async () => {
  await citizen.begin(midwife, server.base);
  const files = { "file.witness_statement": [file("lam chung.pdf", await scan(crowd.browser))] };
  await citizen.answerAll(midwife, { answers: SINGLE_MOTHER.answers, files });
  assert.match(await midwife.locator("main").innerText(), /Không mất tiền/);
  await citizen.follow(midwife, /^Đang khai giúp người khác/);
  await citizen.fill(midwife, { kind: "health_worker", name: "Vàng Thị Mai", spoken: "tiếng H’Mông" });
  assert.equal((await citizen.proceed(midwife)).status(), 200);
});

test("the mother hears it and agrees by the code on her telephone; then it is filed", async () => {
  const aloud = await midwife.locator("main").innerText();
  for (const words of ["tiếng H’Mông", "Giàng Thị Mỷ", "11/11/2026", "Mông"]) assert.ok(aloud.includes(words), words);
  const phone = await crowd.visitor();
  const told = await citizen.until(phone, /đọc mã \d{6}/, { address: `${server.base}/vi/hom-thu` });
  await midwife.locator("#code").fill(/đọc mã (\d{6})/.exec(told)[1]);
  await citizen.press(midwife, "Người khai đã đồng ý");
  assert.match(await midwife.locator("main").innerText(), /đã nghe hoặc đọc lại bằng tiếng H’Mông và đồng ý/);
  dossier = await citizen.declare(midwife);
  const receipt = await papers.text(papers.onDisk((await citizen.download(midwife, /^Giấy tiếp nhận/)).bytes));
  assert.match(receipt.replace(/\s+/g, " "), /Người giúp khai: Vàng Thị Mai/);
  assert.match(receipt, /Không thu/);
});

test("the certificate gives name, people, home place and number after the mother, and no father", async () => {
  const desk = await crowd.visitor({ width: 1280 });
  await officer.register(desk, server, "meovac.dung", dossier.code, midwife);
  await citizen.until(midwife, "Giấy khai sinh, số", { address: `${server.base}/vi/ho-so/${dossier.code}` });
  const said = await papers.text(papers.onDisk((await citizen.download(midwife, /^Giấy khai sinh/)).bytes));
  const order = ["XÃ MÈO VẠC", "GIÀNG THỊ SUA", "11/11/2026", "Nữ", "Mông", "Việt Nam", "Quê quán", "Mèo Vạc", "008326900401", "GIÀNG THỊ MỶ"];
  assert.deepEqual(papers.outOfOrder(said, order), [], said);
  const father = said.slice(said.indexOf("người cha"), said.indexOf("người đi khai sinh"));
  assert.doesNotMatch(father, /GIÀNG|Mông|Việt Nam/, "nothing stands in the father's block");
});
