// Law.md section 14, case 9 as a whole: he lives in Sydney and asks on a Friday evening for
// the extract of his birth of 1987, in a book on paper of a commune that was merged twice.
// Without script, on a telephone. Received on Monday and due that day; he is told what
// Australia asks for; the paper names the office then and now.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { folder, hotich, serving } from "../harness/server.mjs";

const BOOKS = join(import.meta.dirname, "../../docs/examples/old-books.csv");
const FRIDAY_EVENING = "2026-11-20T19:30:00+07:00";
const MONDAY = "2026-11-23T08:30:00+07:00";

const KHANH = {
  "requester.relationship": "self",
  "requester.name": "Đặng Quốc Khánh",
  "requester.pin": "056087900091",
  "requester.phone": "+61255501234",
  "subject.name": "Đặng Quốc Khánh",
  "subject.birth_date.day": "3", "subject.birth_date.month": "10", "subject.birth_date.year": "1987",
  "registered.commune": "Phường Nha Trang, Tỉnh Khánh Hòa",
  copies: "2",
  use: "abroad",
  "use.country": "AUS",
  "fee.exemption": "none",
  delivery: "post",
  "delivery.address": "12/5 Illawarra Road, Marrickville NSW 2204, Australia",
};

const data = folder();
let server, crowd, eye, khanh, desk, dossier, page;

before(async () => {
  const read = await hotich(["import", "registers", BOOKS, "--demo", "--data", data, "--clock", FRIDAY_EVENING]);
  assert.equal(read.code, 0, read.err);
  server = await serving({ clock: FRIDAY_EVENING, data });
  crowd = await people();
  eye = await inspector(crowd);
  khanh = await crowd.visitor({ width: 320, height: 640 });
  desk = await crowd.visitor({ width: 1280 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("he asks on Friday evening: the office after two mergers has it by Monday, for 16 000 đồng", async () => {
  await khanh.goto(`${server.base}/vi/trich-luc`);
  await citizen.press(khanh, /^Bắt đầu/);
  await citizen.answerAll(khanh, {
    answers: KHANH,
    met: async (at) => {
      await eye.look(at);
      if (citizen.place(at) !== "noi-dang-ky") return;
      const said = await at.locator("main").innerText();
      if (!/Ủy ban nhân dân phường Nha Trang/i.test(said)) return;
      assert.match(said, /thứ Hai, ngày 23 tháng 11 năm 2026/);
    },
  });
  assert.match(await khanh.locator("main").innerText(), /16\.000/);
  dossier = await citizen.declare(khanh);
  page = `${server.base}/vi/ho-so/${dossier.code}`;
  await khanh.goto(page);
  await eye.look(khanh);
  const said = await khanh.locator("main").innerText();
  assert.match(said, /thứ Hai, ngày 23 tháng 11 năm 2026/);
  assert.match(said, /16\.000 đồng/);
});

test("on Monday the desk finds the line of the old book and grants the copies", async () => {
  const { port } = server;
  await server.stop();
  server = await serving({ clock: MONDAY, data, port });
  await officer.signIn(desk, server, "nhatrang.ha");
  await officer.open(desk, server, dossier.code);
  await officer.take(desk);
  const line = desk.locator("main label", { hasText: "64/1987" });
  assert.match(await line.innerText(), /phường Phước Tiến/);
  await line.click();
  await officer.grantCopy(desk);
});

test("the electronic copy is there on the day, with the office then and now and the page of the book", async () => {
  await citizen.until(khanh, "Trích lục khai sinh (bản sao)", { address: page });
  await eye.look(khanh);
  const told = await khanh.locator("main").innerText();
  assert.match(told, /Để dùng trích lục ở (Australia|Úc)/);
  assert.match(told, /Apostille|chứng nhận lãnh sự/);
  const path = papers.onDisk((await citizen.download(khanh, /^Trích lục khai sinh/)).bytes);
  const { valid, whole, said } = await papers.signature(path);
  assert.ok(valid && whole, said);
  const text = (await papers.text(path)).replace(/\s+/g, " ");
  for (const words of [
    "ĐẶNG QUỐC KHÁNH",
    "03/10/1987",
    "phường Phước Tiến, thành phố Nha Trang",
    "(nay là Ủy ban nhân dân phường Nha Trang, tỉnh Khánh Hoà)",
    "64/1987",
    "quyển số 02-1987, trang 13",
  ]) assert.ok(text.includes(words), `${words}\n${text}`);
});
