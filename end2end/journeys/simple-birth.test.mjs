// Case 1 of the law's cases, from the first page to an extract that a stranger can check.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import { CODE, answerAll, begin, codes, declare, download, press, track, until } from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import { checkAddress, facts, flipped, onDisk, outOfOrder, signature, structure, text } from "../harness/papers.mjs";
import { photograph } from "../harness/scans.mjs";
import { hotich, serving } from "../harness/server.mjs";

let crowd, server, eye;
before(async () => {
  crowd = await people();
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  eye = await inspector(crowd);
});
after(async () => {
  await eye?.close();
  await crowd?.close();
  await server?.stop();
});

async function officer(login) {
  const page = await crowd.visitor({ width: 1280 });
  await page.goto(`${server.base}/vi/can-bo`);
  await page.locator("#login").fill(login);
  await page.locator("#password").fill("so-ho-tich-trang-giay-moi");
  await press(page, "Đăng nhập");
  return page;
}

test("a newborn is registered from home, without script", async () => {
  const page = await crowd.visitor();
  await page.goto(`${server.base}/vi`);
  await eye.look(page);
  await begin(page, server.base);
  const photo = { name: "giay chung sinh.jpg", mimeType: "image/jpeg", buffer: await photograph(crowd.browser) };
  await answerAll(page, { answers: SIMPLE_BIRTH.answers, files: { "file.birth_notice": [photo] }, met: eye.look });
  await eye.look(page);
  const said = await page.locator("main").innerText();
  assert.match(said, /16[.\s]?000/, "the fee of two copies");
  const { code, secret } = await declare(page);
  assert.match(code, CODE);
  await page.reload();
  assert.deepEqual(await codes(page), { code, secret }, "the codes survive a refresh");
  await eye.look(page);

  const receipt = onDisk((await download(page, /Giấy tiếp nhận/)).bytes);
  assert.deepEqual(outOfOrder(await text(receipt), [code]), []);

  const follower = await crowd.visitor();
  await track(follower, server.base, { code, secret });
  await eye.look(follower);

  const desk = await officer("caugiay.lan");
  await until(desk, code, { address: `${server.base}/vi/can-bo` });
  await desk.goto(`${server.base}/vi/can-bo/ho-so/${code}`);
  await press(desk, "Tiếp nhận hồ sơ");
  await press(desk, "Đăng ký và cấp giấy");

  const done = await until(follower, "Đã xong", { address: `${server.base}/vi/ho-so/${code}` });
  assert.match(done, /412\/2026/);
  const { bytes } = await download(follower, /Giấy khai sinh/);
  const paper = onDisk(bytes);
  const words = await text(paper);
  assert.deepEqual(outOfOrder(words, ["NGUYỄN MINH AN", "001226900101", "TRẦN THU HÀ", "NGUYỄN QUANG HUY"]), []);
  const judged = await signature(paper);
  assert.ok(judged.valid && judged.whole, judged.said);
  assert.equal(await structure(paper), "");
  assert.equal((await signature(onDisk(flipped(bytes)))).valid, false, "one turned byte is found");

  const address = checkAddress(words) ?? checkAddress(words.replace(/\s+/g, ""));
  if (address) {
    const school = await crowd.visitor();
    const answer = await school.goto(address.replace(/^https?:\/\/[^/]+/, server.base));
    assert.equal(answer.status(), 200);
    assert.match(await school.locator("main").innerText(), /Giấy này là thật/);
    await eye.look(school);
  }
  const stranger = await crowd.visitor();
  const unknown = await stranger.goto(`${server.base}/xt/0000000000000000000000000A`);
  assert.equal(unknown.status(), 404);
});

test("another person's dossier and draft are not there", async () => {
  const page = await crowd.visitor();
  const dossier = await page.goto(`${server.base}/vi/ho-so/H01.001-261110-010001`);
  assert.equal(dossier.status(), 404);
  const draft = await page.goto(`${server.base}/vi/ho-so/nhap/6f1f3c1e-0000-4000-8000-000000000000/ten`);
  assert.equal(draft.status(), 404);
  await eye.look(page);
});

test("a form from another site is refused", async () => {
  const answer = await fetch(`${server.base}/vi/khai-sinh/bat-dau`, { method: "POST", headers: { Origin: "https://khac.example" }, redirect: "manual" });
  assert.equal(answer.status, 403);
});

test("what is missing is named at the top and beside the field", async () => {
  const page = await crowd.visitor();
  await begin(page, server.base);
  const answer = await press(page, "Tiếp tục");
  assert.equal(answer.status(), 422);
  assert.match(await page.title(), /^Lỗi:/);
  assert.equal(await page.locator("#errors a").first().getAttribute("href"), "#birth.where");
  await eye.look(page);
});

test("the clock cannot be moved outside a demo", async () => {
  const { code } = await hotich(["serve", "--clock", "2026-11-10T10:15:00+07:00"]);
  assert.equal(code, 2);
});
