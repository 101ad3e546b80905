// How fast the pages are that most people meet, on the telephone and the line that the
// service is planned for. The figures are the browser's own.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import * as officer from "../harness/officer.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";
import { feel, median } from "../harness/speed.mjs";

/** Largest contentful paint and slowest interaction in ms; sum of layout shifts. */
const MOST = { lcp: 2_500, inp: 200, cls: 0.05 };

/** The middle of so many loads counts. */
const LOADS = 3;

let server, crowd;
const rows = [];

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people({ sparing: false });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
  const line = (cells) => cells.map((cell, at) => (at ? String(cell).padStart(9) : String(cell).padEnd(34))).join("");
  console.log([line(["page (median of 3)", "LCP ms", "INP ms", "CLS"]), ...rows.map(line)].join("\n"));
});

/** Loads the page by itself, each time as somebody with this one's cookies and an empty cache. */
async function measured(name, path, whose) {
  const storageState = await whose?.context().storageState();
  const felt = [];
  for (let load = 0; load < LOADS; load += 1) {
    const context = await crowd.browser.newContext({ locale: "vi-VN", viewport: { width: 390, height: 844 }, storageState });
    felt.push(await feel(context, new URL(path, server.base).href));
    await context.close();
  }
  const middle = Object.fromEntries(Object.keys(MOST).map((what) => [what, median(felt.map((load) => load[what]))]));
  rows.push([name, Math.round(middle.lcp), Math.round(middle.inp), middle.cls.toFixed(3)]);
  for (const { status, lcp, used } of felt) {
    assert.equal(status, 200, path);
    assert.ok(lcp > 0 && used > 0, `${path} was painted and used: ${JSON.stringify(felt)}`);
  }
  for (const [what, most] of Object.entries(MOST)) assert.ok(middle[what] <= most, `${path}: ${what} ${middle[what]}, at most ${most}`);
}

for (const [name, path] of [
  ["first page", "/vi"],
  ["start of a birth", "/vi/khai-sinh"],
  ["all procedures", "/vi/thu-tuc"],
  ["follow a filing", "/vi/tra-cuu"],
  ["sign in", "/vi/dang-nhap"],
]) {
  test(`${name} is there and answers in time`, () => measured(name, path));
}

test("a question, a search for a place, a name, the check and the desk's case are there and answer in time", async () => {
  const { answers } = SIMPLE_BIRTH;
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  const father = await crowd.visitor();
  const pages = {};
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers, files, met: (page) => (pages[citizen.place(page)] = page.url()) });
  await measured("question: who declares", pages["nguoi-khai"] ?? Object.values(pages)[1], father);
  await measured("question with a place: the mother", pages.me, father);
  await measured("question: the child's name", pages.ten, father);
  await measured("check of all answers", pages["kiem-tra"], father);
  // What the hand typed above was kept by itself: another family files.
  const mother = await crowd.visitor();
  await citizen.begin(mother, server.base);
  await citizen.answerAll(mother, { answers, files });
  const { code } = await citizen.declare(mother);
  await measured("a filing that is followed", `/vi/ho-so/${code}`, mother);
  const lan = await crowd.visitor({ width: 1280 });
  await officer.signIn(lan, server, "caugiay.lan");
  await officer.open(lan, server, code);
  await measured("the desk's case", lan.url(), lan);
});
