// The machine stops, the registry fails, mail is down, the disk refuses: what was
// answered to a family holds, and an operator reads a sentence.

import assert from "node:assert/strict";
import { chmodSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { postgresDatabase } from "../harness/database.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { cable } from "../harness/faults.mjs";
import { inspector } from "../harness/inspector.mjs";
import { mailServer } from "../harness/mail-server.mjs";
import * as officer from "../harness/officer.mjs";
import { file, scan } from "../harness/scans.mjs";
import { folder, freePort, hotich, hotichOnFullDisk, serving } from "../harness/server.mjs";

const { clock, answers } = SIMPLE_BIRTH;
let crowd, files;

before(async () => {
  crowd = await people();
  files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
});
after(() => crowd?.close());

/** A father whose filing was answered. */
async function filed(server, given) {
  const page = await crowd.visitor();
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers: { ...answers, "child.given_name": given }, files });
  const dossier = await citizen.declare(page);
  return { page, ...dossier, address: `${server.base}/vi/ho-so/${dossier.code}` };
}

test("a filing that was answered survives the end of the process and reaches the desk once", async () => {
  let server = await serving({ clock });
  const dossier = await filed(server, "Hải");
  await server.kill();
  const { data, port } = server;
  server = await serving({ data, port, clock: "2026-11-10T10:40:00+07:00" });
  assert.ok(server.startedIn < 5_000, `second start took ${server.startedIn} ms`);
  await citizen.until(dossier.page, dossier.code, { address: dossier.address });
  const desk = await crowd.visitor({ width: 1280 });
  await officer.signIn(desk, server, "caugiay.lan");
  await citizen.until(desk, dossier.code);
  assert.equal(await desk.getByRole("link", { name: dossier.code }).count(), 1);
  await server.stop();
});

test("while the registry fails a filing is taken in all the same, and reaches the desk when it is well", async () => {
  const database = postgresDatabase();
  const server = await serving({ clock, database: database.url });
  database.sql(`CREATE FUNCTION registry_fails() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'the registry fails'; END $$;
    CREATE TRIGGER registry_fails BEFORE INSERT ON registry_cases EXECUTE FUNCTION registry_fails()`);
  const dossier = await filed(server, "Khánh");
  const said = await citizen.until(dossier.page, "Mới nộp", { address: dossier.address });
  assert.ok(said.includes(dossier.code));
  const desk = await crowd.visitor({ width: 1280 });
  await officer.signIn(desk, server, "caugiay.lan");
  assert.equal(await desk.getByRole("link", { name: dossier.code }).count(), 0, "it waits on the portal's side");
  database.sql("DROP TRIGGER registry_fails ON registry_cases");
  await citizen.until(desk, dossier.code, { address: `${server.base}/vi/can-bo`, patience: 60_000 });
  assert.equal(await desk.getByRole("link", { name: dossier.code }).count(), 1, "once");
  await server.stop();
  database.drop();
});

test("while mail is down nothing fails, and the mail comes when it is up again", async () => {
  const port = await freePort();
  const settings = `[mail]\nkind = "smtp"\nurl = "smtp://127.0.0.1:${port}"\nfrom = "Cổng Hộ tịch <khong-tra-loi@hotich.example>"\n`;
  const server = await serving({ clock, settings });
  const page = await crowd.visitor();
  await page.goto(`${server.base}/vi/dang-ky`);
  await page.locator("#email").fill("moi@demo.example");
  await page.locator("#password").fill("ba con vit boi qua ao");
  assert.equal((await citizen.press(page, "Tiếp tục")).status(), 200, "the page does not wait for the mail");
  const tried = /mail not sent; trying again/;
  const asked = performance.now();
  while (!tried.test(server.err)) {
    assert.ok(performance.now() - asked < 60_000, `it never said ${tried}`);
    await new Promise((later) => setTimeout(later, 50));
  }
  const post = await mailServer(port);
  const begun = performance.now();
  // The demo's own people get mail too.
  const mine = () => post.mails.filter((mail) => mail.to === "moi@demo.example");
  while (mine().length === 0 && performance.now() - begun < 60_000) await new Promise((later) => setTimeout(later, 100));
  assert.equal(mine().length, 1, "the code comes once");
  await page.locator("#code").fill(/\b(\d{6})\b/.exec(mine()[0].text)[1]);
  assert.equal((await citizen.press(page, "Tiếp tục")).status(), 200);
  assert.match(page.url(), /\/vi\/ho-so$/);
  post.close();
  await server.stop();
});

