// A court here has decided about somebody whose birth is in the register: the office notes
// it at the margin when it is told, by one officer. Who holds the certificate of before
// learns at its check that there is more by now, and an extract made afterwards prints it. An
// adoption is in the register alone, for the child's sake. Law 60/2014 Art. 30. Without script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import * as citizen from "../harness/citizen.mjs";
import { EXTRACT_COPY } from "../harness/families.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { qr } from "../harness/qr.mjs";
import { registeredBirth } from "../harness/scene.mjs";

const BUTTON = "Ghi vào sổ";
const SINCE = "Sau khi giấy này được cấp, sổ đã có ghi chú mới";
const GUARDIANSHIP = {
  kind: "guardianship",
  number: "09/2026/QĐST-VDS",
  judged: "05/11/2026",
  authority: "Tòa án nhân dân khu vực 1 – Hà Nội",
  effective: "09/11/2026",
  about: "Người giám hộ: Nguyễn Văn Sơn",
};
const ADOPTION = { ...GUARDIANSHIP, kind: "adoption", number: "15/QĐ-UBND", authority: "UBND phường Cầu Giấy", about: "Mẹ nuôi Lê Thị Sáu" };
const NOTED = "công nhận giám hộ theo quyết định số 09/2026/QĐST-VDS ngày 05/11/2026";

let scene, server, crowd, eye, father, lan, entry, check;

before(async () => {
  scene = await registeredBirth();
  ({ server, crowd, eye, father, lan } = scene);
  entry = `${server.base}/vi/can-bo/so/KS/2026/412`;
  await citizen.until(father, "Giấy khai sinh, số 412/2026", { address: `${server.base}/vi/ho-so/${scene.dossier.code}` });
  check = await qr(papers.onDisk((await citizen.download(father, /^Giấy khai sinh/)).bytes));
});
after(() => scene?.close());

const said = (page) => page.locator("main").innerText();

/** Types a judgment and has it noted. */
async function note(judgment) {
  for (const [id, typed] of Object.entries(judgment)) {
    if (id === "kind") await lan.locator("#kind").selectOption(typed);
    else await lan.locator(`#${id}`).fill(typed);
  }
  return citizen.press(lan, BUTTON);
}

/** What somebody who was shown the certificate reads at its check. */
async function checked(address) {
  const stranger = await crowd.visitor({ width: 320 });
  await stranger.goto(address);
  assert.match(await said(stranger), /Giấy này là thật/);
  return stranger;
}

test("each answer that is wrong is named by its field, and what was typed stays", async () => {
  await lan.goto(entry);
  await citizen.follow(lan, "Ghi chú bản án, quyết định");
  assert.equal(lan.url(), `${entry}/ban-an`);
  await eye.look(lan);
  assert.equal((await citizen.press(lan, BUTTON)).status(), 422, "nothing was typed");
  const links = lan.locator("#errors a");
  const named = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.deepEqual(named, ["#kind", "#number", "#authority", "#judged", "#effective"]);
  await eye.look(lan);
  const wrong = { ...GUARDIANSHIP, judged: "31/11/2026", about: "" };
  assert.equal((await note(wrong)).status(), 422);
  const told = await lan.locator("#errors").innerText();
  assert.match(told, /Mục “Ngày ra bản án, quyết định”: không có ngày ấy/);
  assert.match(told, /Mục “Nội dung” còn trống/);
  for (const [id, typed] of Object.entries(wrong)) assert.equal(await lan.locator(`#${id}`).inputValue(), typed, id);
  await eye.look(lan);
  assert.equal((await note({ ...GUARDIANSHIP, effective: "04/11/2026" })).status(), 422, "in force before it was decided");
  assert.match(await lan.locator("#errors").innerText(), /Mục “Có hiệu lực từ ngày”: ngày này không thể đúng/);
  await lan.goto(entry);
  assert.doesNotMatch(await said(lan), /Bản thứ 1/, "nothing of it was noted");
});

