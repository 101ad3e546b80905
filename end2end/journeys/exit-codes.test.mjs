// What an operator meets at a start: a second one keeps everything; a demo and a real
// installation never share a database; what is wrong has a sentence and an exit code.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { postgresDatabase } from "../harness/database.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import * as officer from "../harness/officer.mjs";
import { file, scan } from "../harness/scans.mjs";
import { folder, freePort, hotich, serving } from "../harness/server.mjs";

let crowd, signer;

before(async () => {
  crowd = await people();
  signer = folder();
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
    "-keyout", "key.pem", "-out", "chain.pem", "-days", "30", "-subj", "/CN=Signer"], { cwd: signer, stdio: "ignore" });
});
after(async () => {
  await crowd?.close();
  for (const stop of started) await stop();
});

/** What was started; a test that fails must not leave it running. */
const started = [];
const start = async (given) => {
  const server = await serving(given);
  started.push(() => server.stop());
  return server;
};

/** The settings file of a real installation. */
function real({ key = join(signer, "key.pem"), address = "https://hotich.example", more = "" } = {}) {
  const at = join(folder(), "hotich.toml");
  writeFileSync(at, `public_url = "${address}"\n${more}\n[signing]\nkey = "${key}"\nchain = "${join(signer, "chain.pem")}"\n`);
  return at;
}

const serve = (...args) => hotich(["serve", "--listen", "127.0.0.1:0", ...args]);

for (const engine of ["SQLite", "PostgreSQL"]) {
  test(`a second start keeps filings, officers and the password of the demo, on ${engine}`, async () => {
    const database = engine === "PostgreSQL" ? postgresDatabase() : undefined;
    let server = await start({ clock: SIMPLE_BIRTH.clock, database: database?.url });
    const father = await crowd.visitor();
    const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
    await citizen.begin(father, server.base);
    await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, files });
    const codes = await citizen.declare(father);
    const first = officer.officePassword(server);
    assert.equal(await server.stop(), 0, "a service manager's stop is no failure");
    const { data, port } = server;
    server = await start({ data, port, clock: "2026-11-10T10:40:00+07:00", database: database?.url });
    assert.ok(server.startedIn < 5_000, `second start took ${server.startedIn} ms`);
    assert.equal(officer.officePassword(server) ?? first, first, "the printed password stays the same");
    assert.equal((await citizen.track(father, server.base, codes)).status(), 200);
    assert.ok((await father.locator("main").innerText()).includes(codes.code));
    const desk = await crowd.visitor({ width: 1280 });
    await desk.goto(`${server.base}/vi/can-bo/dang-nhap`);
    await desk.locator("#login").fill("caugiay.lan");
    await desk.locator("#password").fill(first);
    assert.equal((await citizen.press(desk, "Đăng nhập")).status(), 200);
    await citizen.until(desk, codes.code, { address: `${server.base}/vi/can-bo` });
    assert.equal(await desk.getByRole("link", { name: codes.code }).count(), 1, "once");
    await server.stop();
    database?.drop();
  });

  test(`demo mode is refused on a real database, and a real service on a demo's, on ${engine}`, async () => {
    const [truth, play] = engine === "PostgreSQL" ? [postgresDatabase(), postgresDatabase()] : [];
    const on = (base, data) => ["--data", data, ...(base ? ["--database", base.url] : [])];
    const kept = folder();
    const made = await hotich(["migrate", "--config", real(), ...on(truth, kept)]);
    assert.equal(made.code, 0, made.err);
    const demo = await serve("--demo", ...on(truth, kept));
    assert.equal(demo.code, 3, demo.err);
    assert.match(demo.err, /never use demo mode with real data/);
    const toys = folder();
    assert.equal((await hotich(["migrate", "--demo", ...on(play, toys)])).code, 0);
    const grave = await serve("--config", real(), ...on(play, toys));
    assert.equal(grave.code, 3, grave.err);
    assert.match(grave.err, /give the real service a database of its own/);
    truth?.drop();
    play?.drop();
  });
}

test("settings that cannot be served have exit code 2", async () => {
  for (const [said, ...args] of [
    [/real key/, "--data", folder()],
    [/https:\/\//, "--config", real({ address: "http://hotich.example" })],
    [/demmo/, "--config", real({ more: "demmo = true" })],
    [/cannot read the settings/, "--config", join(folder(), "nowhere.toml")],
    [/--clock/, "--config", real(), "--clock", "2026-11-10T10:15:00+07:00"],
  ]) {
    const refused = await serve(...args);
    assert.equal(refused.code, 2, `${args}: ${refused.err}`);
    assert.match(refused.err, said);
  }
});

test("an address in use has exit code 4", async () => {
  const port = await freePort();
  const taken = createServer().listen(port, "127.0.0.1");
  const refused = await hotich(["serve", "--demo", "--data", folder(), "--listen", `127.0.0.1:${port}`]);
  taken.close();
  assert.equal(refused.code, 4, refused.err);
  assert.match(refused.err, /Is another program using it/);
});

test("a key that is not there has exit code 5", async () => {
  const refused = await serve("--config", real({ key: join(signer, "nowhere.pem") }), "--data", folder());
  assert.equal(refused.code, 5, refused.err);
  assert.match(refused.err, /nowhere\.pem/);
});

test("an officer who cannot be made so has exit code 1", async () => {
  const refused = await hotich(
    ["staff-add", "--demo", "--data", folder(), "--login", "tam", "--name", "Lê Văn Tâm", "--office", "00166", "--roles", "king"],
    { input: "chiếc thuyền ngoài xa bến cũ\n" },
  );
  assert.equal(refused.code, 1, refused.err);
  assert.match(refused.err, /there is no role/);
});
