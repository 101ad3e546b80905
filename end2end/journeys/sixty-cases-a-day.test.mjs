// A day at the desk without a mouse: a row of births, one after the other. In the morning
// each is opened, its paper read, taken in and its draft sent; in the afternoon, once the
// families have agreed, each is entered and put forward for signing. Every key is counted.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { Hand } from "../harness/keyboard.mjs";
import * as officer from "../harness/officer.mjs";
import { file, photograph } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

const CASES = 6;

/**
 * Keys for one case, at most. In the morning 16: the next one (Alt N: 2), to its papers
 * and into the first (Alt G, Tab, Enter: 4), back (Alt ←: 2), take it in (Alt V, Tab, Enter:
 * 4), send the draft (4). In the afternoon 6: the next one (2), enter it (4). Two Tabs are
 * to spare. Sixty such cases are 1,440 keys, three a minute of a day of eight hours: the
 * day is spent with reading, not with the keyboard.
 */
const MOST_KEYS = 24;

let server, crowd, family, lan, hand, filed;
const spent = new Map();

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  family = await crowd.visitor();
  lan = await crowd.visitor({ width: 1280 });
  hand = new Hand(lan);
  const photo = await photograph(crowd.browser);
  filed = [];
  for (let nth = 0; nth < CASES; nth += 1) {
    const files = { "file.birth_notice": [file("giay chung sinh.jpg", photo)] };
    await citizen.begin(family, server.base);
    await citizen.answerAll(family, { answers: { ...SIMPLE_BIRTH.answers, ...another(nth) }, files });
    filed.push(await citizen.declare(family));
  }
  await officer.signIn(lan, server, "caugiay.lan");
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

const GIVEN = ["An", "Bình", "Chi", "Dung", "Giang", "Hạnh", "Khánh", "Lâm", "Mai", "Nam", "Phúc", "Quân"];

/** Another family: nobody of it is anybody of the others. */
function another(nth) {
  const two = String(nth + 10);
  return {
    "child.given_name": GIVEN[nth],
    "notice.code": `005${two}.GCS.01999.26`,
    "mother.name": `Trần Thị ${GIVEN[nth]}`,
    "mother.birth_date.day": two,
    "mother.pin": `0011969003${two}`,
    "father.name": `Nguyễn Văn ${GIVEN[nth]}`,
    "father.pin": `0360949003${two}`,
    "parents.marriage_number": `1${two}/2022`,
  };
}

/** Which case is open. */
const open = () => new URL(lan.url()).pathname.split("/").pop();
const isButton = (words) => (at) => at.tag === "BUTTON" && words.test(at.words);

/** To what may be done with the case, and the button with these words. */
async function does(words) {
  await hand.alt("v");
  await hand.reach(isButton(words), words);
  const answer = await hand.go(() => hand.press("Enter"));
  assert.equal(answer.status(), 200, `${words} in ${open()}`);
  assert.equal(await lan.evaluate(() => document.activeElement.id), "xong", "the focus is on what was done");
}

/** Opens the next case; the keys of what follows are its own. */
async function next() {
  const before = hand.keys;
  const answer = await hand.go(() => hand.alt("n"));
  assert.equal(answer.status(), 200);
  const code = open();
  assert.ok(filed.some((one) => one.code === code), `${lan.url()} is a case`);
  return { code, before };
}

const count = ({ code, before }) => spent.set(code, (spent.get(code) ?? 0) + hand.keys - before);

test("six new cases are opened, read, taken in and their drafts sent, one after the other, by keyboard alone", async () => {
  await citizen.until(lan, filed.at(-1).code, { address: `${server.base}/vi/can-bo` });
  const seen = new Set();
  for (let nth = 0; nth < CASES; nth += 1) {
    const one = await next();
    seen.add(one.code);
    await hand.alt("g");
    await hand.reach((at) => at.tag === "A" && at.href.includes("/tep/"), "the first paper");
    assert.equal((await hand.go(() => hand.press("Enter"))).status(), 200, "the paper is shown");
    await hand.back();
    await does(/^Tiếp nhận hồ sơ/);
    await does(/^Gửi bản nháp/);
    count(one);
  }
  assert.equal(seen.size, CASES, "each of them once");
});

test("when the families have agreed, each is entered and put forward for signing", async () => {
  for (const one of filed) {
    await citizen.track(family, server.base, one);
    await citizen.confirmDraft(family, server.base, one.code);
  }
  await citizen.until(lan, "Bản nháp đã được đồng ý", { address: `${server.base}/vi/can-bo` });
  for (let nth = 0; nth < CASES; nth += 1) {
    const one = await next();
    await does(/^Đăng ký và trình ký/);
    count(one);
  }
});

test("no case takes more keys than an officer of sixty cases a day can spend on it", (t) => {
  const keys = [...spent.values()].sort((a, b) => a - b);
  t.diagnostic(`keys for each case: ${keys.join(", ")}; for sixty like them ${Math.round((keys.reduce((sum, n) => sum + n, 0) / keys.length) * 60)}`);
  assert.equal(keys.length, CASES);
  assert.ok(keys.at(-1) <= MOST_KEYS, `a case took ${keys.at(-1)} keys`);
});