/** Both kinds of database, each with the ways to take it away and give it back. */
const AWAY = {
  PostgreSQL: async () => {
    const database = postgresDatabase();
    const url = new URL(database.url);
    const wire = await cable({ host: url.hostname, port: Number(url.port || 5432) });
    url.hostname = "127.0.0.1";
    url.port = wire.port;
    const server = await serving({ clock, database: url.href });
    const end = async () => {
      await server.kill();
      await wire.cut();
      database.drop();
    };
    return { server, take: wire.cut, give: wire.mend, end };
  },
  SQLite: async () => {
    const server = await serving({ clock });
    const names = readdirSync(server.data).filter((name) => name.startsWith("hotich.sqlite"));
    const move = (from, to) => names.forEach((name) => renameSync(join(server.data, from(name)), join(server.data, to(name))));
    const [here, away] = [(name) => name, (name) => `away-${name}`];
    return { server, take: () => move(here, away), give: () => move(away, here), end: () => server.kill() };
  },
};

for (const [engine, made] of Object.entries(AWAY)) {
  test(`without its database pages say so calmly, the status page says what works, and all goes on when it is back, on ${engine}`, async () => {
    const { server, take, give, end } = await made();
    const eye = await inspector(crowd);
    const dossier = await filed(server, "Nam");
    const { page } = dossier;
    const status = await crowd.visitor();
    await status.goto(`${server.base}/vi/trang-thai`);
    assert.match(await status.locator("main").innerText(), /Mọi việc đều làm được như thường lệ/);
    await eye.look(status, "all is well");

    await take();
    const broken = await page.goto(dossier.address);
    assert.equal(broken.status(), 503);
    assert.equal(broken.headers()["retry-after"], "60");
    const said = await page.locator("main").innerText();
    assert.match(said, /Hệ thống đang tạm ngừng/);
    assert.doesNotMatch(said, /rất bận/);
    assert.match(said, /hồ sơ đã nộp vẫn an toàn/);
    assert.doesNotMatch(said, /database|error|SQL/i);
    await eye.look(page, "without a database");
    await citizen.follow(page, "Xem việc nào đang làm được");
    assert.equal(new URL(page.url()).pathname, "/vi/trang-thai");
    const text = await citizen.until(status, "Tạm ngừng", { address: `${server.base}/vi/trang-thai` });
    for (const line of [/Đọc hướng dẫn.*\s+Bình thường/, /Khai, nộp và theo dõi hồ sơ\s+.*Tạm ngừng/s, /Tình trạng này được ghi nhận từ thứ/, /Thời hạn giải quyết tính từ lúc nộp/]) assert.match(text, line);
    assert.equal((await status.goto(`${server.base}/en/trang-thai`)).status(), 200);
    assert.match(await status.locator("main").innerText(), /Something does not work for the moment/);
    await eye.look(status, "without a database");
    assert.equal((await status.goto(`${server.base}/vi/tro-giup`)).status(), 200, "what only tells is there");
    assert.equal((await fetch(`${server.base}/suc-khoe`)).status, 503);
    // What is sent now is not taken in, and is not said to be.
    const post = await fetch(`${server.base}/vi/thu-tuc/khai-sinh`, { method: "POST", redirect: "manual", headers: { "sec-fetch-site": "same-origin" }, body: new URLSearchParams() });
    assert.equal(post.status, 503);

    await give();
    await citizen.until(page, dossier.code, { address: dossier.address, patience: 60_000 });
    await citizen.until(status, "Mọi việc đều làm được như thường lệ", { address: `${server.base}/vi/trang-thai`, patience: 30_000 });
    await end();
  });
}

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

test("a full disk stops the start with a sentence and exit code 3", async () => {
  const broken = await hotichOnFullDisk();
  assert.equal(broken.code, 3, broken.err);
  assert.match(broken.err, /the disk of the database file \S+hotich\.sqlite is full/);
  assert.match(broken.err, /make room/);
});

test("a moved clock is refused outside a demo, and a demo's data outside demo mode", async () => {
  const refused = await hotich(["serve", "--data", folder(), "--clock", "2026-11-10T10:15:00+07:00"]);
  assert.equal(refused.code, 2);
  assert.match(refused.err, /--clock.*demo/);
  const server = await serving({ clock });
  await server.stop();
  const keyless = await hotich(["serve", "--data", server.data]);
  assert.equal(keyless.code, 2, keyless.err);
});
