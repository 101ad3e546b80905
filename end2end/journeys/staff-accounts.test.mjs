// The administrator of an office: makes an account, puts a mistake right, changes roles,
// gives another password, locks and opens; by keyboard, at 320 px, in both languages.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import { press } from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { hotich, serving } from "../harness/server.mjs";

const FIRST = "bảy con mèo leo cây cau";
const SECOND = "chiếc thuyền ngoài xa bến cũ";

let server, crowd, eye, admin, clerk, account;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  admin = await crowd.visitor({ width: 320 });
  clerk = await crowd.visitor();
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

async function comesIn(page, login, password) {
  await page.goto(`${server.base}/vi/can-bo/dang-nhap`);
  await page.locator("#login").fill(login);
  await page.locator("#password").fill(password);
  return (await press(page, "Đăng nhập")).status() === 200;
}

/** The words lie over the box: people press them. */
const tick = (page, words) => page.locator("label.choice-label", { hasText: words }).click();

test("an administrator sees the officers of the own office and no case", async () => {
  await admin.goto(`${server.base}/vi/can-bo/dang-nhap`);
  await admin.locator("#login").fill("caugiay.quantri");
  await admin.locator("#password").fill(officer.officePassword(server));
  await press(admin, "Đăng nhập");
  assert.match(admin.url(), /\/vi\/can-bo\/tai-khoan$/);
  const said = await admin.locator("main").innerText();
  assert.match(said, /caugiay\.lan/);
  assert.doesNotMatch(said, /haichau/);
  await eye.look(admin);
});

test("what is wrong is told at once and nothing typed is lost", async () => {
  await admin.getByRole("link", { name: "Thêm cán bộ" }).click();
  await eye.look(admin);
  await admin.locator("#login").fill("caugiay.lan");
  await admin.locator("#name").fill("Đỗ Thị Mai");
  await tick(admin, "Người ký");
  await admin.locator("#password").fill("123");
  assert.equal((await press(admin, "Thêm cán bộ")).status(), 422);
  await eye.look(admin);
  const links = await admin.locator(".summary-of-errors a").allInnerTexts();
  assert.equal(links.length, 2, links.join("|"));
  assert.match(links.join("|"), /chức danh/);
  assert.match(links.join("|"), /Mật khẩu/);
  assert.equal(await admin.locator("#name").inputValue(), "Đỗ Thị Mai");
  assert.ok(await admin.getByRole("checkbox", { name: "Người ký" }).isChecked());

  await tick(admin, "Người ký");
  await tick(admin, /^Tiếp nhận/);
  await admin.locator("#password").fill(FIRST);
  assert.equal((await press(admin, "Thêm cán bộ")).status(), 422, "the sign-in name is somebody's");
  assert.match(await admin.locator("#login-error").innerText(), /đã có người dùng/);
  await admin.locator("#login").fill("caugiay.mai");
  await admin.locator("#password").fill(FIRST);
  assert.equal((await press(admin, "Thêm cán bộ")).status(), 200);
  assert.match(await admin.locator("[role=status]").innerText(), /Đã thêm cán bộ/);
  await eye.look(admin);
  account = admin.url().split("?")[0];
  assert.ok(await comesIn(clerk, "caugiay.mai", FIRST));
  assert.match(clerk.url(), /\/vi\/can-bo$/);
});

test("an officer who is no administrator finds no such pages", async () => {
  for (const path of ["tai-khoan", "tai-khoan/moi", "tai-khoan/nhat-ky"]) {
    assert.equal((await clerk.goto(`${server.base}/vi/can-bo/${path}`)).status(), 404);
  }
  assert.equal((await clerk.goto(account)).status(), 404);
});

test("an administrator of another office finds no such account", async () => {
  const other = await crowd.visitor();
  const made = await hotich(
    ["staff-add", "--demo", "--data", server.data, "--login", "haichau.quantri", "--name", "Ngô Văn Hải",
      "--office", "20242", "--roles", "administrator"],
    { input: `${SECOND}\n` },
  );
  assert.equal(made.code, 0, made.err);
  assert.ok(await comesIn(other, "haichau.quantri", SECOND));
  assert.equal((await other.goto(account)).status(), 404);
  assert.equal((await other.goto(`${server.base}/vi/can-bo/tai-khoan/khong-co`)).status(), 404);
});

