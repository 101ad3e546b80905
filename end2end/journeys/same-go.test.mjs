// Residence, insurance card and identity card in the same go as the birth (liên thông):
// one line for each agency, followed on the dossier's page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { file, photograph } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

/** A grandmother's household; the number given for her is a child's. */
const BUNDLE = {
  "bundle.wanted": "yes",
  "household.head": "other",
  "household.name": "Trần Thị Lụa",
  "household.pin": "001 315 900077",
  "household.commune": "Phường Cầu Giấy, Thành phố Hà Nội",
  "household.detail": "Ngõ 12",
  "household.consent": "yes",
  "insurance.clinic": "Trạm y tế phường Cầu Giấy",
  "idcard.wanted": "yes",
};

let server, crowd, eye, father, desk, dossier;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  father = await crowd.visitor();
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** The line of one leg. */
const line = (name) => father.locator(".leg").filter({ has: father.getByRole("heading", { name }) });

test("a birth is declared with everything in the same go", async () => {
  await citizen.begin(father, server.base);
  const files = { "file.birth_notice": [file("giay chung sinh.jpg", await photograph(crowd.browser))] };
  const met = async (page) => citizen.place(page) === "lam-cung-luc" && eye.look(page);
  await citizen.answerAll(father, { answers: { ...SIMPLE_BIRTH.answers, ...BUNDLE }, files, met });
  dossier = await citizen.declare(father);
});

test("each agency has its own line; one that cannot do it hides no other", async () => {
  desk = await crowd.visitor({ width: 1280 });
  await officer.register(desk, server, "caugiay.lan", dossier.code, father);
  const address = `${server.base}/vi/ho-so/${dossier.code}`;
  await citizen.until(father, /Thẻ bảo hiểm y tế\s+Đã xong/, { address, patience: 60_000 });
  await citizen.until(father, /Đăng ký thường trú\s+Chưa làm được/, { address, patience: 60_000 });
  await eye.look(father);
  assert.match(await line(/Đăng ký thường trú/).innerText(), /chưa đủ 18 tuổi/);
  assert.match(await line(/Thẻ bảo hiểm y tế/).innerText(), /Khám ban đầu tại Trạm y tế phường Cầu Giấy/);
  assert.match(await father.locator("main").innerText(), /xong trước thứ Hai, ngày 23 tháng 11/);
});

test("what failed is sent again alone, or taken back alone", async () => {
  await desk.reload();
  await line(/Đăng ký thường trú/).getByRole("button", { name: /^Gửi lại/ }).click();
  await father.waitForLoadState();
  assert.match(await line(/Đăng ký thường trú/).innerText(), /Đã gửi|Đang làm/);
  assert.match(await line(/Thẻ bảo hiểm y tế/).innerText(), /Đã xong/);
  await line(/Đăng ký thường trú/).getByRole("button", { name: /^Rút việc này/ }).click();
  await father.waitForLoadState();
  assert.match(await line(/Đăng ký thường trú/).innerText(), /Đã rút/);
});

test("an officer whom the family forestalls finds the words again that were typed", async () => {
  // The page as it stood before, in a window that was not looked at since.
  await desk.locator("summary", { hasText: "Rút theo lời gia đình: Đăng ký thường trú" }).click();
  await desk.locator('[id="leg.residence.reason"]').fill("Sáng nay mẹ bé gọi điện");
  const other = await desk.context().newPage();
  await citizen.until(other, /Đăng ký thường trú\s+Đã rút/, { address: desk.url() });
  await other.close();
  assert.equal((await citizen.press(desk, "Rút việc này")).status(), 409);
  assert.match(await desk.locator("main").innerText(), /chép lại từ đây:\s+Sáng nay mẹ bé gọi điện/);
});
