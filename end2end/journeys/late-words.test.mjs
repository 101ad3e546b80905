// A family answers the draft in time, and the wire between the two houses is down: the day
// ends, silence is taken for agreement, and the entry is made. When the words arrive they are
// an open matter of the office: it stands by the entry and says why, or puts it right. The
// family reads either. Without script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { OTHER_MOTHER, SIMPLE_BIRTH } from "../harness/families.mjs";
import { twoHouses } from "../harness/houses.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { declaredBirth } from "../harness/scene.mjs";

/** A draft may be answered until the office closes on the next day (Decision 1833/QĐ-BTP), and an answer be under way for four hours. */
const A_DAY_LATER = "2026-11-12T07:40:00+07:00";
/** A fuse between the two opens again within a minute and a quarter. */
const PATIENCE = 100_000;
const SEND = "Gửi những chỗ cần sửa";
const NO = "Không sửa, trả lời người dân";
const WHY = "Trên căn cước của mẹ ghi Phan Thị Cúc, giấy chứng sinh cũng vậy.";

let houses, crowd, eye, desk, mailbox, right, wrong;

before(async () => {
  houses = await twoHouses({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  desk = await crowd.visitor({ width: 320 });
  mailbox = await crowd.visitor();
  await officer.signIn(desk, houses.registry, "caugiay.lan");
  wrong = await drafted({ "mother.name": "Trần Thu Hạ", "requester.email": "nha-ha@demo.example" });
  right = await drafted({ ...OTHER_MOTHER, "child.given_name": "Bình", "requester.email": "nha-cuc@demo.example" });
});
after(async () => {
  await crowd?.close();
  assert.deepEqual(await houses?.stop(), [0, 0], "both stop cleanly when told to");
});

/** A birth whose draft lies with the family. */
async function drafted(more) {
  const family = await crowd.visitor({ width: 320 });
  const { code } = await declaredBirth(family, houses.portal.base, more);
  await officer.open(desk, houses.registry, code);
  await officer.take(desk);
  assert.equal((await officer.act(desk, officer.ACTS.draft)).status(), 200);
  const home = `${houses.portal.base}/vi/ho-so/${code}`;
  await citizen.until(family, "Mọi dòng đều đúng", { address: `${home}/ban-thao` });
  return { code, family, home, case: `${houses.registry.base}/vi/can-bo/ho-so/${code}` };
}

/** The family says that the mother's name is another one. */
async function saysWrong({ family, home }, name) {
  await family.goto(`${home}/ban-thao`);
  await Promise.all([family.waitForNavigation(), family.locator("#line-mother_name a").click()]);
  await citizen.fill(family, { "mother.name": name, note: "Theo căn cước của mẹ" });
  assert.equal((await citizen.press(family, "Giữ chỗ sửa này")).status(), 200);
  assert.equal((await citizen.press(family, SEND)).status(), 200);
}

const said = (page) => page.locator("main").innerText();
const list = () => `${houses.registry.base}/vi/can-bo?loc=late_words`;
const mailed = (words) => citizen.until(mailbox, words, { address: `${houses.portal.base}/vi/hom-thu` });

test("both families answer in time; nothing of it arrives, and a day later both are entered", async () => {
  houses.there.mood = "down";
  await saysWrong(wrong, "Trần Thu Hà");
  await saysWrong(right, "Phan Thị Cúc Hoa");
  for (const role of ["portal", "registry"]) {
    assert.equal(await houses[role].stop(), 0);
    await houses.again(role, { clock: A_DAY_LATER });
  }
  await officer.signIn(desk, houses.registry, "caugiay.lan");
  for (const one of [wrong, right]) {
    await citizen.until(desk, "Hết giờ, coi như đồng ý", { address: one.case });
    await officer.grant(desk);
  }
  await desk.goto(list());
  assert.ok(!(await said(desk)).includes(wrong.code), "nobody here knows of it yet");
});

test("when the words arrive each is an open matter of the desk, and the family reads that it came", async () => {
  houses.there.mood = "well";
  for (const { code } of [wrong, right]) await citizen.until(desk, code, { address: list(), patience: PATIENCE });
  await eye.look(desk);
  await officer.open(desk, houses.registry, wrong.code, "late_words");
  assert.match(await said(desk), /Công dân báo sai sau khi ghi sổ/);
  assert.match(await said(desk), /TRẦN THU HẠ → Trần Thu Hà \(Theo căn cước của mẹ\)/);
  await eye.look(desk);
  for (const { code, family, home } of [wrong, right]) {
    const told = await citizen.until(family, "Đã nhận lời báo sai, sau khi đã ghi sổ", { address: home, patience: PATIENCE });
    assert.match(told, /Giấy đã cấp vẫn có giá trị trong lúc chờ/);
    await mailed(`Về lời báo sai của hồ sơ ${code}`);
  }
  await eye.look(wrong.family);
});

test("an entry does not stay as it is without a reason", async () => {
  await officer.open(desk, houses.registry, right.code, "late_words");
  assert.equal((await officer.actWith(desk, "late_words", NO, { reason: " " })).status(), 422);
  assert.equal(await desk.locator('#errors a[href="#late_words.reason"]').count(), 1);
  await eye.look(desk);
  const endless = `${WHY} `.repeat(60).trim();
  await desk.locator('[id="late_words.reason"]').fill(endless);
  assert.equal((await citizen.press(desk, NO)).status(), 422);
  assert.equal(await desk.locator('[id="late_words.reason"]').inputValue(), endless, "what was typed stays");
});

test("with its reason it stays: the family reads why, and which way there still is", async () => {
  await desk.locator('[id="late_words.reason"]').fill(WHY);
  assert.equal((await citizen.press(desk, NO)).status(), 200);
  assert.match(await said(desk), /Đã trả lời người dân vì sao sổ giữ nguyên/);
  assert.equal(await desk.getByRole("button", { name: NO }).count(), 0, "it is settled");
  await eye.look(desk);
  const told = await citizen.until(right.family, "Sổ giữ nguyên như đã ghi", { address: right.home, patience: PATIENCE });
  assert.ok(told.includes(WHY), told);
  assert.match(told, /có thể nộp hồ sơ thay đổi, cải chính hộ tịch/);
  await eye.look(right.family);
  await desk.goto(list());
  assert.ok(!(await said(desk)).includes(right.code));
});

test("what was entered wrong is put right by two, and with it the matter is settled", async () => {
  await officer.open(desk, houses.registry, wrong.code, "late_words");
  await citizen.follow(desk, /^Mở số .* trong sổ để đề nghị cải chính/);
  const entry = desk.url();
  await citizen.follow(desk, "Đề nghị cải chính, bổ sung");
  await desk.locator("#mother_name").fill("Trần Thu Hà");
  await desk.locator("#basis").fill("Khoản 2 Điều 28 Luật Hộ tịch: ghi sai tên mẹ so với căn cước");
  await desk.locator("#evidence").fill("Căn cước của mẹ, bản chính");
  assert.equal((await citizen.press(desk, "Xem trước khi đề nghị")).status(), 200);
  assert.equal((await citizen.press(desk, "Gửi đề nghị")).status(), 200);
  await desk.goto(list());
  assert.ok((await said(desk)).includes(wrong.code), "open until the second agrees");
  const hoa = await crowd.visitor({ width: 320 });
  await officer.signIn(hoa, houses.registry, "caugiay.hoa");
  await hoa.goto(entry);
  assert.equal((await citizen.press(hoa, "Đồng ý cải chính")).status(), 200);
  await desk.goto(list());
  assert.ok(!(await said(desk)).includes(wrong.code));
  await desk.goto(wrong.case);
  assert.match(await said(desk), /Đã sửa trong sổ; người dân đã được báo/);
});

test("the family reads that it was put right, and has the new paper", async () => {
  await citizen.until(wrong.family, "Điều đã báo sai được sửa trong sổ", { address: wrong.home, patience: PATIENCE });
  await eye.look(wrong.family);
  await citizen.until(wrong.family, "đã có giấy khác thay thế", { address: wrong.home, patience: PATIENCE });
  const { bytes } = await citizen.download(wrong.family, /^Giấy khai sinh/);
  const text = await papers.text(papers.onDisk(bytes));
  assert.ok(text.includes("TRẦN THU HÀ"), text);
  await wrong.family.goto(wrong.home.replace("/vi/", "/en/"));
  await eye.look(wrong.family);
});
