// The desk says no, two officers meet on one case, sessions end, the machine stops,
// the disk refuses: each has its answer.

import assert from "node:assert/strict";
import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { file, scan } from "../harness/scans.mjs";
import { folder, hotich, serving } from "../harness/server.mjs";

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

/** A father whose filing lies at the desk. */
async function filed(given) {
  const page = await crowd.visitor();
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers: { ...SIMPLE_BIRTH.answers, "child.given_name": given }, files });
  const dossier = await citizen.declare(page);
  return { page, ...dossier, address: `${server.base}/vi/ho-so/${dossier.code}` };
}

async function atDesk(login, code) {
  const desk = await crowd.visitor({ width: 1280 });
  await officer.signIn(desk, server, login);
  await officer.open(desk, server, code);
  return desk;
}

async function signInAs(page, line = 0) {
  const [, email, password] = [...server.out.matchAll(/^ {4}(\S+@demo\.example)\s+(.+)$/gm)][line];
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  return citizen.press(page, "Đăng nhập");
}

test("what the desk does not accept tells the family why", async () => {
  const dossier = await filed("Bình");
  const desk = await atDesk("caugiay.lan", dossier.code);
  const empty = await officer.actWith(desk, "not_accept", officer.ACTS.notAccept, {});
  assert.equal(empty.status(), 422, "a reason must be written");
  await eye.look(desk);
  await desk.locator("[id='not_accept.reason']").fill("Ảnh giấy chứng sinh mờ, hãy chụp lại.");
  await citizen.press(desk, officer.ACTS.notAccept);
  const said = await citizen.until(dossier.page, "Không được tiếp nhận", { address: dossier.address });
  assert.match(said, /Ảnh giấy chứng sinh mờ, hãy chụp lại\./);
  assert.match(said, /khiếu nại/, "how to complain");
  await eye.look(dossier.page);
});

test("a refusal names its reason and its article", async () => {
  const dossier = await filed("Cường");
  const desk = await atDesk("caugiay.lan", dossier.code);
  await officer.take(desk);
  const empty = await officer.actWith(desk, "refuse", officer.ACTS.refuse, { reason: "Bé đã có giấy khai sinh." });
  assert.equal(empty.status(), 422, "an article must be named");
  assert.equal(await desk.locator("[id='refuse.reason']").inputValue(), "Bé đã có giấy khai sinh.");
  await desk.locator("[id='refuse.article']").fill("Điều 5 khoản 4 Luật Hộ tịch");
  await citizen.press(desk, officer.ACTS.refuse);
  const said = await citizen.until(dossier.page, "Bé đã có giấy khai sinh.", { address: dossier.address });
  assert.match(said, /Điều 5 khoản 4 Luật Hộ tịch/);
  await eye.look(dossier.page);
});

test("of two officers on one case the second is told and overwrites nothing", async () => {
  const dossier = await filed("Dũng");
  const lan = await atDesk("caugiay.lan", dossier.code);
  await officer.take(lan);
  const minh = await atDesk("caugiay.minh", dossier.code);
  assert.match(await minh.locator("main").innerText(), /Cũng đang mở hồ sơ này: .*Lan/);
  await officer.enter(lan, dossier.page);
  const late = await officer.act(minh, officer.ACTS.draft);
  assert.equal(late.status(), 409);
  assert.match(await minh.locator("main").innerText(), /Chưa có gì bị ghi đè/);
  await eye.look(minh);
  assert.equal((await minh.locator("main").innerText()).match(/Đã vào sổ/g).length, 1, "registered once");
});

test("an officer of another commune does not find the case, a citizen does not find the desk", async () => {
  const dossier = await filed("Em");
  const desk = await atDesk("caugiay.lan", dossier.code);
  const address = desk.url();
  const son = await crowd.visitor();
  await officer.signIn(son, server, "haichau.son");
  assert.equal((await son.goto(address)).status(), 404);
  await dossier.page.goto(address);
  assert.match(dossier.page.url(), /can-bo\/dang-nhap/);
});

