// Who runs an installation: a page for each part, figures for a program, the settings
// without their secrets; and a program that is watched at a terminal.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { postgresDatabase } from "../harness/database.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { operatorDoor, secretFile, side } from "../harness/houses.mjs";
import { inspector } from "../harness/inspector.mjs";
import { file, scan } from "../harness/scans.mjs";
import { BINARY, folder, freePort, hotich, serving } from "../harness/server.mjs";

const { clock, answers } = SIMPLE_BIRTH;
const PASSWORD = "mat-khau-cua-kho";
let crowd, database, door, server, operator, eye;

/** The address of the database with a password in it, which this server does not ask for. */
function withPassword(url) {
  const with_ = new URL(url);
  with_.password = PASSWORD;
  return with_.href;
}

/** Somebody with the operator's secret. */
const withSecret = (at) => crowd.visitor({ width: 320, httpCredentials: { username: "Hòa", password: at.secret } });

before(async () => {
  crowd = await people();
  database = postgresDatabase();
  door = await operatorDoor();
  server = await serving({ clock, database: withPassword(database.url), settings: door.text });
  const httpCredentials = { username: "Hòa", password: door.secret };
  eye = await inspector(crowd, { httpCredentials });
  operator = await withSecret(door);
});
after(async () => {
  await crowd?.close();
  await server?.stop();
  database?.drop();
});

const figures = (at, authorization) => fetch(`${at.base}/metrics`, { headers: authorization ? { authorization } : {} });
const bearer = (at) => `Bearer ${at.secret}`;
const basic = (at) => `Basic ${Buffer.from(`prometheus:${at.secret}`).toString("base64")}`;

test("figures are read with the secret only, and pages are not opened by the secret alone", async () => {
  for (const authorization of [undefined, "Bearer khong-phai-bi-mat-nay", "Basic Og=="]) {
    assert.equal((await figures(door, authorization)).status, 401, `${authorization}`);
  }
  for (const authorization of [bearer(door), basic(door)]) {
    const read = await figures(door, authorization);
    assert.equal(read.status, 200);
    assert.match(read.headers.get("content-type"), /^application\/openmetrics-text; version=1\.0\.0/);
    assert.match(await read.text(), /# EOF\n$/);
  }
  const page = await fetch(`${door.base}/vi/van-hanh`, { headers: { authorization: bearer(door) } });
  assert.equal(page.status, 401, "what is done in pages stands under a name");
  assert.equal((await fetch(`${server.base}/metrics`)).status, 404, "nothing of it where people come");
});

test("figures count requests by their route, and say what waits and what is taken", async () => {
  const page = await crowd.visitor();
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers, files });
  const { code, secret } = await citizen.declare(page);
  await fetch(`${server.base}/vi/khong-co-trang-nay`);
  const text = await (await figures(door, bearer(door))).text();
  const count = (labels) => Number(new RegExp(`request_duration_seconds_count\\{${labels}\\} (\\d+)`).exec(text)?.[1] ?? 0);
  assert.ok(count('method="POST",route="/{lang}/ho-so/nhap/{draft}/{page}",status="3xx"'.replace(/[{}]/g, "\\$&")) > 5, text);
  assert.ok(count('method="GET",route="[^"]*",status="4xx"') > 0, "what is not there is counted");
  for (const line of [
    /^hotich_build_info\{version="[\d.]+",role="all",engine="postgres",schema="\d{4}_\w+"\} 1$/m,
    /^hotich_database_up 1$/m,
    /^hotich_database_connections\{pool="all",state="most"\} 16$/m,
    /^hotich_limiter_taken\{limiter="passwords"\} 0$/m,
    /^hotich_limiter_most\{limiter="papers"\} [1-9]/m,
    /^hotich_mails_waiting\{channel="mail"\} \d+$/m,
    /^hotich_filings_waiting \d+$/m,
    /^hotich_papers_waiting \d+$/m,
    /^hotich_legs_unheard \d+$/m,
    /^hotich_legs_overdue \d+$/m,
    /^hotich_signing_certificate_end_seconds \d+\.0$/m,
  ]) assert.match(text, line);
  for (const personal of [code, secret, "Nguyễn", "900011", "demo.example", "khong-co-trang-nay"]) {
    assert.ok(!text.includes(personal), `${personal} stands in the figures`);
  }
});

