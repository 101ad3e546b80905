// The papers of the demo before judges that are not ours.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import { press } from "../harness/citizen.mjs";
import { attachments, facts, flipped, onDisk, signature, structure, text } from "../harness/papers.mjs";
import { serving } from "../harness/server.mjs";

let crowd, server;
before(async () => {
  crowd = await people();
  server = await serving();
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("the certificate is valid, whole and readable; one turned byte is not", async () => {
  const page = await crowd.visitor();
  await page.goto(`${server.base}/vi/dang-nhap`);
  await page.locator("#email").fill("mai@demo.example");
  await page.locator("#password").fill("khe ngot sau vuon nha");
  await press(page, "Đăng nhập");
  const href = await page.locator("table tr", { hasText: "khai sinh" }).locator("a").first().getAttribute("href");
  const answer = await page.context().request.get(`${server.base}${href}/ket-qua/1.pdf`);
  assert.equal(answer.status(), 200);
  const bytes = await answer.body();
  const paper = onDisk(bytes);
  const judged = await signature(paper);
  assert.ok(judged.valid && judged.whole, judged.said);
  assert.equal(await structure(paper), "");
  assert.match(await facts(paper), /Tagged:\s+yes/);
  assert.match(await attachments(paper), /data\.json/);
  assert.match(await text(paper), /KHÔNG CÓ GIÁ TRỊ PHÁP LÝ/);
  assert.equal((await signature(onDisk(flipped(bytes)))).valid, false);
});
