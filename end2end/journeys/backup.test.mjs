// An operator copies an installation while a family files, loses it, and puts the copy
// into an empty one: the family goes on with the same codes.

import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { postgresDatabase } from "../harness/database.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { file, scan } from "../harness/scans.mjs";
import { folder, hotich, serving } from "../harness/server.mjs";

let crowd;
const stops = [];

before(async () => (crowd = await people()));
after(async () => {
  await crowd?.close();
  for (const stop of stops) await stop();
});

const at = ({ data, database }) => ["--demo", "--data", data, ...(database ? ["--database", database] : [])];
const backup = (installation, to) => hotich(["backup", ...at(installation), "--to", to]);
const restore = (installation, from) => hotich(["restore", ...at(installation), "--from", from]);

async function filed(server) {
  const father = await crowd.visitor({ script: false });
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, files });
  return citizen.declare(father);
}

for (const engine of ["SQLite", "PostgreSQL"]) {
  test(`what was filed stands again after everything was lost, on ${engine}`, async () => {
    const made = () => (engine === "PostgreSQL" ? postgresDatabase() : undefined);
    const [before, later] = [made(), made()];
    let server = await serving({ clock: SIMPLE_BIRTH.clock, database: before?.url });
    stops.push(() => server.stop());
    const early = await filed(server);
    const copy = folder();
    const here = { data: server.data, database: before?.url };
    const first = await backup(here, copy);
    assert.equal(first.code, 0, first.err);
    const late = await filed(server);
    // While it serves, into the same folder: only what is new is copied.
    const second = await backup(here, copy);
    assert.equal(second.code, 0, second.err);
    const count = (said) => Number(said.out.match(/of which (\d+) new/)[1]);
    assert.ok(count(second) > 0 && count(second) < count(first), `${first.out}${second.out}`);
    assert.equal(statSync(copy).mode & 0o077, 0, "others on the machine read the backup");
    assert.equal(statSync(join(copy, "database.dump")).mode & 0o077, 0);

    await server.kill();
    rmSync(server.data, { recursive: true });
    before?.drop();
    const there = { data: join(folder(), "anew"), database: later?.url };
    const back = await restore(there, copy);
    assert.equal(back.code, 0, `${back.out}${back.err}`);
    assert.doesNotMatch(back.out, /problem/);
    const again = await restore(there, copy);
    assert.notEqual(again.code, 0, "an installation was written over");

    server = await serving({ clock: SIMPLE_BIRTH.clock, ...there });
    for (const dossier of [early, late]) {
      const family = await crowd.visitor({ script: false });
      assert.equal((await citizen.track(family, server.base, dossier)).status(), 200);
      const notice = await citizen.download(family, /Tờ khai/);
      assert.equal(notice.bytes.subarray(0, 5).toString(), "%PDF-");
    }
    await server.stop();
    later?.drop();
  });
}

test("a backup that is not whole or not as it was made is not put back", async () => {
  const server = await serving({ clock: SIMPLE_BIRTH.clock });
  stops.push(() => server.stop());
  const copy = folder();
  assert.equal((await backup(server, copy)).code, 0);
  const there = () => ({ data: join(folder(), "anew") });
  appendFileSync(join(copy, "database.dump"), "x");
  const damaged = await restore(there(), copy);
  assert.deepEqual([damaged.code, /is damaged/.test(damaged.err)], [1, true], damaged.err);
  assert.equal((await backup(server, copy)).code, 0);
  const real = await hotich(["restore", "--data", there().data, "--from", copy]);
  assert.notEqual(real.code, 0, "a demo was restored as a real installation");
  const manifest = join(copy, "backup.json");
  assert.match(readFileSync(manifest, "utf8"), /"demo": true/);
  rmSync(manifest);
  const half = await restore(there(), copy);
  assert.deepEqual([half.code, /not a whole backup/.test(half.err)], [1, true], half.err);
  assert.ok(!existsSync(there().data));
});
