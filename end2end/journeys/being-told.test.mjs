// Being told: what is due comes by mail whatever one chooses, the rest stops by a choice or
// by a link, and what needs doing comes to the telephone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { OTHER_MOTHER, SIMPLE_BIRTH, THIRD_MOTHER } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

const EMAIL = "ba-noi@demo.example";
let server, crowd, eye, family, stranger, desk, mailbox;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  [family, stranger, mailbox] = [await narrow(), await narrow(), await narrow()];
  desk = await crowd.visitor({ width: 1280 });
  await officer.signIn(desk, server, "caugiay.lan");
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

const narrow = () => crowd.visitor({ width: 320, height: 640 });

/** The mailbox of the demo once it says so. */
const mailed = (words) => citizen.until(mailbox, words, { address: `${server.base}/vi/hom-thu` });

/** Files a birth of this mother; the code of its dossier. */
async function filed(page, email, mother = {}) {
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers: { ...SIMPLE_BIRTH.answers, ...mother, "requester.email": email }, files });
  return (await citizen.declare(page)).code;
}

/** The desk asks another office, then sends the draft: an optional mail and a due one. */
async function worked(code) {
  await officer.open(desk, server, code);
  await officer.take(desk);
  const typed = { whom: "Ủy ban nhân dân phường Hải Châu", what: "Nơi cư trú của mẹ" };
  assert.equal((await officer.actWith(desk, "ask_verification", "Hỏi nơi khác để xác minh", typed)).status(), 200);
  const answered = await officer.actWith(desk, "record_verification", "Ghi trả lời xác minh", { answer: "Đúng." });
  assert.equal(answered.status(), 200);
  assert.equal((await officer.act(desk, officer.ACTS.draft)).status(), 200);
}

test("what the desk does meanwhile comes by mail with a link that stops it, and the draft by SMS too", async () => {
  const code = await filed(stranger, EMAIL);
  await worked(code);
  const told = await mailed(new RegExp(`Tin nhắn SMS, \\d phần[\\s\\S]*Hồ sơ ${code}: hãy đọc lại bản nháp`));
  assert.match(told, /\+84\d{9}/);
  await eye.look(mailbox);
  const link = /http:\S+\/thoi-nhan\/mail-work\/[0-9a-f]{64}/.exec(await mailed("thoi-nhan/mail-work"))[0];
  await stranger.goto(link);
  await eye.look(stranger);
  assert.equal((await citizen.press(stranger, "Thôi nhận")).status(), 200);
  const said = await stranger.locator("main").innerText();
  assert.match(said, /sẽ không gửi đến địa chỉ của bạn nữa/);
  assert.match(said, /lời xin lỗi khi trễ hạn vẫn được gửi/);
  await eye.look(stranger);
  assert.equal((await stranger.goto(`${link.slice(0, -1)}${link.endsWith("0") ? "1" : "0"}`)).status(), 404);
});

test("after that such mail no longer comes to this address, and what is due does", async () => {
  const code = await filed(stranger, EMAIL, OTHER_MOTHER);
  await worked(code);
  const told = await mailed(`Hãy đọc lại bản nháp của hồ sơ ${code}`);
  assert.ok(told.includes(`Đã nhận hồ sơ ${code}`));
  const links = told.split("thoi-nhan/mail-work").length - 1;
  assert.equal(links, 2, "the two of the first dossier");
});

test("a mail program stops it by one post, from nowhere and without a cookie", async () => {
  const link = /http:\S+\/thoi-nhan\/mail-work\/[0-9a-f]{64}/.exec(await mailed("thoi-nhan/mail-work"))[0];
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  const answer = await fetch(link, { method: "POST", body, redirect: "manual" });
  assert.equal(answer.status, 200);
});

test("an account chooses: neither SMS nor optional mail comes, what is due does", async () => {
  await family.goto(`${server.base}/vi/dang-ky`);
  await family.locator("#email").fill("gia-dinh@demo.example");
  await family.locator("#password").fill("ba con vit boi qua ao");
  await citizen.press(family, "Tiếp tục");
  const mail = await mailed(/gia-dinh@demo\.example[\s\S]*\b\d{6}\b/);
  await family.locator("#code").fill(/gia-dinh@demo\.example[\s\S]*?\b(\d{6})\b/.exec(mail)[1]);
  await citizen.press(family, "Tiếp tục");
  await family.goto(`${server.base}/vi/tai-khoan`);
  const boxes = family.locator('input[type="checkbox"]');
  assert.equal(await boxes.count(), 7);
  for (const id of await boxes.evaluateAll((all) => all.map((box) => box.id))) {
    await family.locator(`label[for="${id}"]`).click();
  }
  assert.equal((await citizen.press(family, "Giữ lựa chọn")).status(), 200);
  assert.match(await family.locator("main").innerText(), /Đã giữ lựa chọn về báo tin/);
  assert.equal(await family.locator('input[type="checkbox"]:checked').count(), 0);
  await eye.look(family);
  const code = await filed(family, "", THIRD_MOTHER);
  await worked(code);
  await mailed(`Hãy đọc lại bản nháp của hồ sơ ${code}`);
  // SMS leave by a way of their own, each two seconds.
  await new Promise((later) => setTimeout(later, 5000));
  const told = await mailed(`Hãy đọc lại bản nháp của hồ sơ ${code}`);
  const mails = mailbox.locator("pre.mail", { hasText: code });
  assert.ok(await mails.count(), "what is due");
  assert.equal(await mails.filter({ hasText: "thoi-nhan/mail-work" }).count(), 0, "and nothing optional");
  assert.ok(!told.includes(`Hồ sơ ${code}: hãy đọc lại bản nháp`), "no SMS");
});
