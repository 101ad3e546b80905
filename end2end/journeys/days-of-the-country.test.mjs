// A day off for the whole country moves promises everywhere: one office proposes it, and it
// waits for an administrator of another, who agrees or sends it back with a reason. Labour
// Code 2019 Art. 112. Without script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { serving } from "../harness/server.mjs";

const PROPOSE = "Gửi đề nghị";
const AGREE = "Đồng ý đổi lịch cả nước";
const SEND_BACK = "Trả lại, không đổi lịch";
const WHY = "Thông báo 15/TB-BNV ghi ngày 23, không phải ngày 16.";

/** The wrong Monday, and the one before a day off. */
const WRONG = swap("16", "21");
const RIGHT = swap("23", "28");

function swap(off, worked) {
  return {
    "day.day": off, "day.month": "11", "day.year": "2026",
    "worked.day": worked, "worked.month": "11", "worked.year": "2026",
    name_vi: "Nghỉ hoán đổi ngày làm việc", name_en: "Day off in exchange", reason: "Thông báo 15/TB-BNV",
  };
}

let server, crowd, eye, tu, phuc;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  tu = await administrator("caugiay.quantri");
  phuc = await administrator("saigon.quantri");
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

const calendar = () => `${server.base}/vi/can-bo/lich`;
const said = (page) => page.locator("main").innerText();

/** An administrator on a narrow screen, signed in. */
async function administrator(login) {
  const page = await crowd.visitor({ width: 320 });
  await page.goto(`${server.base}/vi/can-bo/dang-nhap`);
  await officer.enterDoor(page, server, login);
  return page;
}

/** Fills the form in and sends it. */
async function proposes(page, days) {
  await page.goto(calendar());
  await page.getByText("Ngày nghỉ", { exact: true }).click();
  for (const [id, text] of Object.entries(days)) await page.locator(`[id="${id}"]`).fill(text);
  return citizen.press(page, PROPOSE);
}

test("what one office proposes waits, for nobody of that office to agree with", async () => {
  assert.equal((await proposes(tu, WRONG)).status(), 200);
  assert.match(await said(tu), /Lịch chưa đổi[\s\S]*thứ Hai, ngày 16 tháng 11 năm 2026/);
  assert.match(await said(tu), /Chờ người quản trị của một cơ quan khác đồng ý/);
  assert.equal(await tu.getByRole("button", { name: AGREE }).count(), 0);
  await eye.look(tu, "waits");
});

test("the same day is not proposed twice, and what was typed stays", async () => {
  assert.equal((await proposes(tu, WRONG)).status(), 409);
  assert.match(await tu.locator("#errors").innerText(), /Đã có đề nghị về ngày này đang chờ/);
  for (const [id, text] of Object.entries(WRONG)) assert.equal(await tu.locator(`[id="${id}"]`).inputValue(), text, id);
  await eye.look(tu);
});

test("a mission, whose days are its own, has no part in it", async () => {
  const vinh = await administrator("berlin.quantri");
  await vinh.goto(calendar());
  assert.doesNotMatch(await said(vinh), /Đề nghị đang chờ/);
  assert.equal((await vinh.goto(`${calendar()}?noi=`)).status(), 404);
});

test("another office does not send it back without a reason, nor with an endless one", async () => {
  await phuc.goto(calendar());
  assert.ok(await phuc.getByRole("button", { name: AGREE }).count());
  assert.equal((await citizen.press(phuc, SEND_BACK)).status(), 422);
  assert.equal(await phuc.locator('#errors a[href="#answer-2026-11-16"]').count(), 1);
  await eye.look(phuc);
  const endless = `${WHY} `.repeat(20).trim();
  await phuc.locator("#answer-2026-11-16").fill(endless);
  assert.equal((await citizen.press(phuc, SEND_BACK)).status(), 422);
  assert.equal(await phuc.locator("#answer-2026-11-16").inputValue(), endless, "what was typed stays");
});

test("sent back, nothing has changed, and who proposed it reads why", async () => {
  await phuc.locator("#answer-2026-11-16").fill(WHY);
  assert.equal((await citizen.press(phuc, SEND_BACK)).status(), 200);
  assert.match(await said(phuc), /Đã trả lại. Lịch giữ nguyên/);
  await eye.look(phuc, "sent back");
  await tu.goto(calendar());
  assert.ok((await said(tu)).includes(`Lâm Gia Phúc đã trả lại: ${WHY}`), await said(tu));
  assert.equal(await tu.getByRole("rowheader", { name: /ngày 16 tháng 11/ }).count(), 0);
});

test("put right and agreed with, the days stand in the calendar with both their names", async () => {
  assert.equal((await proposes(tu, RIGHT)).status(), 200);
  await phuc.goto(calendar());
  const window = await phuc.context().newPage();
  await window.goto(calendar());
  assert.equal((await citizen.press(phuc, AGREE)).status(), 200);
  const words = await said(phuc);
  assert.match(words, /Đã đồng ý[\s\S]*Vũ Anh Tú, Lâm Gia Phúc ghi/);
  for (const day of [/ngày 23 tháng 11/, /ngày 28 tháng 11/]) assert.equal(await phuc.getByRole("rowheader", { name: day }).count(), 1, `${day}`);
  await eye.look(phuc, "agreed");
  assert.equal((await citizen.press(window, AGREE)).status(), 409, "an older window finds it settled");
  assert.match(await window.locator("#errors").innerText(), /đề nghị này đã được giải quyết/);
});
