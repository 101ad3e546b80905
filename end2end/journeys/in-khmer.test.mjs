// Khmer has begun with the pages that are used most: what is there, what says that it is a
// draft, and that nothing is lost between the languages.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import { unmarked, vietnamese as namesOf } from "../harness/languages.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, eye;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** The pages that are translated whole. */
const BEGUN = ["", "/khai-sinh", "/tiep-tuc", "/tro-giup", "/trang-thai", "/tiep-can", "/khong-co"];
/** The first questions of a birth. */
const ASKED = ["noi-sinh", "nguoi-khai", "giay-chung-sinh", "ten"];

const ARTICLE = /^(điểm|khoản|Điều|Luật|Nghị định|Thông tư) /;

/** What of the page is in Vietnamese: articles of the law and the names of what is Vietnamese stay so. */
async function vietnamese(page) {
  const passages = await page.locator("main [lang=vi]").evaluateAll((all) => all.filter((at) => !at.closest("details")).map((at) => at.innerText.trim()));
  return passages.filter((words) => words && !ARTICLE.test(words));
}

async function look(page) {
  assert.equal(await page.locator("html").getAttribute("lang"), "km", page.url());
  assert.deepEqual(await vietnamese(page), [], `${page.url()} is translated`);
  assert.deepEqual(await unmarked(page, ["Hà Nội", "Hộ tịch", ...namesOf(SIMPLE_BIRTH.answers)]), [], page.url());
  assert.doesNotMatch(await page.content(), /[⟦\uE000\uE001]/, page.url());
  // Said in both: who reads no Khmer must know it too.
  const draft = page.locator("header .phase").last();
  assert.match(await draft.innerText(), /សេចក្តីព្រាង[\s\S]*bản nháp/);
  assert.equal(await draft.locator("[lang=vi]").count(), 1);
  await eye.look(page, `in Khmer: ${page.url()}`);
}

test("the most used pages are in Khmer, say that they are a draft, and hold together at every width", async () => {
  const page = await crowd.visitor();
  for (const path of BEGUN) {
    await page.goto(`${server.base}/km${path}`);
    await look(page);
  }
  await page.goto(`${server.base}/km/dang-nhap`);
  // The way to the officers' door is the one thing there that is nobody else's.
  assert.deepEqual(await vietnamese(page), ["Cán bộ đăng nhập"]);
  await page.context().close();
});

test("a birth is begun in Khmer, changes its language twice and keeps every answer", async () => {
  const page = await crowd.visitor();
  await citizen.begin(page, server.base, "/km/khai-sinh");
  const seen = [];
  const met = async () => {
    const here = citizen.place(page);
    if (here === "ten") await citizen.follow(page, "ភាសាខ្មែរ");
    if (ASKED.includes(here) && !seen.includes(here)) {
      await look(page);
      seen.push(here);
    }
    if (here === "giay-chung-sinh") await citizen.follow(page, "English");
  };
  await citizen.answerAll(page, { answers: SIMPLE_BIRTH.answers, met, until: "ngay-sinh" });
  assert.deepEqual(seen, ASKED);
  await citizen.follow(page, "Tiếng Việt");
  await page.goto(page.url().replace("ngay-sinh", "ten"));
  assert.equal(await page.locator("[id='child.given_name']").inputValue(), SIMPLE_BIRTH.answers["child.given_name"]);
  await page.context().close();
});

test("what is not translated yet is in Vietnamese and marked as such", async () => {
  const page = await crowd.visitor();
  await page.goto(`${server.base}/km/ket-hon`);
  const lang = await page.locator("h1 [lang]").first().getAttribute("lang");
  assert.equal(lang, "vi");
  assert.match(await page.title(), /^Đăng ký kết hôn – /);
  await eye.look(page, "begun in Khmer, mostly Vietnamese");
  await page.context().close();
});

test("who asks for Khmer is led to it", async () => {
  const page = await crowd.visitor({ locale: "km-KH" });
  await page.goto(server.base);
  assert.equal(new URL(page.url()).pathname, "/km");
  await page.context().close();
});
