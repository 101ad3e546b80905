// A village health worker helps a mother to declare on the worker's telephone: everything is
// read out, the mother agrees by the code that came to her own, and the receipt says who
// helped.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import { unmarked, vietnamese } from "../harness/languages.mjs";
import * as officer from "../harness/officer.mjs";
import { onDisk, text } from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, eye, page, dossier;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  page = await crowd.visitor({ width: 320, height: 640 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** The code that came to the mother's telephone. */
async function codeOnHerPhone() {
  const phone = await crowd.visitor();
  const said = await citizen.until(phone, /đọc mã \d{6}/, { address: `${server.base}/vi/hom-thu` });
  return /đọc mã (\d{6})/.exec(said)[1];
}

test("on the check of answers the one who helps says who they are", async () => {
  await citizen.begin(page, server.base);
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.answerAll(page, { answers: SIMPLE_BIRTH.answers, files });
  await citizen.follow(page, /^Đang khai giúp người khác/);
  await eye.look(page);
  assert.equal((await citizen.proceed(page)).status(), 422);
  assert.equal(await page.locator("#errors a").count(), 3);
  await eye.look(page);
  await citizen.fill(page, { kind: "health_worker", name: "Vàng Thị Mai", spoken: "tiếng H’Mông" });
  assert.equal((await citizen.proceed(page)).status(), 200);
});

test("everything is read out, in Vietnamese and in English, before the code is asked for", async () => {
  const said = await page.locator("main").innerText();
  for (const words of ["tiếng H’Mông", "Trần Thu Hà", "02/11/2026", "Tôi cam đoan"]) assert.ok(said.includes(words), words);
  // What was chosen is read out in words, never as it is kept.
  for (const words of ["Phường Cầu Giấy, Thành phố Hà Nội", "Kinh", "Việt Nam", "Nam", "Có đăng ký kết hôn"]) assert.ok(said.includes(words), words);
  for (const kept of ["VNM", "male", "facility", "as_father", "00166"]) assert.doesNotMatch(said, new RegExp(`(^|\\s)${kept}($|\\s)`, "m"), kept);
  await eye.look(page);
  await citizen.follow(page, "English");
  assert.match(await page.locator("main").innerText(), /Read it out to the one who declares/);
  assert.deepEqual(await unmarked(page, ["Vàng Thị Mai", "H’Mông", ...vietnamese(SIMPLE_BIRTH.answers)]), []);
  await citizen.follow(page, "Tiếng Việt");
});

test("without her agreement it cannot be filed; a wrong code is said", async () => {
  const aloud = page.url();
  await page.goto(aloud.replace(/khai-giup.*/, "kiem-tra"));
  assert.equal(await page.locator("#statement").count(), 0);
  assert.match(await page.locator("main").innerText(), /Vàng Thị Mai đang giúp khai/);
  await eye.look(page, "waits for agreement");
  await page.goto(aloud);
  assert.equal(await page.locator("#code").getAttribute("autocomplete"), "one-time-code", "a telephone offers what came by SMS (WCAG 3.3.8)");
  await page.locator("#code").fill("12");
  assert.equal((await citizen.press(page, "Người khai đã đồng ý")).status(), 422);
  await eye.look(page);
});

test("with her code it is filed, and the receipt says who helped and in which language", async () => {
  await page.locator("#code").fill(await codeOnHerPhone());
  await citizen.press(page, "Người khai đã đồng ý");
  assert.equal(citizen.place(page), "kiem-tra");
  assert.match(await page.locator("main").innerText(), /đã nghe hoặc đọc lại bằng tiếng H’Mông và đồng ý/);
  await eye.look(page, "agreed");
  dossier = await citizen.declare(page);
  const { bytes } = await citizen.download(page, /^Giấy tiếp nhận/);
  const said = (await text(onDisk(bytes))).replace(/\s+/g, " ");
  assert.match(said, /Người giúp khai: Vàng Thị Mai \(Cán bộ y tế\)/);
  assert.match(said, /tiếng H’Mông và đồng ý lúc/);
});

test("the registrar reads who helped, how it was read out and that the mother agreed", async () => {
  const desk = await crowd.visitor({ width: 1280 });
  await officer.signIn(desk, server, "caugiay.lan");
  const said = await citizen.until(desk, "Vàng Thị Mai", { address: `${server.base}/vi/can-bo/ho-so/${dossier.code}` });
  assert.match(said, /Vàng Thị Mai \(Cán bộ y tế\) khai giúp, đọc lại bằng tiếng H’Mông\. Người khai đồng ý bằng mã/);
  await desk.goto(desk.url().replace("/vi/", "/en/"));
  assert.equal(await desk.locator("main [lang=vi]", { hasText: "Vàng Thị Mai" }).first().innerText(), "Vàng Thị Mai");
  assert.equal(await desk.locator("footer :is(h2, a)").first().innerText(), "Need help?", "help where it always is (WCAG 3.2.6)");
  assert.deepEqual(await unmarked(desk, ["Vàng Thị Mai", ...vietnamese(SIMPLE_BIRTH.answers)]), []);
});
