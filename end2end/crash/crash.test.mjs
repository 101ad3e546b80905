// Killed at any moment (SIGKILL), and again, while families file and the desk asks for more,
// enters, signs, puts right and takes back: afterwards everything that was acknowledged exists once on both sides, numbers have no
// gap and no double, and files and rows agree (`hotich check`).
//
// No run is enough in which one of these acts was not done. Nothing is killed before a first
// family was asked for more, has answered, and has its paper signed; what is missing then is
// what the desk plans next, and the longer it takes, the longer lies between two kills.
//
// HOTICH_CRASH_SECONDS is how long each form is tormented (4; `make crash-test` an hour
// in all); HOTICH_CRASH_SEED repeats the moments of a run.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { postgresDatabase } from "../harness/database.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { twoHouses } from "../harness/houses.mjs";
import { officePassword } from "../harness/officer.mjs";
import { fillIn, somebody } from "../harness/plain.mjs";
import { freePort, hotich, serving } from "../harness/server.mjs";
import { people } from "../harness/browsers.mjs";
import { scan } from "../harness/scans.mjs";
import { desk } from "./desk.mjs";

const SECONDS = Number(process.env.HOTICH_CRASH_SECONDS ?? 4);
const SEED = Number(process.env.HOTICH_CRASH_SEED ?? Date.now() % 1_000_000);
const FAMILIES = 3;
/** For what is under way to arrive: a fuse may have to open first. */
const PATIENCE = 120_000;
/** What the desk was told that it had done, by the codes of the cases. */
const DONE = ["asked", "answered", "registered", "signed", "corrected", "revoked"];
/** What is done before the first kill. */
const CALM = ["asked", "answered", "registered", "signed"];
/** What the second person agrees to: in a run of so many seconds both, in a shorter one each in every other form. */
const AGREED = ["corrected", "revoked"];
const LONG = 60;
const { clock, answers } = SIMPLE_BIRTH;
const wait = (milliseconds) => new Promise((later) => setTimeout(later, milliseconds));

/** Chance that can be had again (mulberry32). */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let paper;
before(async () => {
  const crowd = await people();
  paper = await scan(crowd.browser);
  await crowd.close();
});

/**
 * The demo's clock at a restart: it goes on, and leaps over the minute for which a dead
 * process still holds what it had claimed (its lease), so that the test need not wait.
 */
function goingOn() {
  const began = Date.now();
  let leaps = 0;
  return () => {
    leaps += 61_000;
    return new Date(Date.parse(clock) + (Date.now() - began) + leaps).toISOString();
  };
}

/** One process, as a house with the same handles as two. */
async function oneHouse({ database }) {
  const port = await freePort();
  const later = goingOn();
  const start = (more) => serving({ clock, port, database, ...more });
  const house = { roles: ["whole"], whole: await start() };
  house.again = async () => (house.whole = await start({ data: house.whole.data, clock: later() }));
  house.portal = () => house.whole;
  house.registry = () => house.whole;
  house.args = () => [["--demo", "--data", house.whole.data, ...(database ? ["--database", database] : [])]];
  house.stop = () => house.whole.stop();
  return house;
}

async function twoProcesses({ databases }) {
  const both = await twoHouses({ clock, databases });
  const later = goingOn();
  return {
    roles: ["portal", "registry"],
    ...{ portal: () => both.portal, registry: () => both.registry },
    again: (role) => both.again(role, { clock: later() }),
    args: () => ["portal", "registry"].map((role) => [
      "--demo", "--data", both[role].data, "--config", both[role].config, ...(databases[role] ? ["--database", databases[role]] : []),
    ]),
    stop: both.stop,
  };
}

const SYLLABLES = "Anh Bảo Chi Dung Giang Hạnh Khoa Linh Minh Ngọc Phong Quân Sơn Thảo Uyên Vinh Xuân Yến Lâm Trúc".split(" ");

/** A family like no other, or the desk would rightly ask whether it is the same child. */
function unlike(number) {
  const name = (shift) => [1, 20, 400].map((place) => SYLLABLES[(Math.floor(number / place) + shift * 7) % 20]);
  const [middle, given] = name(0);
  const digits = String(10_000 + number);
  return {
    ...answers,
    "child.middle_name": `${middle} ${name(2)[2]}`,
    "child.given_name": given,
    "notice.code": `${digits}.GCS.01999.26`,
    "mother.name": `Trần ${name(1).join(" ")}`,
    "mother.pin": `0011969${digits}`,
    "father.name": `Nguyễn ${name(3).join(" ")}`,
    "father.pin": `0360949${digits}`,
  };
}

/** Files births one after the other; `acknowledged` are the codes that were answered. */
async function family(house, which, torment) {
  let number = which * 1_000;
  while (!torment.over) {
    number += 1;
    const me = somebody(() => house.portal().base);
    let review;
    while (!review && !torment.over) review = await fillIn(me, unlike(number), paper).catch(async () => (await wait(100), undefined));
    if (!review) return;
    // Pressed until it is answered, as people do.
    while (!torment.over || !torment.settled) {
      const answer = await me.post(review, new URLSearchParams({ statement: "yes" })).catch(() => undefined);
      const code = answer?.status === 303 && /\/ho-so\/([^/]+)\/da-nop$/.exec(answer.to)?.[1];
      if (code) {
        torment.acknowledged.set(code, me);
        break;
      }
      await wait(100);
    }
  }
}

