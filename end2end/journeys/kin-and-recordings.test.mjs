// A father acknowledges his son; another one with the birth, which brings two papers; a
// marriage made abroad is recorded, then its divorce, which is noted at the marriage. All
// without script on a narrow screen, from the finder to the signed papers.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { ACKNOWLEDGEMENT, BIRTH_ACKNOWLEDGED, RECORDED_DIVORCE, RECORDED_MARRIAGE } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, eye, desk, scanned;

before(async () => {
  // The day on which the divorce is in force: everything can be filed at it.
  server = await serving({ clock: RECORDED_DIVORCE.clock });
  crowd = await people();
  eye = await inspector(crowd);
  desk = await crowd.visitor({ width: 1280, script: false });
  scanned = file("giay.pdf", await scan(crowd.browser));
  await officer.signIn(desk, server, "caugiay.lan");
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

const said = (page) => page.locator("main").innerText();
const family = () => crowd.visitor({ width: 320, height: 640, script: false });

/** Finds a procedure by what people call it, answers its pages and files. */
async function files(page, words, code, answers, questions) {
  await page.goto(`${server.base}/vi/thu-tuc?tim=${encodeURIComponent(words)}`);
  const row = page.locator("tr", { hasText: code });
  assert.match(await row.innerText(), /Nộp được/);
  const [answer] = await Promise.all([page.waitForNavigation(), row.getByRole("link").first().click()]);
  assert.equal(answer.status(), 200);
  await eye.look(page);
  await citizen.press(page, "Bắt đầu");
  await citizen.answerAll(page, {
    answers,
    files: Object.fromEntries(questions.map((question) => [question, [scanned]])),
    met: async (at) => {
      assert.doesNotMatch(await said(at), /⟦/);
      await eye.look(at);
    },
  });
  return citizen.declare(page);
}

/** Opens the case and takes it in. */
async function takes(code) {
  await officer.open(desk, server, code);
  assert.doesNotMatch(await said(desk), /⟦/);
  await officer.take(desk);
}

/** The officer writes down that both have come. */
async function came() {
  await officer.partiesCame(desk);
}

/** The text of a paper of the dossier, once it is there. */
async function text(page, { code }, words) {
  await citizen.until(page, words, { address: `${server.base}/vi/ho-so/${code}` });
  await eye.look(page);
  const path = papers.onDisk((await citizen.download(page, words)).bytes);
  const { valid, whole, said: verdict } = await papers.signature(path);
  assert.ok(valid && whole, verdict);
  assert.equal(await papers.structure(path), "");
  return papers.text(path);
}

test("a father acknowledges his son on a DNA paper and both come: the extract names both", async () => {
  const page = await family();
  const dossier = await files(page, "nhan con adn", "1.001022", ACKNOWLEDGEMENT.answers, ["file.conclusion"]);
  await takes(dossier.code);
  assert.match(await said(desk), /các bên đã cùng có mặt/);
  await officer.agree(desk, page);
  const alone = await officer.act(desk, officer.ACTS.register);
  assert.notEqual(alone.status(), 200, "not before both have come");
  assert.match(await said(desk), /Chưa xác nhận rằng các bên đã cùng có mặt/);
  await eye.look(desk);
  await desk.goto(`${server.base}/vi/can-bo/ho-so/${dossier.code}`);
  await came();
  await officer.grant(desk);
  const extract = await text(page, dossier, "Trích lục hộ tịch");
  const lines = [
    "1/TLNCMC", "TRÍCH LỤC ĐĂNG KÝ NHẬN CHA, MẸ, CON", "Người nhận con (người cha)", "HỒ VĂN LÂM", "Người được nhận là con",
    "PHAN GIA KHÁNH", "Cha nhận con", "Phan Thị Cúc", "Cầu Giấy",
  ];
  assert.deepEqual(papers.outOfOrder(extract, lines), [], extract);
  await page.context().close();
});

test("a birth with an acknowledgement gives the certificate and the extract", async () => {
  const page = await family();
  const proofs = ["file.birth_notice", "file.parentage_evidence"];
  const dossier = await files(page, "chua ket hon nhan con", "1.000689", BIRTH_ACKNOWLEDGED.answers, proofs);
  await takes(dossier.code);
  await came();
  await officer.enter(desk, page);
  const certificate = await text(page, dossier, "Giấy khai sinh, số");
  assert.match(certificate, /NGUYỄN MINH AN[\s\S]*Nguyễn Quang Huy|NGUYỄN MINH AN[\s\S]*NGUYỄN QUANG HUY/);
  const extract = await text(page, dossier, "Trích lục hộ tịch");
  const lines = ["2/TLNCMC", "NGUYỄN QUANG HUY", "NGUYỄN MINH AN", "Cha nhận con", "Trần Thu Hà"];
  assert.deepEqual(papers.outOfOrder(extract, lines), [], extract);
  await desk.goto(`${server.base}/vi/can-bo/so/CMC/2026/2`);
  assert.match(await said(desk), /Nguyễn Minh An/);
  await eye.look(desk);
  await page.context().close();
});

test("a marriage made in Seoul is recorded", async () => {
  const page = await family();
  const proofs = ["file.foreign_paper", "file.translation"];
  const dossier = await files(page, "cuoi o nuoc ngoai", "2.002189", RECORDED_MARRIAGE.answers, proofs);
  await takes(dossier.code);
  await officer.enter(desk, page);
  const extract = await text(page, dossier, "Trích lục hộ tịch");
  const lines = [
    "1/TLGCKH", "TRÍCH LỤC GHI CHÚ KẾT HÔN", "PARK JI-HOON", "Hàn Quốc", "LƯƠNG THỊ THANH", "17/04/2025", "Quận Jongno, Seoul",
    "2025-0417",
  ];
  assert.deepEqual(papers.outOfOrder(extract, lines), [], extract);
  await page.context().close();
});

test("its divorce in Seoul is recorded and noted at the marriage", async () => {
  const page = await family();
  const proofs = ["file.foreign_paper", "file.translation"];
  const dossier = await files(page, "ly di", "2.000554", RECORDED_DIVORCE.answers, proofs);
  await takes(dossier.code);
  assert.match(await said(desk), /Việc kết hôn của hai người có trong sổ/);
  await officer.enter(desk, page);
  const extract = await text(page, dossier, "Trích lục hộ tịch");
  const lines = ["1/TLGCLH", "TRÍCH LỤC GHI CHÚ LY HÔN", "PARK JI-HOON", "LƯƠNG THỊ THANH", "Ly hôn", "2026-D-1024", "16/11/2026", "1/TLGCKH"];
  assert.deepEqual(papers.outOfOrder(extract, lines), [], extract);
  await desk.goto(`${server.base}/vi/can-bo/so/GC-KH/2026/1`);
  assert.match(await said(desk), /ly hôn theo bản án, quyết định số 2026-D-1024[\s\S]*Trích lục ghi chú ly hôn số 1\/TLGCLH/);
  await eye.look(desk);
  await page.context().close();
});