test("the operator sees how each part is and the settings without a secret, in both languages", async () => {
  await operator.goto(`${door.base}/`);
  assert.equal(new URL(operator.url()).pathname, "/vi/van-hanh");
  const said = await operator.locator("main").innerText();
  for (const words of ["Cơ sở dữ liệu", "PostgreSQL.", "Kho tệp", "Khóa ký giấy tờ", "Chưa có lần sao lưu nào", "Các bảng: 00"]) {
    assert.ok(said.includes(words), `${words}\n${said}`);
  }
  const settings = await operator.locator("pre").innerText();
  assert.match(settings, /database = "postgres:\/\/postgres:…@127\.0\.0\.1/);
  assert.match(settings, /secret_file = ".*operator\.secret"/);
  for (const secret of [PASSWORD, door.secret]) assert.ok(!(await operator.content()).includes(secret), "a secret is shown");
  await eye.look(operator);
  await operator.goto(`${door.base}/en/van-hanh`);
  assert.match(await operator.locator("main").innerText(), /The last one was whole|None yet by the command/);
  await eye.look(operator);
});

test("a backup is known to the installation that it was made of", async () => {
  const made = await hotich(["backup", "--demo", "--data", server.data, "--database", withPassword(database.url), "--to", folder()]);
  assert.equal(made.code, 0, made.err);
  await operator.goto(`${door.base}/vi/van-hanh`);
  assert.match(await operator.locator("main").innerText(), /Lần gần nhất xong lúc/);
  const text = await (await figures(door, bearer(door))).text();
  assert.match(text, /^hotich_last_backup_seconds 1\d{9}\.0$/m);
});

test("what somebody says about a page reaches the operator without who said it", async () => {
  const page = await crowd.visitor({ width: 320, height: 640 });
  await page.goto(`${server.base}/vi/khai-sinh`);
  await citizen.follow(page, "Góp ý giúp chúng tôi làm tốt hơn");
  await eye.look(page, "feedback");
  assert.equal(await page.locator("#page").inputValue(), "khai-sinh");
  assert.equal((await citizen.press(page, "Gửi góp ý")).status(), 422);
  await eye.look(page, "nothing was said");
  await page.locator("#words").fill("Chữ nhỏ quá, gọi tôi 0912 345 678");
  assert.equal((await citizen.press(page, "Gửi góp ý")).status(), 200);
  assert.match(await page.locator("main").innerText(), /Cảm ơn bạn đã góp ý/);
  await eye.look(page, "thanks");
  await operator.goto(`${door.base}/vi/van-hanh`);
  await citizen.follow(operator, "Góp ý của người dân");
  const said = await operator.locator("main").innerText();
  assert.match(said, /Trang khai-sinh, ngôn ngữ vi\s+Chữ nhỏ quá, gọi tôi …/);
  assert.doesNotMatch(said, /0912/);
  await eye.look(operator, "the operator's list");
  await page.context().close();
});

test("files that cannot be kept any more are said to the operator, and to everybody", async () => {
  const files = join(server.data, "files");
  renameSync(files, `${files}.away`);
  writeFileSync(files, "");
  await operator.goto(`${door.base}/vi/van-hanh`);
  const part = operator.locator(".card", { hasText: "Kho tệp" });
  assert.match(await part.innerText(), /Tạm ngừng[\s\S]*Lý do/);
  rmSync(files);
  renameSync(`${files}.away`, files);
  await operator.reload();
  assert.match(await part.innerText(), /Bình thường/);
});

test("a registry of its own has the door too, and tells that the portal does not answer", async () => {
  const own = await operatorDoor();
  const secret = await secretFile();
  const peer = `http://127.0.0.1:${await freePort()}`;
  const settings = side("registry", { peer, peerPublic: peer, secrets: [secret.path] }) + own.text;
  const registry = await serving({ clock, settings });
  const page = await withSecret(own);
  await page.goto(`${own.base}/vi/van-hanh`);
  const part = page.locator(".card", { hasText: "Cổng cho người dân" });
  assert.match(await part.innerText(), /Tạm ngừng[\s\S]*Không trả lời ở http:\/\/127\.0\.0\.1:\d+: no connection/);
  const text = await (await figures(own, bearer(own))).text();
  assert.match(text, /^hotich_build_info\{.*role="registry",engine="sqlite"/m);
  await registry.stop();
});

test("the settings that hold are printed at the terminal; wrong ones end with a sentence and exit code 2", async () => {
  const at = join(folder(), "hotich.toml");
  writeFileSync(at, `database = "postgres://hotich:${PASSWORD}@db/hotich"\n[mail]\nkind = "smtp"\nurl = "smtps://hotich@mail.example.vn"\npassword_file = "/etc/hotich/smtp.password"\nfrom = "a@example.vn"\n`);
  const shown = await hotich(["config", "--demo", "--config", at, "--listen", "127.0.0.1:3210"]);
  assert.equal(shown.code, 0, shown.err);
  assert.match(shown.out, /^database = "postgres:\/\/hotich:…@db\/hotich"$/m);
  assert.match(shown.out, /^listen = "127\.0\.0\.1:3210"$/m, "the command line holds over the file");
  assert.match(shown.out, /^password_file = "\/etc\/hotich\/smtp\.password"$/m);
  assert.ok(!shown.out.includes(PASSWORD));
  writeFileSync(at, "demmo = true\n");
  const misspelt = await hotich(["config", "--config", at]);
  assert.deepEqual([misspelt.code, misspelt.out], [2, ""], misspelt.err);
  assert.match(misspelt.err, /cannot read the settings in .*demmo/s);
  writeFileSync(at, 'public_url = "http://hotich.example"\n[signing]\nkey = "a"\nchain = "b"\n');
  const plain = await hotich(["config", "--config", at]);
  assert.equal(plain.code, 2, plain.err);
  assert.match(plain.err, /public_url must begin with https:\/\//);
});

test("a long command shows a bar to who waits at a terminal, and plain lines elsewhere", async () => {
  const to = folder();
  const command = [BINARY, "backup", "--demo", "--data", server.data, "--database", database.url, "--to"];
  const piped = await hotich([...command.slice(1), join(to, "piped")]);
  assert.equal(piped.code, 0, piped.err);
  assert.match(piped.err, /^\d+ files copied$/m);
  assert.ok(!/[\r\u001b]/.test(piped.err + piped.out), "a file has no use for a bar");
  // `script` gives the command a terminal of its own.
  const typed = [...command, join(to, "typed")].map((part) => `'${part}'`).join(" ");
  const seen = execFileSync("script", ["-qec", typed, "/dev/null"], { encoding: "utf8", env: { ...process.env, TERM: "xterm" } });
  assert.match(seen, /\u001b\[/, "the bar is drawn and taken away");
  assert.match(seen, /\d+ files copied/);
  assert.ok(existsSync(join(to, "typed", "backup.json")));
});
