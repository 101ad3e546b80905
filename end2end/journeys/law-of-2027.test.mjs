// From 1 March 2027 Law 03/2026 judges what is received: any commune, 24 hours. What was
// received before stays under Law 60/2014.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

const ANYWHERE = { "office.any": "Phường Hải Châu, Thành phố Đà Nẵng" };
let crowd, eye, files;

before(async () => {
  crowd = await people();
  eye = await inspector(crowd);
  files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
});
after(async () => {
  await crowd?.close();
  for (const stop of started) await stop();
});

/** What was started; a test that fails must not leave it running. */
const started = [];
const start = async (given) => {
  const server = await serving(given);
  started.push(() => server.stop());
  return server;
};

/** Files case 1 and reads its receipt. */
async function filed(server, answers, met) {
  const page = await crowd.visitor();
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers: { ...SIMPLE_BIRTH.answers, ...answers }, files, met });
  const review = await page.locator("main").innerText();
  const { code } = await citizen.declare(page);
  await page.goto(`${server.base}/vi/ho-so/${code}`);
  const receipt = await papers.text(papers.onDisk((await citizen.download(page, /^Giấy tiếp nhận/)).bytes));
  return { review, receipt: receipt.replace(/\s+/g, " ") };
}

test("from March 2027 a birth is registered in any commune within 24 hours", async () => {
  const server = await start({ clock: "2027-03-02T09:40:00+07:00" });
  const page = await crowd.visitor();
  for (const [lang, hours, where] of [
    ["vi", /trong 24 giờ từ lúc nhận hồ sơ/, /bất kỳ Ủy ban nhân dân xã, phường nào/],
    ["en", /Within 24 hours of reception/, /any commune’s People’s Committee/],
  ]) {
    await page.goto(`${server.base}/${lang}/khai-sinh`);
    const start = await page.locator("main").innerText();
    assert.match(start, hours);
    assert.match(start, where);
    await eye.look(page);
  }
  const { review, receipt } = await filed(server, ANYWHERE);
  assert.match(review, /Hải Châu/, "not where the parents live");
  assert.match(receipt, /24 giờ từ lúc nhận hồ sơ/);
  assert.match(receipt, /Trước 09 giờ 4\d phút, ngày 03\/03\/2027/);
  await server.stop();
});

test("what is filed on the last working day of February 2027 stays under the law of 2014", async () => {
  const server = await start({ clock: "2027-02-26T14:30:00+07:00" });
  const { review, receipt } = await filed(server, {});
  assert.match(review, /Cầu Giấy/);
  assert.match(receipt, /Ngay trong ngày làm việc/);
  assert.match(receipt, /Trước 17 giờ 00 phút, ngày 26\/02\/2027/);
  await server.stop();
});

test("what is filed that Friday evening is received on Monday, under the law of 2026", async () => {
  const server = await start({ clock: "2027-02-26T19:30:00+07:00" });
  const { receipt } = await filed(server, ANYWHERE);
  assert.match(receipt, /24 giờ từ lúc nhận hồ sơ/);
  assert.match(receipt, /Trước 07 giờ 30 phút, ngày 02\/03\/2027/);
  await server.stop();
});
