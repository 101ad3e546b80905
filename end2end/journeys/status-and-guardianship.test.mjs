// A woman has it certified that she never married; a grandmother becomes guardian of her
// grandson. Both without script on a narrow screen, to the signed paper and its check.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { GUARDIANSHIP, MARITAL_STATUS } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { qr } from "../harness/qr.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, eye, woman, grandmother, desk, certificate, extract;

before(async () => {
  server = await serving({ clock: MARITAL_STATUS.clock });
  crowd = await people();
  eye = await inspector(crowd);
  woman = await crowd.visitor({ width: 320, height: 640, script: false });
  grandmother = await crowd.visitor({ width: 320, height: 640, script: false });
  desk = await crowd.visitor({ width: 1280, script: false });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

const said = (page) => page.locator("main").innerText();

/** Finds a procedure by what people call it, and begins it. */
async function finds(page, words, code) {
  await page.goto(`${server.base}/vi/thu-tuc?tim=${encodeURIComponent(words)}`);
  const row = page.locator("tr", { hasText: code });
  assert.match(await row.innerText(), /Nộp được/);
  await eye.look(page);
  const [answer] = await Promise.all([page.waitForNavigation(), row.getByRole("link").first().click()]);
  assert.equal(answer.status(), 200);
  await eye.look(page);
  await citizen.press(page, "Bắt đầu");
}

/** Answers every page, each of which can be read, and files. */
async function files(page, answers, attached) {
  const pages = [];
  await citizen.answerAll(page, {
    answers,
    files: attached,
    met: async (at) => {
      pages.push(citizen.place(at));
      assert.doesNotMatch(await said(at), /⟦/);
      await eye.look(at);
    },
  });
  return [...new Set(pages)];
}

test("who needs a paper of marital status finds it and is asked page by page", async () => {
  await finds(woman, "giấy độc thân", "1.004873");
  const pages = await files(woman, MARITAL_STATUS.answers, {});
  assert.deepEqual(pages, [
    "nguoi-yeu-cau", "nguoi-duoc-xac-nhan", "nguoi-duoc-xac-nhan-noi-o", "thoi-gian", "tinh-trang", "muc-dich", "co-quan", "giay-to",
    "nhan-ket-qua", "kiem-tra",
  ]);
  assert.match(await said(woman), /13\/11\/2026|13 tháng 11/, "three working days");
});

test("a period that ends before it begins comes back with what was typed", async () => {
  const check = woman.url();
  await woman.goto(check.replace("kiem-tra", "thoi-gian"));
  await citizen.fill(woman, { "certified.period_from.year": "2026", "certified.period_from.month": "11", "certified.period_to.month": "10" });
  assert.equal((await citizen.proceed(woman)).status(), 422);
  assert.match(await woman.locator("#errors").innerText(), /Ngày bắt đầu đang đứng sau ngày kết thúc/);
  assert.equal(await woman.locator('[id="certified.period_to.month"]').inputValue(), "10");
  await eye.look(woman);
  await citizen.fill(woman, MARITAL_STATUS.answers);
  assert.equal((await citizen.proceed(woman)).status(), 200);
  await woman.goto(check);
});

test("it is filed, drafted, entered and signed; the paper says until when it is good", async () => {
  const dossier = await citizen.declare(woman);
  await officer.signIn(desk, server, "caugiay.lan");
  await officer.open(desk, server, dossier.code);
  await eye.look(desk);
  await officer.take(desk);
  await officer.enter(desk, woman);
  await citizen.until(woman, "Giấy xác nhận tình trạng hôn nhân, số", { address: `${server.base}/vi/ho-so/${dossier.code}` });
  await eye.look(woman);
  certificate = (await citizen.download(woman, /^Giấy xác nhận tình trạng hôn nhân/)).bytes;
  const path = papers.onDisk(certificate);
  const { valid, whole, said: verdict } = await papers.signature(path);
  assert.ok(valid && whole, verdict);
  assert.equal(await papers.structure(path), "");
  const text = await papers.text(path);
  const lines = [
    "1/UBND-XNTTHN", "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", "ĐỖ THỊ MAI", "06/05/1999", "001199900201", "từ ngày 06/05/2017",
    "Chưa đăng ký kết hôn với ai", "Làm thủ tục mua bán nhà đất", "10/05/2027",
  ];
  assert.deepEqual(papers.outOfOrder(text, lines), [], text);
});

test("a bank learns by its code that the certificate is genuine, until when, and no name", async () => {
  const bank = await crowd.visitor({ width: 320, script: false });
  await bank.goto(await qr(papers.onDisk(certificate)));
  await eye.look(bank);
  const told = await said(bank);
  assert.match(told, /Giấy này là thật/);
  assert.ok(told.includes("1/UBND-XNTTHN") && told.includes("10/05/2027"), told);
  assert.doesNotMatch(told, /MAI|Mai|001199900201/);
  await citizen.fill(bank, { "born.day": "6", "born.month": "5", "born.year": "1999" });
  await citizen.press(bank, "Xem nội dung giấy");
  assert.match(await said(bank), /ĐỖ THỊ MAI[\s\S]*Chưa đăng ký kết hôn với ai/);
  await eye.look(bank);
  await bank.context().close();
});

test("a grandmother files as guardian, with the paper that shows the kinship", async () => {
  await finds(grandmother, "mồ côi", "1.004837");
  const proof = { "file.kinship": [file("giay khai sinh.pdf", await scan(crowd.browser))] };
  const pages = await files(grandmother, GUARDIANSHIP.answers, proof);
  assert.deepEqual(pages, [
    "nguoi-yeu-cau", "loai-giam-ho", "nguoi-giam-ho", "nguoi-giam-ho-noi-o", "nguoi-duoc-giam-ho", "nguoi-duoc-giam-ho-noi-o", "can-cu",
    "co-quan", "giay-to", "nhan-ket-qua", "kiem-tra",
  ]);
  assert.match(await said(grandmother), /Đăng ký giám hộ: không mất tiền/);
});

test("the guardianship is entered in its own book and the extract names both", async () => {
  const dossier = await citizen.declare(grandmother);
  await officer.open(desk, server, dossier.code);
  await officer.take(desk);
  await officer.enter(desk, grandmother);
  await citizen.until(grandmother, "Trích lục hộ tịch, số", { address: `${server.base}/vi/ho-so/${dossier.code}` });
  extract = (await citizen.download(grandmother, /^Trích lục hộ tịch/)).bytes;
  const text = await papers.text(papers.onDisk(extract));
  const lines = [
    "1/TLGH", "TRÍCH LỤC ĐĂNG KÝ GIÁM HỘ", "Người giám hộ", "VŨ THỊ LỤA", "Người được giám hộ", "VŨ MINH QUÂN", "Giám hộ đương nhiên",
    "Ông, bà", "Cầu Giấy",
  ];
  assert.deepEqual(papers.outOfOrder(text, lines), [], text);
  await desk.goto(`${server.base}/vi/can-bo/so`);
  await eye.look(desk);
  assert.match(await said(desk), /Sổ giám hộ[\s\S]*Sổ cấp giấy xác nhận tình trạng hôn nhân/);
});

test("a school learns by its code that the extract is genuine and reads it by the guardian's birthday", async () => {
  const school = await crowd.visitor({ width: 320, script: false });
  await school.goto(await qr(papers.onDisk(extract)));
  assert.match(await said(school), /Giấy này là thật/);
  await citizen.fill(school, { "born.day": "12", "born.month": "3", "born.year": "1960" });
  await citizen.press(school, "Xem nội dung giấy");
  assert.match(await said(school), /VŨ MINH QUÂN/);
  await eye.look(school);
  await school.context().close();
});

test("the desk reads the entry of the guardianship and can put it right", async () => {
  await desk.goto(`${server.base}/vi/can-bo/so/GH/2026/1`);
  assert.match(await said(desk), /Người giám hộ – Họ, chữ đệm, tên/);
  assert.match(await said(desk), /Hình thức giám hộ\s+Giám hộ đương nhiên/, "and what was decided");
  await eye.look(desk);
  await desk.goto(`${server.base}/vi/can-bo/so/GH/2026/1/cai-chinh`);
  await citizen.fill(desk, { "ward.name": " " });
  await citizen.press(desk, "Xem trước khi đề nghị");
  assert.match(await desk.locator("#errors").innerText(), /Người được giám hộ – Họ, chữ đệm, tên/);
  await eye.look(desk);
});
