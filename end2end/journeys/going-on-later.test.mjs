// A declaration that is begun on one device and gone on with on another: by its code on
// the page, on paper, by mail. It is told when it is deleted; and a death is declared after
// one page to stop at, in a quiet tone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { DEATH_AT_HOME, SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import { onDisk, text } from "../harness/papers.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, eye, phone, code;

before(async () => {
  server = await serving({ clock: DEATH_AT_HOME.clock });
  crowd = await people();
  eye = await inspector(crowd);
  phone = await crowd.visitor({ width: 320, height: 640 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("the page of a question leads to the code in large print, and says until when it is kept", async () => {
  await citizen.begin(phone, server.base);
  await citizen.answerAll(phone, { answers: SIMPLE_BIRTH.answers, until: "ten" });
  await phone.locator("summary", { hasText: "Mã làm tiếp" }).click();
  await citizen.follow(phone, "In mã hoặc gửi mã cho mình");
  await eye.look(phone);
  code = await phone.locator(".panel-codes dd").innerText();
  const size = await phone.locator(".panel-codes dd").evaluate((shown) => parseFloat(getComputedStyle(shown).fontSize));
  assert.ok(size >= 20, `${size} px`);
  assert.match(await phone.locator("main").innerText(), /tự xóa sau ngày \d+ tháng 12 năm 2026/);
});

test("the code is printed on one sheet, where nobody is named", async () => {
  const { bytes } = await citizen.download(phone, /^Tải tờ giấy có mã/);
  const said = await text(onDisk(bytes));
  assert.ok(said.replace(/\s/g, "").includes(code.replace(/\s/g, "")), said);
  assert.match(said, /tiep-tuc/);
  assert.doesNotMatch(said, /Trần|Nguyễn|0912/);
});

test("the code is mailed once, and what cannot be reached is said", async () => {
  const send = () => citizen.press(phone, "Gửi mã");
  assert.equal((await send()).status(), 422);
  await eye.look(phone);
  await phone.locator("#to").fill("0912 34");
  assert.equal((await send()).status(), 422);
  assert.equal(await phone.locator("#to").inputValue(), "0912 34");
  for (let press = 0; press < 2; press += 1) {
    await phone.locator("#to").fill("huy@demo.example");
    assert.equal((await send()).status(), 200);
    assert.match(await phone.getByRole("status").innerText(), /Đã gửi mã/);
  }
  await eye.look(phone, "sent");
  const mailbox = await crowd.visitor();
  const said = await citizen.until(mailbox, "huy@demo.example", { address: `${server.base}/vi/hom-thu` });
  assert.equal(said.split("huy@demo.example").length - 1, 1, "once");
  assert.ok(said.includes(code), "the code itself");
});

test("another device goes on at the same question, with every answer", async () => {
  const laptop = await crowd.visitor({ width: 1280 });
  await laptop.goto(`${server.base}/vi/tiep-tuc`);
  await laptop.locator("#code").fill(code.toLowerCase());
  await citizen.proceed(laptop);
  assert.equal(citizen.place(laptop), "ten");
  await laptop.goto(laptop.url().replace(/ten$/, "nguoi-khai"));
  assert.equal(await laptop.locator('[id="requester.phone"]').inputValue(), SIMPLE_BIRTH.answers["requester.phone"]);
});

test("where one would begin again, this browser is led back to what it began", async () => {
  const there = phone.url();
  for (const path of ["/vi", "/vi/khai-sinh", "/vi/tiep-tuc"]) {
    await phone.goto(`${server.base}${path}`);
    await eye.look(phone, "begun");
    const main = phone.locator("main");
    assert.match(await main.innerText(), /Bạn đang khai dở: Đăng ký khai sinh, lưu lúc \d+ giờ/, path);
    await citizen.follow(phone, /^Làm tiếp Đăng ký khai sinh/);
    assert.equal(citizen.place(phone), "ten", path);
  }
  await phone.goto(`${server.base}/vi/khai-sinh`);
  assert.equal(await phone.getByRole("button", { name: "Bắt đầu hồ sơ mới" }).count(), 1);
  await phone.goto(`${server.base}/vi/khai-tu`);
  assert.equal(await phone.getByRole("link", { name: /^Làm tiếp/ }).count(), 0, "of another procedure");
  await phone.goto(there);
  const stranger = await crowd.visitor();
  await stranger.goto(`${server.base}/vi`);
  assert.doesNotMatch(await stranger.locator("main").innerText(), /khai dở:/);
});

test("it is given up after one page that says what is lost, and is gone", async () => {
  await phone.goto(phone.url().replace(/luu-lai.*/, "luu-lai"));
  await citizen.follow(phone, "Xóa bản khai này");
  await eye.look(phone);
  const address = phone.url().replace(/xoa$/, "ten");
  assert.equal((await citizen.press(phone, "Xóa bản khai này")).status(), 200);
  assert.equal((await phone.goto(address)).status(), 404);
});

test("a death is declared after one page to stop at, and nothing on its pages is red", async () => {
  const family = await crowd.visitor({ width: 320, height: 640 });
  await citizen.begin(family, server.base, "/vi/khai-tu");
  assert.equal(citizen.place(family), "truoc-khi-khai");
  assert.match(await family.locator("main").innerText(), /chắc chắn người ấy đã mất/);
  await eye.look(family);
  await citizen.proceed(family);
  assert.equal((await citizen.proceed(family)).status(), 422);
  await eye.look(family);
  const red = await family.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((part) =>
      ["color", "backgroundColor", "borderTopColor", "borderLeftColor", "borderBottomColor", "fill"]
        .map((what) => [what, /^rgb\((\d+), (\d+), (\d+)\)$/.exec(getComputedStyle(part)[what])])
        .filter(([, rgb]) => rgb && rgb[1] > 100 && rgb[1] > 2 * rgb[2] && rgb[1] > 2 * rgb[3])
        .map(([what]) => `${part.tagName}.${part.className} ${what}`)));
  assert.deepEqual(red, []);
  assert.doesNotMatch(await family.locator("main").innerText(), /!/);
  await citizen.answerAll(family, { answers: DEATH_AT_HOME.answers, until: "giay-to" });
  assert.equal(await family.locator("progress:visible, [role=progressbar]:visible").count(), 0);
});

test("who must not be seen leaves at once, and going back finds nothing", async () => {
  const page = await crowd.visitor({ width: 320, height: 640 });
  await page.goto(`${server.base}/vi/thu-tuc/giam-ho`);
  await eye.look(page);
  await citizen.press(page, /^Bắt đầu/);
  await eye.look(page);
  const address = page.url();
  const way = new URL(await page.getByRole("link", { name: "Thoát nhanh" }).getAttribute("href"), address).href;
  const { request } = page.context();
  // What another site shows of us signs nobody out.
  const foreign = await request.get(way, { maxRedirects: 0, headers: { "sec-fetch-site": "cross-site" } });
  assert.equal(foreign.headers().location, "/");
  assert.equal((await page.goto(address)).status(), 200);
  const out = await request.get(way, { maxRedirects: 0, headers: { "sec-fetch-site": "same-origin" } });
  assert.equal(out.status(), 303);
  assert.match(out.headers().location, /^https:\/\/nchmf\.gov\.vn\//);
  assert.equal(out.headers()["clear-site-data"], '"cache"');
  // Pages are not kept: going back asks for them again.
  const back = await page.goto(address);
  assert.equal(back.status(), 404);
  assert.doesNotMatch(await page.locator("main").innerText(), /[Gg]iám hộ/);
  for (const path of ["/vi/khai-sinh", "/vi/ket-hon", "/vi/khai-tu"]) {
    await page.goto(`${server.base}${path}`);
    assert.equal(await page.getByRole("link", { name: "Thoát nhanh" }).count(), 0, path);
  }
});

test("LeaveAtOnce takes the page that is left out of the list of pages", async () => {
  const page = await crowd.visitor({ script: true });
  await page.goto(`${server.base}/vi`);
  await page.goto(`${server.base}/vi/thu-tuc/giam-ho`);
  // The forecast is another house's page: it is left for, whether or not it answers.
  const left = page.waitForRequest((request) => request.url().startsWith("https://nchmf.gov.vn/"));
  await page.locator(".way-out-link[data-awake]").click();
  await left;
  await page.waitForURL((address) => !address.pathname.endsWith("/giam-ho"), { waitUntil: "commit" });
  await page.goBack();
  assert.equal(new URL(page.url()).pathname, "/vi", "the page before, never the one that was left");
  await page.context().close();
});