test("a withdrawal that comes after the decision is told so", async () => {
  const dossier = await filed("Giang");
  await dossier.page.goto(`${dossier.address}/rut`);
  const desk = await atDesk("caugiay.lan", dossier.code);
  await officer.take(desk);
  await officer.enter(desk, dossier.page);
  await citizen.until(await dossier.page.context().newPage(), "Đã xong", { address: dossier.address });
  const late = await citizen.press(dossier.page, "Rút hồ sơ này");
  assert.equal(late.status(), 409);
  assert.match(await dossier.page.locator("main").innerText(), /không rút được nữa/);
});

test("a session that ended leads to sign in and back to the same page with the answers", async () => {
  const page = await crowd.visitor();
  await page.goto(`${server.base}/vi/dang-nhap`);
  await eye.look(page);
  assert.equal((await signInAs(page, 0)).status(), 200);
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers: SIMPLE_BIRTH.answers, until: "ngay-sinh" });
  const draft = page.url();
  // The browser keeps its page and loses its session.
  await page.context().clearCookies({ name: /phien/ });
  await citizen.fill(page, SIMPLE_BIRTH.answers);
  const answer = await citizen.proceed(page);
  assert.match(page.url(), /\/vi\/dang-nhap/, `asked to sign in again, not ${answer.status()}`);
  await signInAs(page, 0);
  assert.equal(new URL(page.url()).pathname, new URL(draft).pathname, "back to the same page");
  await page.goto(draft.replace("ngay-sinh", "ten"));
  assert.equal(await page.locator("[id='child.given_name']").inputValue(), "An", "the answers are kept");
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

test("pages that only tell are in order too, in both languages", async () => {
  const page = await crowd.visitor();
  const paths = ["", "/thu-tuc", "/thu-tuc/trich-luc", "/tro-giup", "/cookie", "/tiep-can", "/du-lieu-ca-nhan", "/tiep-tuc", "/quen-mat-khau", "/tra-cuu", "/xac-thuc"];
  for (const lang of ["vi", "en"]) {
    for (const path of paths) {
      assert.equal((await page.goto(`${server.base}/${lang}${path}`)).status(), 200, path);
      await eye.look(page);
    }
  }
});

test("a filing that was answered survives the end of the process and reaches the desk once", async () => {
  const dossier = await filed("Hải");
  await server.kill();
  const { data, port } = server;
  server = await serving({ data, port, clock: "2026-11-10T10:40:00+07:00" });
  assert.ok(server.startedIn < 5_000, `second start took ${server.startedIn} ms`);
  await citizen.until(dossier.page, dossier.code, { address: dossier.address });
  const desk = await atDesk("caugiay.lan", dossier.code);
  await desk.goto(`${server.base}/vi/can-bo`);
  assert.equal(await desk.getByRole("link", { name: dossier.code }).count(), 1);
});

test("a database that cannot be used stops the start with a sentence and exit code 3", async () => {
  const data = folder();
  // A file that is no database: refused whoever runs the test, root too.
  writeFileSync(join(data, "hotich.sqlite"), "not a database, but long enough to be looked at".repeat(100));
  const broken = await hotich(["serve", "--demo", "--data", data, "--listen", "127.0.0.1:0"]);
  assert.equal(broken.code, 3, broken.err);
  assert.match(broken.err, /hotich\.sqlite|database/);
  const missing = await hotich(["serve", "--demo", "--data", data, "--listen", "127.0.0.1:0", "--database", "sqlite:/proc/nowhere/h.sqlite"]);
  assert.equal(missing.code, 3, missing.err);
});

test("a read-only database file stops the start with a sentence and exit code 3", async () => {
  const data = folder();
  await hotich(["migrate", "--demo", "--data", data]);
  for (const name of readdirSync(data)) if (name.startsWith("hotich.sqlite")) chmodSync(join(data, name), 0o444);
  const broken = await hotich(["serve", "--demo", "--data", data, "--listen", "127.0.0.1:0"], { humble: true });
  assert.equal(broken.code, 3, broken.err);
  assert.match(broken.err, /read-only|cannot be written|permission/i);
});

test("a moved clock is refused outside a demo, and a demo's data outside demo mode", async () => {
  const clock = await hotich(["serve", "--data", folder(), "--clock", "2026-11-10T10:15:00+07:00"]);
  assert.equal(clock.code, 2);
  assert.match(clock.err, /--clock.*demo/);
  const keyless = await hotich(["serve", "--data", server.data]);
  assert.equal(keyless.code, 2, keyless.err);
});
