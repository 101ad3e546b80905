// A mother's year of birth was entered wrong: the father asks for the correction without
// script on a narrow screen, the registrar picks the entry, who signs agrees; the entry has
// its note, the papers made from it are replaced. And a woman gets one paper that says what
// the registers hold about her.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import * as citizen from "../harness/citizen.mjs";
import { BIRTH_CORRECTION, CONFIRMATION } from "../harness/families.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { qr } from "../harness/qr.mjs";
import { registeredBirth } from "../harness/scene.mjs";
import { file, scan } from "../harness/scans.mjs";

let scene, server, crowd, eye, father, lan, dossier, old, filer, filed, woman;

before(async () => {
  scene = await registeredBirth();
  ({ server, crowd, eye, father, lan, dossier } = scene);
  filer = await crowd.visitor({ width: 320, height: 640, script: false });
  woman = await crowd.visitor({ width: 320, height: 640, script: false });
});
after(() => scene?.close());

const said = (page) => page.locator("main").innerText();
const home = (code) => `${server.base}/vi/ho-so/${code}`;

/** Finds a procedure by what people call it, and begins it. */
async function finds(page, words, code) {
  await page.goto(`${server.base}/vi/thu-tuc?tim=${encodeURIComponent(words)}`);
  const row = page.locator("tr", { hasText: code });
  assert.match(await row.innerText(), /Nộp được/);
  const [answer] = await Promise.all([page.waitForNavigation(), row.getByRole("link").first().click()]);
  assert.equal(answer.status(), 200);
  await eye.look(page);
  await citizen.press(page, "Bắt đầu");
}

/** Answers every page, each of which can be read, and comes to the check. */
async function answers(page, filing, files = {}) {
  const pages = [];
  await citizen.answerAll(page, {
    answers: filing.answers,
    files,
    met: async (at) => {
      pages.push(citizen.place(at));
      assert.doesNotMatch(await said(at), /⟦/);
      await eye.look(at);
    },
  });
  return [...new Set(pages)];
}

test("a father finds the correction and is asked page by page", async () => {
  await citizen.until(father, "Giấy khai sinh, số 412/2026", { address: home(dossier.code) });
  old = papers.onDisk((await citizen.download(father, /^Giấy khai sinh/)).bytes);
  await finds(filer, "sai ngày sinh", "1.004859");
  const proof = { "file.evidence": [file("can cuoc cua me.pdf", await scan(crowd.browser))] };
  const pages = await answers(filer, BIRTH_CORRECTION, proof);
  assert.deepEqual(pages, [
    "viec", "nguoi-yeu-cau", "dang-ky", "nguoi-dung-ten", "nguoi-dung-ten-noi-o", "muc-can-sua", "noi-dung", "ly-do", "co-quan", "giay-to",
    "nhan-ket-qua", "kiem-tra",
  ]);
  assert.match(await said(filer), /13\/11\/2026|13 tháng 11/, "three working days");
});

test("what should stand there and stands there already comes back with what was typed", async () => {
  const check = filer.url();
  await filer.goto(check.replace("kiem-tra", "noi-dung"));
  await citizen.fill(filer, { "mother_birth.before": "14/03/1997" });
  assert.equal((await citizen.proceed(filer)).status(), 422);
  assert.match(await filer.locator("#errors").innerText(), /đang giống hệt điều đang ghi/);
  assert.equal(await filer.locator('[id="mother_birth.before"]').inputValue(), "14/03/1997");
  await eye.look(filer);
  await citizen.fill(filer, BIRTH_CORRECTION.answers);
  assert.equal((await citizen.proceed(filer)).status(), 200);
  await filer.goto(check);
  filed = await citizen.declare(filer);
});

test("the registrar picks the very entry and reads it before and after", async () => {
  await officer.open(lan, server, filed.code);
  await officer.take(lan);
  assert.match(await said(lan), /Chưa chọn đăng ký được yêu cầu sửa/);
  await eye.look(lan);
  await citizen.press(lan, "Ghi nhận đăng ký");
  assert.match(await lan.locator("#errors").innerText(), /Hãy chọn một đăng ký/);
  await lan.locator("label.choice-label", { hasText: "412/2026" }).click();
  assert.equal((await citizen.press(lan, "Ghi nhận đăng ký")).status(), 200);
  assert.match(await said(lan), /Ngày sinh của mẹ[\s\S]*14\/03\/1996[\s\S]*14\/03\/1996[\s\S]*14\/03\/1997/);
  await eye.look(lan);
});