/** What `hotich check --list` tells of every side. */
async function checked(house) {
  const lines = [];
  for (const args of house.args()) {
    const { code, out, err } = await hotich(["check", "--list", ...args]);
    assert.equal(code, 0, out.split("\n").filter((line) => line.startsWith("problem")).join("\n") + err);
    lines.push(...out.split("\n"));
  }
  const named = (what) => lines.filter((line) => line.startsWith(`${what} `)).map((line) => line.split(" "));
  return { dossiers: named("dossier").map(([, code]) => code), cases: named("case").map(([, code]) => code), entries: named("entry") };
}

async function tormented(house, seed, index) {
  const random = chance(seed);
  const wanted = [...CALM, ...(SECONDS >= LONG ? AGREED : [AGREED[index % AGREED.length]])];
  const torment = { wanted, acknowledged: new Map(), over: false, settled: false, password: officePassword(house.registry()) };
  for (const done of DONE) torment[done] = new Set();
  const work = [desk(house, torment, chance(seed + 1_000_000)), ...Array.from({ length: FAMILIES }, (_, which) => family(house, which, torment))];
  const end = performance.now() + SECONDS * 1_000;
  let kills = 0;
  const missing = (done) => done.filter((what) => torment[what].size === 0);
  const patient = () => {
    if (performance.now() < end + PATIENCE) return;
    torment.over = torment.settled = true;
    const never = missing(wanted).map((what) => `, nothing ${what}`).join("");
    const counted = `${kills} kills, ${torment.acknowledged.size} filed${never}`;
    assert.fail(`too little was done in ${SECONDS + PATIENCE / 1_000} s: ${counted}; last trouble: ${torment.trouble}`);
  };
  while (missing(CALM).length > 0) {
    patient();
    await wait(100);
  }
  const enough = () => kills >= 2 && torment.acknowledged.size >= 3 && missing(wanted).length === 0;
  while (performance.now() < end || !enough()) {
    patient();
    // A slow machine gets more done between two kills the longer it takes.
    const slow = 1 + Math.max(0, performance.now() - end) / 15_000;
    await wait((300 + random() * 3_000) * slow);
    const role = house.roles[Math.floor(random() * house.roles.length)];
    const running = { whole: house.portal, portal: house.portal, registry: house.registry }[role]();
    await running.kill();
    kills += 1;
    await wait(random() * 300);
    await house.again(role);
  }
  torment.over = true;
  await Promise.all(work);
  torment.settled = true;
  // Everything arrives: nothing waits, nothing is dead.
  const begun = performance.now();
  for (;;) {
    const told = await Promise.all(house.args().map((args) => hotich(["exchange", "status", ...args])));
    if (told.every(({ out }) => out.includes("everything has arrived"))) break;
    assert.ok(performance.now() - begun < PATIENCE, `messages never arrived: ${told.map(({ out, err }) => out + err)}`);
    await wait(500);
  }
  const { dossiers, cases, entries } = await checked(house);
  const codes = [...torment.acknowledged.keys()];
  const notOnce = (kept) => codes.filter((code) => kept.filter((other) => other === code).length !== 1);
  assert.deepEqual(notOnce(dossiers), [], "every acknowledged filing is a dossier, once");
  assert.deepEqual(notOnce(cases), [], "and a case at the desk, once");
  assert.deepEqual([...dossiers].sort(), [...cases].sort(), "neither side has one more");
  const entered = entries.map(([, , , , , code]) => code);
  for (const code of torment.registered) assert.equal(entered.filter((other) => other === code).length, 1, `${code} is entered once`);
  for (const code of torment.signed) assert.ok(torment.registered.has(code) || entered.includes(code), `${code} is signed and entered`);
  const told = { corrected: "đã có giấy khác thay thế", revoked: "đã bị thu hồi" };
  for (const [done, words] of Object.entries(told)) {
    for (const code of torment[done]) {
      const reads = async () => (await torment.acknowledged.get(code).get(`/vi/ho-so/${code}`)).text.includes(words);
      // New papers may still have to be set.
      while (!(await reads())) {
        assert.ok(performance.now() - begun < PATIENCE, `${code}: the family reads that it is ${done}`);
        await wait(500);
      }
    }
  }
  const counted = DONE.map((done) => `${torment[done].size} ${done}`);
  console.log(`# seed ${seed}: ${kills} kills, ${codes.length} filed, ${counted.join(", ")}`);
}

const FORMS = [
  ["one process on SQLite", () => oneHouse({})],
  ["one process on PostgreSQL", (url) => oneHouse({ database: url })],
  ["two processes, the portal on SQLite and the registry on PostgreSQL", (url) => twoProcesses({ databases: { registry: url } })],
  ["two processes, the portal on PostgreSQL and the registry on SQLite", (url) => twoProcesses({ databases: { portal: url } })],
];

for (const [index, [form, start]] of FORMS.entries()) {
  test(`nothing acknowledged is lost or doubled when it is killed at any moment: ${form}`, async () => {
    const database = postgresDatabase();
    const house = await start(database.url);
    await tormented(house, SEED + index, index);
    await house.stop();
    database.drop();
  });
}
