// Accounts and sessions: made by a mailed code, opened by a password, and when one is over
// nothing that was typed is lost.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

const { answers } = SIMPLE_BIRTH;
let server, crowd, eye, files;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** Types one of the accounts that the start printed into the door that is shown. */
async function enter(page, line) {
  const [, email, password] = [...server.out.matchAll(/^ {4}(\S+@demo\.example)\s+(.+)$/gm)][line];
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  return citizen.press(page, "Đăng nhập");
}

/** Somebody who is signed in. */
async function signedIn(line) {
  const page = await crowd.visitor();
  await page.goto(`${server.base}/vi/dang-nhap`);
  assert.equal((await enter(page, line)).status(), 200);
  return page;
}

/** From another device: every other session of the account is over. */
async function endOthers(line) {
  const elsewhere = await signedIn(line);
  await elsewhere.goto(`${server.base}/vi/tai-khoan`);
  await citizen.press(elsewhere, "Kết thúc mọi phiên khác");
  await elsewhere.context().close();
}

const pathOf = (page) => new URL(page.url()).pathname;

test("a session that ended leads to sign in and back to the same page with what was typed", async () => {
  const page = await signedIn(0);
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers, until: "ngay-sinh" });
  const draft = pathOf(page);
  await endOthers(0);
  await citizen.fill(page, answers);
  const stopped = await citizen.proceed(page);
  assert.equal(stopped.status(), 401);
  assert.match(await page.locator("main").innerText(), /Những gì vừa gõ vẫn được giữ/);
  await eye.look(page);
  await page.locator("#email").fill("mai@demo.example");
  await page.locator("#password").fill("nham mat khau");
  assert.equal((await citizen.press(page, "Đăng nhập")).status(), 422, "a slip at the door loses nothing either");
  await enter(page, 0);
  assert.equal(pathOf(page), draft, "back to the same page");
  for (const input of ["child.birth_date.day", "child.birth_date.year", "child.birth_time.minute"]) {
    assert.equal(await page.locator(`[id="${input}"]`).inputValue(), answers[input], input);
  }
  await citizen.answerAll(page, { answers, files });
  await citizen.declare(page);
});

test("signing out in one tab loses nothing that is typed in another", async () => {
  const page = await signedIn(0);
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers, until: "ngay-sinh" });
  await citizen.fill(page, answers);
  const tab = await page.context().newPage();
  await tab.goto(`${server.base}/vi/ho-so`);
  await citizen.press(tab, "Đăng xuất");
  assert.equal((await citizen.proceed(page)).status(), 401);
  assert.match(await page.locator("main").innerText(), /Những gì vừa gõ vẫn được giữ/);
  await enter(page, 0);
  assert.equal(await page.locator("[id='child.birth_time.minute']").inputValue(), answers["child.birth_time.minute"]);
  const session = (await tab.context().cookies()).find((cookie) => cookie.name === "phien");
  await tab.reload();
  await citizen.press(tab, "Đăng xuất");
  await tab.context().addCookies([session]);
  await tab.goto(`${server.base}/vi/ho-so`);
  assert.equal(pathOf(tab), "/vi/dang-nhap", "the session itself is over, not only its cookie gone");
});

test("what was typed is kept for its owner alone", async () => {
  const page = await signedIn(0);
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers, until: "ten" });
  const draft = page.url();
  await endOthers(0);
  await citizen.fill(page, answers);
  await citizen.proceed(page);
  await enter(page, 1);
  assert.equal(page.url(), draft);
  assert.match(await page.locator("main").innerText(), /Không tìm thấy/, "somebody else does not get in");
  const owner = await signedIn(0);
  await owner.goto(draft);
  assert.equal(await owner.locator("[id='child.given_name']").inputValue(), "", "and wrote nothing");
  const stranger = await crowd.visitor();
  const post = { form: { "child.given_name": "Gian" }, headers: { "Sec-Fetch-Site": "same-origin" } };
  assert.equal((await stranger.context().request.post(draft, post)).status(), 404);
});

test("pages that need a session lead to sign in and back", async () => {
  const page = await signedIn(0);
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers, files });
  const { code } = await citizen.declare(page);
  await endOthers(0);
  for (const path of [`/vi/ho-so/${code}`, "/vi/ho-so", "/vi/tai-khoan"]) {
    await page.goto(server.base + path);
    assert.equal(pathOf(page), "/vi/dang-nhap", path);
    await eye.look(page);
    await enter(page, 0);
    assert.equal(pathOf(page), path);
    await endOthers(0);
  }
});