test("roles are changed by keyboard and hold at the next click", async () => {
  await admin.goto(account);
  await admin.locator("#roles").focus();
  const administrator = admin.getByRole("checkbox", { name: "Quản trị tài khoản" });
  while (!(await administrator.evaluate((box) => box === document.activeElement))) {
    await admin.keyboard.press("Tab");
  }
  await admin.keyboard.press("Space");
  const [answer] = await Promise.all([admin.waitForNavigation(), admin.keyboard.press("Enter")]);
  assert.equal(answer.status(), 200);
  assert.match(await admin.locator("[role=status]").innerText(), /Đã lưu/);
  assert.equal((await clerk.goto(`${server.base}/vi/can-bo/tai-khoan`)).status(), 200);
  await eye.look(clerk);
});

test("a new password ends the old one, and a locked account ends at once", async () => {
  await admin.locator("#password").fill(SECOND);
  assert.equal((await press(admin, "Đặt mật khẩu mới")).status(), 200);
  assert.ok(!(await comesIn(clerk, "caugiay.mai", FIRST)));
  assert.ok(await comesIn(clerk, "caugiay.mai", SECOND));
  assert.equal((await press(admin, "Khóa tài khoản này")).status(), 200);
  await clerk.goto(`${server.base}/vi/can-bo`);
  assert.match(clerk.url(), /dang-nhap/);
  assert.ok(!(await comesIn(clerk, "caugiay.mai", SECOND)));
  assert.equal((await press(admin, "Mở lại tài khoản này")).status(), 200);
  assert.ok(await comesIn(clerk, "caugiay.mai", SECOND));
});

test("the officer's own number is checked, kept and shown to the administrator", async () => {
  await admin.goto(account);
  await admin.locator("#pin").fill("001 196");
  assert.equal((await press(admin, "Lưu thay đổi")).status(), 422);
  assert.match(await admin.locator("#pin-error").innerText(), /12 chữ số/);
  assert.equal(await admin.locator("#pin").inputValue(), "001 196");
  await eye.look(admin);
  await admin.locator("#pin").fill("001196900001");
  assert.equal((await press(admin, "Lưu thay đổi")).status(), 200);
  assert.equal(await admin.locator("#pin").inputValue(), "001 196 900 001");
});

test("an administrator reads who did what to an account", async () => {
  await admin.goto(account);
  const titles = await admin.locator(".timeline .step-title").allInnerTexts();
  assert.deepEqual(titles, ["Nhập, sửa hoặc bỏ số định danh của cán bộ", "Mở lại tài khoản", "Khóa tài khoản", "Đặt mật khẩu mới", "Sửa thông tin", "Lập tài khoản"]);
  const steps = (await admin.locator(".timeline").innerText()).split("Sửa thông tin")[1];
  assert.match(steps, /Người làm: /);
  assert.match(steps, /Vai trò: Tiếp nhận → Tiếp nhận, Quản trị tài khoản/);
  assert.ok(!(await admin.locator("main").innerText()).includes(SECOND), "no password is shown");
  assert.doesNotMatch(await admin.locator("main").innerText(), /001 ?196/, "nor is a number told in a history");
  await eye.look(admin);
  await admin.goto(`${server.base}/vi/can-bo/tai-khoan`);
  await admin.getByRole("link", { name: "Nhật ký tài khoản của cơ quan" }).click();
  const log = await admin.locator("main").innerText();
  assert.match(log, /caugiay\.mai/);
  assert.match(log, /Bằng lệnh trên máy chủ/, "the demo's own officers were made by the server");
  assert.doesNotMatch(log, /haichau/);
  await eye.look(admin);
});

test("nobody locks the own account or gives up the own administration", async () => {
  await admin.goto(`${server.base}/en/can-bo/tai-khoan`);
  await eye.look(admin);
  await admin.getByRole("link", { name: "caugiay.quantri" }).click();
  assert.equal(await admin.getByRole("button", { name: "Lock this account" }).count(), 0);
  await tick(admin, "Administrator of accounts");
  await tick(admin, /^Registrar/);
  assert.equal((await press(admin, "Save changes")).status(), 409);
  assert.match(await admin.locator("#roles-error").innerText(), /your own account/);
  assert.ok(await admin.getByRole("checkbox", { name: /^Registrar/ }).isChecked(), "what was ticked stays");
  await eye.look(admin);
});