test("two decide: the registrar proposes, who signs agrees", async () => {
  await officer.agree(lan, filer);
  assert.equal(await lan.getByRole("button", { name: officer.ACTS.register }).count(), 0, "not by one alone");
  const reason = "Đã đối chiếu căn cước của mẹ, bản chính";
  const put = await officer.actWith(lan, "propose_late", "Đề nghị ghi thay đổi, cải chính", { reason });
  assert.equal(put.status(), 200);
  await eye.look(lan);
  await officer.second(lan);
  await lan.goto(`${server.base}/vi/can-bo/so/KS/2026/412`);
  const words = await said(lan);
  for (const part of ["bản thứ 2", "Ghi chú lề", "Trích lục số 1/TLTĐCC", reason, "Đỗ Ngọc Lan đề nghị, Phan Thị Hoa đồng ý"]) {
    assert.ok(words.includes(part), part);
  }
  await eye.look(lan);
});

test("who filed it gets the extract of the correction", async () => {
  await citizen.until(filer, "Trích lục hộ tịch, số", { address: home(filed.code) });
  await eye.look(filer);
  const { bytes } = await citizen.download(filer, /^Trích lục hộ tịch/);
  const text = await papers.text(papers.onDisk(bytes));
  const lines = ["1/TLTĐCC", "TRÍCH LỤC THAY ĐỔI, CẢI CHÍNH HỘ TỊCH", "NGUYỄN MINH AN", "Cải chính hộ tịch", "412/2026", "14/03/1996", "14/03/1997"];
  assert.deepEqual(papers.outOfOrder(text, lines), [], text);
});

test("the birth certificate is replaced, with the note on the new one and the truth on the check page", async () => {
  await citizen.until(father, "đã có giấy khác thay thế", { address: home(dossier.code) });
  const { bytes } = await citizen.download(father, /^Giấy khai sinh/);
  const text = (await papers.text(papers.onDisk(bytes))).replace(/\s+/g, " ");
  assert.ok(text.includes("cải chính Ngày sinh của mẹ từ “14/03/1996” thành “14/03/1997”"), text);
  const stranger = await crowd.visitor({ width: 320, script: false });
  await stranger.goto(await qr(old));
  assert.match(await said(stranger), /đã được thay bằng giấy khác[\s\S]*Giấy thay thế[\s\S]*412\/2026/);
  await eye.look(stranger);
  await stranger.goto(await qr(papers.onDisk(bytes)));
  assert.match(await said(stranger), /Giấy này là thật/);
  await stranger.context().close();
});

test("a woman asks what the registers hold about her, and the paper says that nothing was found", async () => {
  await finds(woman, "xác nhận thông tin hộ tịch", "2.002516");
  const pages = await answers(woman, CONFIRMATION);
  assert.deepEqual(pages, [
    "nguoi-yeu-cau", "nguoi-duoc-xac-nhan", "nguoi-duoc-xac-nhan-noi-o", "thong-tin", "noi-xac-nhan", "giay-to", "nhan-ket-qua", "kiem-tra",
  ]);
  const asked = await citizen.declare(woman);
  await officer.open(lan, server, asked.code);
  await officer.take(lan);
  await eye.look(lan);
  await lan.locator("label.choice-label", { hasText: "Không có trong các sổ ở đây" }).click();
  assert.equal((await citizen.press(lan, "Ghi nhận đăng ký")).status(), 200);
  await officer.enter(lan, woman);
  await citizen.until(woman, "Giấy xác nhận thông tin hộ tịch, số", { address: home(asked.code) });
  const { bytes } = await citizen.download(woman, /^Giấy xác nhận thông tin hộ tịch/);
  const text = (await papers.text(papers.onDisk(bytes))).replace(/\s+/g, " ");
  const lines = ["1/UBND-XNTTHT", "GIẤY XÁC NHẬN THÔNG TIN HỘ TỊCH", "ĐỖ THỊ MAI", "Không tìm thấy đăng ký nào", "Làm thủ tục thừa kế"];
  assert.deepEqual(papers.outOfOrder(text, lines), [], text);
});

test("an entry that was found by the search is brought into a filing by its code", async () => {
  await lan.goto(`${server.base}/vi/can-bo/so/tra-cuu`);
  await lan.locator("#name").fill("Nguyễn Minh An");
  await citizen.press(lan, "Tìm");
  await citizen.follow(lan, "Nguyễn Minh An");
  await lan.locator("#code").fill("H01.017-261110-019999");
  assert.equal((await citizen.press(lan, "Đưa vào hồ sơ")).status(), 422);
  assert.equal(await lan.locator("#code").inputValue(), "H01.017-261110-019999", "nothing typed is lost");
  await eye.look(lan);
});
