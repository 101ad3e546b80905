// Case 7: a death at home in Sa Pa, only the year of birth known, declared by the grandson.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { DEATH_AT_HOME } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { qr } from "../harness/qr.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, eye, grandson, dossier, address;

before(async () => {
  server = await serving({ clock: DEATH_AT_HOME.clock });
  crowd = await people();
  eye = await inspector(crowd);
  grandson = await crowd.visitor({ width: 320, height: 640 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("the first page leads to the declaration of a death, in a quiet voice", async () => {
  await grandson.goto(`${server.base}/vi`);
  assert.equal((await citizen.follow(grandson, "Có người thân qua đời")).status(), 200);
  const said = await grandson.locator("main").innerText();
  assert.match(said, /Xin chia buồn cùng gia đình/);
  assert.match(said, /trong 15 ngày/);
  await eye.look(grandson);
});

test("every page is answered; the office is that of the last residence", async () => {
  await citizen.press(grandson, "Bắt đầu");
  const pages = [];
  const notice = [file("giay bao tu.pdf", await scan(crowd.browser))];
  await citizen.answerAll(grandson, {
    answers: DEATH_AT_HOME.answers,
    files: { "file.death_notice": notice },
    met: async (page) => {
      pages.push(citizen.place(page));
      if (citizen.place(page) === "co-quan") {
        const said = await page.locator("main").innerText();
        assert.match(said, /Ủy ban nhân dân phường Sa Pa/i);
        assert.match(said, /thứ Ba, ngày 17 tháng 11 năm 2026/, "filed at 16:10: due on the next day");
      }
      await eye.look(page);
    },
  });
  assert.deepEqual([...new Set(pages)], [
    "truoc-khi-khai", "nguoi-khai", "nguoi-mat", "noi-o", "luc-mat", "giay-bao-tu", "co-quan", "lam-cung-luc", "giay-to", "nhan-ket-qua",
    "kiem-tra",
  ]);
});

test("a date of death before the birth is stopped with what was typed", async () => {
  const check = grandson.url();
  await grandson.goto(check.replace("kiem-tra", "luc-mat"));
  await citizen.fill(grandson, { "death.date.year": "1937" });
  const answer = await citizen.proceed(grandson);
  assert.equal(answer.status(), 422);
  assert.match(await grandson.locator("#errors").innerText(), /Ngày mất đang đứng trước ngày sinh/);
  assert.equal(await grandson.locator('[id="death.date.year"]').inputValue(), "1937");
  await eye.look(grandson);
  await citizen.fill(grandson, { "death.date.year": "2026" });
  assert.equal((await citizen.proceed(grandson)).status(), 200);
  await grandson.goto(check);
});

test("it is filed, and the extract says what the family declared", async () => {
  dossier = await citizen.declare(grandson);
  await eye.look(grandson);
  const desk = await crowd.visitor({ width: 1280 });
  await officer.signIn(desk, server, "sapa.yen");
  await officer.open(desk, server, dossier.code);
  await officer.take(desk);
  await officer.enterByTwo(desk, grandson);
  await eye.look(desk);
  await citizen.until(grandson, "Trích lục khai tử, số", { address: `${server.base}/vi/ho-so/${dossier.code}` });
  await eye.look(grandson);
  const { bytes } = await citizen.download(grandson, /^Trích lục khai tử, số/);
  const path = papers.onDisk(bytes);
  const said = await papers.text(path);
  const order = ["TRÍCH LỤC KHAI TỬ", "LÝ A CHÔ", "1938", "Nam", "Dao", "Việt Nam", "Sa Pa", "010038900071",
    "3 giờ 30 phút, ngày 14/11/2026", "Sa Pa", "Già yếu", "17/GBT-UBND", "31/2026", "LÝ VĂN PÁO"];
  assert.deepEqual(papers.outOfOrder(said, order), [], said);
  const { valid, whole } = await papers.signature(path);
  assert.ok(valid && whole);
  address = await qr(path);
});

test("a stranger learns that the extract is genuine, and reads it with the day of death", async () => {
  const stranger = await crowd.visitor();
  await stranger.goto(address);
  const told = await stranger.locator("main").innerText();
  assert.match(told, /Giấy này là thật/);
  assert.match(told, /Ngày mất in trên giấy/);
  assert.doesNotMatch(told, /CHÔ|Chô|010038900071/, "names are hidden");
  await eye.look(stranger);
  await citizen.fill(stranger, { "born.day": "14", "born.month": "11", "born.year": "2026" });
  await citizen.press(stranger, "Xem nội dung giấy");
  assert.match(await stranger.locator("main").innerText(), /LÝ A CHÔ/);
});
