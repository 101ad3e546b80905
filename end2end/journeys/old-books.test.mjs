// Law.md section 14, case 9: somebody who was born at a commune that was merged twice asks
// for his birth extract. The books of then are read from a file, the desk finds him by
// the old name of the place, and the extract names the office then and now.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { EXTRACT_COPY } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { folder, hotich, serving } from "../harness/server.mjs";

const EXAMPLE = join(import.meta.dirname, "../../docs/examples/old-books.csv");
/** A Monday: law.md, case 9. */
const CLOCK = "2026-11-23T08:30:00+07:00";

const data = folder();
let server, crowd, eye, khanh, desk, copy;

const read = (file, ...more) =>
  hotich(["import", "registers", file, "--demo", "--data", data, "--clock", CLOCK, ...more]);

before(async () => {
  crowd = await people();
  eye = await inspector(crowd);
  khanh = await crowd.visitor();
  desk = await crowd.visitor({ width: 1280 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("the books are read; what is wrong is named by line and can be put right", async () => {
  const lines = readFileSync(EXAMPLE, "utf8").split("\n");
  const wrong = join(folder(), "books.csv");
  writeFileSync(wrong, lines.map((line) => line.replace("KT,22366,7,1995", "KT,99999,7,1995")).join("\n"));
  const report = join(folder(), "wrong.csv");
  const first = await read(wrong, "--report", report);
  assert.equal(first.code, 1, first.err);
  assert.match(first.err, /3 entered, 0 known before, 1 left out/);
  const said = readFileSync(report, "utf8").trim().split("\n");
  assert.equal(said.length, 2, said.join("\n"));
  assert.match(said[1], /^5,office,office,"Ngày đăng ký không có xã, phường/);
  const second = await read(EXAMPLE);
  assert.equal(second.code, 0, second.err);
  assert.match(second.err, /1 entered, 3 known before, 0 left out/);
});

test("he asks for his extract from abroad, without an account", async () => {
  server = await serving({ clock: CLOCK, data });
  await khanh.goto(`${server.base}/vi/trich-luc`);
  await citizen.press(khanh, /^Bắt đầu/);
  await citizen.answerAll(khanh, {
    answers: {
      ...EXTRACT_COPY.answers,
      "requester.relationship": "self",
      "requester.name": "Đặng Quốc Khánh",
      "requester.pin": "056087900091",
      "subject.name": "Đặng Quốc Khánh",
      "subject.birth_date.day": "3", "subject.birth_date.month": "10", "subject.birth_date.year": "1987",
      "subject.mother_name": "Võ Thị Sương",
      "registered.commune": "Phường Nha Trang, Tỉnh Khánh Hòa",
      copies: "2",
    },
  });
  copy = await citizen.declare(khanh);
});

test("the desk finds him without marks, by the name that the place had", async () => {
  await officer.signIn(desk, server, "nhatrang.ha");
  await desk.goto(`${server.base}/vi/can-bo/so`);
  await citizen.follow(desk, "Tra cứu trong sổ");
  await eye.look(desk);
  const nothing = await citizen.press(desk, "Tìm");
  assert.equal(nothing.status(), 422, "somebody must be looked for");
  await eye.look(desk);
  await desk.locator("#name").fill("khanh dang");
  await desk.locator("#born").fill("1987");
  await desk.locator("#place").fill("phuoc tien nha trang");
  assert.equal((await citizen.press(desk, "Tìm")).status(), 200);
  await eye.look(desk);
  assert.ok(!desk.url().includes("khanh"), "a name stands in no address");
  const row = await desk.locator("table tbody tr").innerText();
  for (const words of ["Đặng Quốc Khánh", "64/1987", "Võ Thị Sương", "phường Phước Tiến"]) assert.ok(row.includes(words), row);
  await citizen.follow(desk, "Đặng Quốc Khánh");
  await eye.look(desk);
  const entry = await desk.locator("main").innerText();
  for (const words of ["Ủy ban nhân dân phường Nha Trang, tỉnh Khánh Hoà", "02-1987", "056087900091"]) assert.ok(entry.includes(words), entry);
});

test("a number that stands in several old books is opened by the office of then, and noted there", async () => {
  assert.equal((await desk.goto(`${server.base}/vi/can-bo/so/KH/1990/12/22363`)).status(), 200);
  assert.match(await desk.locator("main").innerText(), /Trần Văn Bình[\s\S]*Phạm Thị Cúc/);
  await eye.look(desk);
  await citizen.follow(desk, "Ghi chú bản án, quyết định");
  assert.match(desk.url(), /\/KH\/1990\/12\/22363\/ban-an$/);
  await eye.look(desk);
});

test("the copy is granted from the old entry, which says where it stands", async () => {
  await officer.open(desk, server, copy.code);
  await officer.take(desk);
  const label = desk.locator("main label", { hasText: "64/1987" });
  assert.match(await label.innerText(), /phường Phước Tiến/);
  await label.click();
  await officer.grantCopy(desk);
});

test("the extract names the office then and now, and the book", async () => {
  await citizen.until(khanh, "Trích lục khai sinh (bản sao)", { address: `${server.base}/vi/ho-so/${copy.code}` });
  const path = papers.onDisk((await citizen.download(khanh, /^Trích lục khai sinh/)).bytes);
  const { valid, whole, said } = await papers.signature(path);
  assert.ok(valid && whole, said);
  const text = (await papers.text(path)).replace(/\s+/g, " ");
  const lines = [
    "ỦY BAN NHÂN DÂN PHƯỜNG NHA TRANG",
    "ĐẶNG QUỐC KHÁNH",
    "Ủy ban nhân dân phường Phước Tiến, thành phố Nha Trang, tỉnh Khánh Hoà (nay là Ủy ban nhân dân phường Nha Trang, tỉnh Khánh Hoà)",
    "64/1987",
    "12/10/1987",
    "Sổ đăng ký khai sinh, quyển số 02-1987, trang 13",
  ];
  for (const line of lines) assert.ok(text.includes(line), `${line}\n${text}`);
});

test("a wife asks for the extract of her marriage from the page beside it, and gets it from the book", async () => {
  const cuc = await crowd.visitor();
  await cuc.goto(`${server.base}/vi/trich-luc`);
  await citizen.follow(cuc, "Cấp bản sao trích lục kết hôn");
  await eye.look(cuc);
  await citizen.press(cuc, /^Bắt đầu/);
  await citizen.answerAll(cuc, {
    answers: {
      ...EXTRACT_COPY.answers,
      "requester.relationship": "self",
      "requester.name": "Phạm Thị Cúc",
      "requester.pin": "056168900029",
      "subject.name": "Phạm Thị Cúc",
      "subject.birth_date.day": "", "subject.birth_date.month": "", "subject.birth_date.year": "1968",
      "registered.commune": "Phường Nha Trang, Tỉnh Khánh Hòa",
      copies: "1",
    },
    met: eye.look,
  });
  const filed = await citizen.declare(cuc);
  await officer.open(desk, server, filed.code);
  await officer.take(desk);
  await desk.locator("main label", { hasText: "12/1990" }).click();
  await officer.grantCopy(desk);
  await citizen.until(cuc, "Trích lục kết hôn (bản sao)", { address: `${server.base}/vi/ho-so/${filed.code}` });
  const path = papers.onDisk((await citizen.download(cuc, /^Trích lục kết hôn/)).bytes);
  const text = (await papers.text(path)).replace(/\s+/g, " ");
  const lines = ["PHẠM THỊ CÚC", "TRẦN VĂN BÌNH", "phường Lộc Thọ", "(nay là Ủy ban nhân dân phường Nha Trang", "12/1990", "quyển số 01-1990, trang 6"];
  for (const line of lines) assert.ok(text.includes(line), `${line}\n${text}`);
});
