// Before anybody begins: the start page of a procedure tells how long the office of one's
// place has really needed of late, and makes nothing up where it has decided too little.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

const FEW = "Trong 30 ngày qua nơi này có quá ít hồ sơ để ước tính thời gian thực tế.";
let server, crowd, eye, mother;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  mother = await crowd.visitor({ width: 320 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

const said = (who) => who.locator("#noi-nhan").innerText();
const asks = async (place) => {
  await mother.locator('[id="noi"]').fill(place);
  return citizen.press(mother, "Tìm nơi này");
};

test("the office of one's place says how long it really needs, or that it has decided too little", async () => {
  await mother.goto(`${server.base}/vi/khai-sinh`);
  await eye.look(mother);
  assert.equal((await asks("phuong cau giay")).status(), 200);
  const shown = await said(mother);
  assert.match(shown, /Ủy ban nhân dân phường Cầu Giấy, thành phố Hà Nội/);
  assert.ok(shown.includes(FEW), shown);
  await eye.look(mother);
});

test("a name that several places have is chosen from, and one that none has is told", async () => {
  await mother.goto(`${server.base}/vi/thu-tuc/khai-sinh`);
  await asks("tan");
  assert.match(await said(mother), /Nơi nào đúng\?/);
  await eye.look(mother);
  await mother.locator("#noi-nhan .choices label").first().click();
  await citizen.press(mother, "Xem nơi đã chọn");
  assert.match(await said(mother), /Ủy ban nhân dân/);
  await asks("không có nơi này đâu");
  assert.match(await said(mother), /Không tìm thấy nơi nào/);
  assert.equal(await mother.locator('[id="noi"]').inputValue(), "không có nơi này đâu");
  await eye.look(mother);
});

test("who has begun reads it where the draft waits, without the place being named", async () => {
  const page = await crowd.visitor();
  await citizen.begin(page, server.base);
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.answerAll(page, { answers: SIMPLE_BIRTH.answers, files });
  for (const path of ["/vi", "/vi/khai-sinh"]) {
    await page.goto(`${server.base}${path}`);
    const begun = await page.locator(".inset").first().innerText();
    assert.ok(begun.includes(FEW), begun);
    assert.doesNotMatch(begun, /Cầu Giấy/);
    await eye.look(page);
  }
});

test("the missions abroad are all shown: nobody has to know which one serves a country", async () => {
  await mother.goto(`${server.base}/en/thu-tuc/khai-sinh-co-quan-dai-dien`);
  const shown = await said(mother);
  for (const name of ["Embassy of Viet Nam in Germany", "Embassy of Viet Nam in Australia"]) assert.ok(shown.includes(name), shown);
  await eye.look(mother);
});

test("the start page of a mission names the tariff of the missions, that of a commune the one at home", async () => {
  const says = async (id) => {
    await mother.goto(`${server.base}/vi/thu-tuc/${id}`);
    return mother.locator("main").innerText();
  };
  const abroad = await says("khai-sinh-co-quan-dai-dien");
  assert.match(abroad, /Thông tư 264\/2016/);
  assert.doesNotMatch(abroad, /Thông tư 281\/2016/);
  assert.match(await says("khai-sinh"), /Thông tư 281\/2016/);
});