test("an adoption stands at the entry, and nowhere else", async () => {
  await lan.goto(`${entry}/ban-an`);
  assert.equal((await note(ADOPTION)).status(), 200);
  assert.equal(lan.url().split("?")[0], entry);
  assert.match(await said(lan), /Đã ghi chú bản án, quyết định vào sổ/);
  assert.match(await said(lan), /nuôi con nuôi theo quyết định số 15\/QĐ-UBND[\s\S]*Mẹ nuôi Lê Thị Sáu/);
  await eye.look(lan);
  const stranger = await checked(check);
  assert.ok(!(await said(stranger)).includes(SINCE), "nobody is told that there is anything");
});

test("what a court decided about a guardian stands at the entry at once, with its former version", async () => {
  await citizen.follow(lan, "Ghi chú bản án, quyết định");
  assert.equal((await note(GUARDIANSHIP)).status(), 200);
  const words = await said(lan);
  for (const part of [NOTED, GUARDIANSHIP.authority, GUARDIANSHIP.about, "Đỗ Ngọc Lan", "bản thứ 3", "Bản thứ 2"]) {
    assert.ok(words.includes(part), `${part} in ${words}`);
  }
  await eye.look(lan);
});

test("the same judgment is not noted twice, and what was typed stays", async () => {
  await citizen.follow(lan, "Ghi chú bản án, quyết định");
  assert.equal((await note(GUARDIANSHIP)).status(), 409);
  assert.match(await said(lan), /đã được ghi chú rồi/);
  assert.equal(await lan.locator("#number").inputValue(), GUARDIANSHIP.number);
  await eye.look(lan, "noted before");
});

test("an administrator and another office have no such entry", async () => {
  for (const login of ["caugiay.quantri", "haichau.son"]) {
    const other = await crowd.visitor();
    await other.goto(`${server.base}/vi/can-bo/dang-nhap`);
    await officer.enterDoor(other, server, login);
    assert.equal((await other.goto(`${entry}/ban-an`)).status(), 404, login);
  }
});

test("who checks the certificate of before learns that the register says more by now", async () => {
  const stranger = await checked(check);
  assert.ok((await said(stranger)).includes(SINCE), await said(stranger));
  await eye.look(stranger, "noted since");
});

test("an extract made afterwards prints the judgment, is genuine, and does not tell of the adoption", async () => {
  await father.goto(`${server.base}/vi/trich-luc`);
  await citizen.press(father, /^Bắt đầu/);
  await citizen.answerAll(father, { answers: EXTRACT_COPY.answers });
  const { code } = await citizen.declare(father);
  await officer.open(lan, server, code);
  await officer.take(lan);
  await lan.locator("main label", { hasText: "412/2026" }).click();
  await officer.grantCopy(lan);
  await citizen.until(father, "Trích lục khai sinh (bản sao)", { address: `${server.base}/vi/ho-so/${code}` });
  const path = papers.onDisk((await citizen.download(father, /^Trích lục khai sinh/)).bytes);
  // A number may break at the end of a line, after its own hyphen: that one is not read out.
  const bare = (text) => text.replace(/[\s-]+/g, "");
  const text = bare(await papers.text(path));
  for (const part of [NOTED, GUARDIANSHIP.about]) assert.ok(text.includes(bare(part)), `${part} in ${text}`);
  assert.doesNotMatch(text, /nuôiconnuôi|LêThịSáu/);
  const stranger = await checked(await qr(path));
  assert.ok(!(await said(stranger)).includes(SINCE), "it says all that there is to say");
  await citizen.fill(stranger, { "born.day": "2", "born.month": "11", "born.year": "2026" });
  await citizen.press(stranger, "Xem nội dung giấy");
  const shown = await said(stranger);
  assert.ok(shown.includes(NOTED), shown);
  assert.doesNotMatch(shown, /nuôi con nuôi|Lê Thị Sáu/);
  await eye.look(stranger, "with a judgment");
});
