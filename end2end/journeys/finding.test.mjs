// Somebody knows what has happened, not what it is called in law: they find it by their own
// words, and learn honestly whether it can be filed here.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, eye, page;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  page = await crowd.visitor();
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

const said = () => page.locator("main").innerText();
/** Types into the search and sends it with the Enter key. */
async function look(words) {
  await page.locator("#tim").fill(words);
  await Promise.all([page.waitForNavigation(), page.locator("#tim").press("Enter")]);
}

/** Where parts of the page begin or end, from the top of the screen. */
const edges = (parts, side) => page.locator(parts).evaluateAll((all, side) => all.map((part) => Math.round(part.getBoundingClientRect()[side])), side);

test("from the first page the whole list is one step away, and each has its way in", async () => {
  await page.goto(`${server.base}/vi`);
  const begun = await edges(".door", "top");
  assert.equal(begun.length, 4);
  assert.ok(begun.every((top) => top < 844), `on the first screen of a telephone: ${begun}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  const ends = await edges(".ways a", "bottom");
  assert.ok(ends.every((bottom) => bottom <= 800), `on one wide screen: ${ends}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await citizen.follow(page, "Tất cả thủ tục");
  const birth = page.locator("tr", { hasText: "1.001193" });
  assert.match(await birth.innerText(), /Đăng ký khai sinh[\s\S]*Nộp được/);
  const confirmed = page.locator("tr", { hasText: "2.002516" });
  assert.match(await confirmed.innerText(), /Xác nhận thông tin hộ tịch[\s\S]*Nộp được/);
  assert.doesNotMatch(await page.locator("main").innerText(), /Chưa nộp được/);
  assert.equal(await confirmed.getByRole("link").count(), 1, "and leads there");
  await eye.look(page);
});

test("a life event leads to what can be filed after it, and to nothing else", async () => {
  await page.goto(`${server.base}/vi`);
  await citizen.follow(page, "Cần giấy tờ hộ tịch");
  assert.equal(await page.locator("h1").innerText(), "Xin giấy tờ");
  assert.match(await page.locator(".doors").innerText(), /trích lục/i);
  assert.doesNotMatch(await said(), /1\.001193/);
  await eye.look(page);
  await page.goto(`${server.base}/vi/thu-tuc?viec=khong-co`);
  assert.match(await said(), /Danh mục đầy đủ/, "an unknown one shows all");
  await citizen.follow(page, "Cha, mẹ, con và giám hộ");
  assert.match(await said(), /1\.004837/);
  await citizen.follow(page, "English");
  assert.match(await said(), /1\.004837/, "in the other language it is the same");
});

test("it is found by everyday words without marks, and the way in leads to its start", async () => {
  await page.goto(`${server.base}/vi/thu-tuc`);
  await look("em be moi sinh");
  assert.match(await said(), /Có 1 thủ tục\./);
  assert.equal(await page.locator("#tim").inputValue(), "em be moi sinh", "what was typed stays");
  await eye.look(page);
  await citizen.follow(page, "Đăng ký khai sinh");
  assert.equal(new URL(page.url()).pathname, "/vi/thu-tuc/khai-sinh");
});

test("what is not found says how to go on, whatever was typed", async () => {
  await page.goto(`${server.base}/vi/thu-tuc`);
  for (const words of ["hộ chiếu phổ thông", "<b>đậm</b>", "%_\u0301", "x".repeat(500)]) {
    await look(words);
    assert.match(await said(), /Không thấy thủ tục nào/, words);
    await eye.look(page);
  }
  await citizen.follow(page, "Xem cả danh mục");
  assert.match(await said(), /Danh mục đầy đủ/);
});

test("in English the same list answers to English words", async () => {
  await page.goto(`${server.base}/en/thu-tuc`);
  await look("wrong name");
  assert.match(await said(), /1\.004859/);
  await eye.look(page);
});