test("any other form that was stopped is sent by one's own hand after signing in", async () => {
  const page = await signedIn(2);
  await page.goto(`${server.base}/vi/tai-khoan`);
  await endOthers(2);
  const other = await signedIn(2);
  assert.equal((await citizen.press(page, "Kết thúc mọi phiên khác")).status(), 401);
  await enter(page, 2);
  assert.match(await page.locator("h1").innerText(), /Đã đăng nhập lại/);
  await other.goto(`${server.base}/vi/tai-khoan`);
  assert.equal(pathOf(other), "/vi/tai-khoan", "nothing was sent yet");
  await eye.look(page);
  await citizen.press(page, "Gửi tiếp");
  await other.reload();
  assert.equal(pathOf(other), "/vi/dang-nhap", "now it was");
});

test("an officer whose session ended gets back to the case with the reason that was written", async () => {
  const page = await crowd.visitor();
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers: { ...answers, "child.given_name": "Khang" }, files });
  const { code } = await citizen.declare(page);
  const desk = await crowd.visitor({ width: 1280 });
  await officer.signIn(desk, server, "caugiay.lan");
  await officer.open(desk, server, code);
  const at = pathOf(desk);
  await desk.context().clearCookies();
  const reason = "Ảnh mờ quá, hãy chụp lại.";
  const article = "khoản 1 Điều 16 Luật Hộ tịch";
  const stopped = await officer.actWith(desk, "not_accept", officer.ACTS.notAccept, { reason, article });
  assert.equal(stopped.status(), 401);
  await eye.look(desk);
  await officer.enterDoor(desk, server, "caugiay.lan");
  await eye.look(desk);
  const sent = await citizen.press(desk, "Gửi tiếp");
  assert.equal(sent.status(), 200);
  assert.equal(pathOf(desk), at);
  assert.equal((await officer.send(desk, [reason, article])).status(), 200);
  assert.equal(pathOf(desk), at);
  assert.ok((await desk.locator(".timeline").innerText()).includes(reason), "the reason arrived whole");
});

test("the way back after signing in never leaves this site", async () => {
  for (const away of ["https://khac.example/vi", "//khac.example/vi", "/\\khac.example", "javascript:alert(1)"]) {
    const page = await crowd.visitor();
    await page.goto(`${server.base}/vi/dang-nhap?ve=${encodeURIComponent(away)}`);
    await enter(page, 1);
    assert.equal(page.url(), `${server.base}/vi/ho-so`, away);
    await page.context().close();
  }
});

test("a wrong password, a known and an unknown address are answered alike", async () => {
  const said = [];
  for (const email of ["mai@demo.example", "khong-co-ai@demo.example"]) {
    const page = await crowd.visitor();
    await page.goto(`${server.base}/vi/dang-nhap`);
    await page.locator("#email").fill(email);
    await page.locator("#password").fill("sai mat khau roi");
    assert.equal((await citizen.press(page, "Đăng nhập")).status(), 422);
    said.push(await page.locator("#errors").innerText());
  }
  assert.equal(said[0], said[1]);
});

test("somebody makes an account with the code from the mail", async () => {
  const page = await crowd.visitor();
  await page.goto(`${server.base}/vi/dang-ky`);
  await eye.look(page);
  await page.locator("#email").fill("moi@demo.example");
  await page.locator("#password").fill("ba con vit boi qua ao");
  await citizen.press(page, "Tiếp tục");
  await eye.look(page);
  const mailbox = await crowd.visitor();
  const mail = await citizen.until(mailbox, /moi@demo\.example[\s\S]*\b\d{6}\b/, { address: `${server.base}/vi/hom-thu` });
  await eye.look(mailbox);
  await page.locator("#code").fill(/moi@demo\.example[\s\S]*?\b(\d{6})\b/.exec(mail)[1]);
  await citizen.press(page, "Tiếp tục");
  assert.match(page.url(), /\/vi\/ho-so$/);
  await eye.look(page);
  await page.goto(`${server.base}/vi/tai-khoan`);
  await eye.look(page);
});
