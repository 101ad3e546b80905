// A filing made without an account, opened elsewhere by code and secret, kept by who is
// signed in there.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

const KEEP = "Giữ vào tài khoản của tôi";

let server, crowd, eye;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

async function track(page, { code, secret }) {
  await page.goto(`${server.base}/vi/tra-cuu`);
  await page.locator("#code").fill(code);
  await page.locator("#secret").fill(secret);
  await page.locator("main form button.button").click();
  await page.waitForURL(`**/ho-so/${code}`);
}

test("who is signed in keeps a filing opened by code and secret, and finds it in the list", async () => {
  const family = await crowd.visitor();
  await citizen.begin(family, server.base);
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.answerAll(family, { answers: { ...SIMPLE_BIRTH.answers, "child.given_name": "Khôi" }, files });
  const dossier = await citizen.declare(family);
  const anonymous = await crowd.visitor();
  await track(anonymous, dossier);
  assert.equal(await anonymous.getByRole("button", { name: KEEP }).count(), 0, "nobody is signed in");

  const [, email, password] = /^ {4}(\S+@demo\.example)\s+(.+)$/m.exec(server.out);
  const home = await crowd.visitor();
  await home.goto(`${server.base}/vi/dang-nhap`);
  await home.locator("#email").fill(email);
  await home.locator("#password").fill(password);
  await citizen.press(home, "Đăng nhập");
  await track(home, dossier);
  await eye.look(home);
  assert.equal((await citizen.press(home, KEEP)).status(), 200);
  assert.equal(await home.getByRole("button", { name: KEEP }).count(), 0);
  await home.goto(`${server.base}/vi/ho-so`);
  assert.match(await home.locator("main").innerText(), new RegExp(dossier.code));
});

test("what was told about it stands among the notices of the account, until it is marked as read", async () => {
  const [, email, password] = /^ {4}(\S+@demo\.example)\s+(.+)$/m.exec(server.out);
  const home = await crowd.visitor();
  await home.goto(`${server.base}/vi/thong-bao`);
  await home.locator("#email").fill(email);
  await home.locator("#password").fill(password);
  await citizen.press(home, "Đăng nhập");
  await home.goto(`${server.base}/vi/thong-bao`);
  const said = await home.locator("main").innerText();
  assert.match(said, /Đã nhận hồ sơ/);
  assert.match(said, /Mới/);
  await eye.look(home);
  assert.equal((await citizen.press(home, "Đánh dấu tất cả là đã đọc")).status(), 200);
  assert.equal(await home.getByRole("button", { name: "Đánh dấu tất cả là đã đọc" }).count(), 0);
  assert.equal((await citizen.follow(home, "Mở hồ sơ")).status(), 200);
});
