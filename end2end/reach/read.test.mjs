// Every page of the journeys and of the desk, in each state, as machines read it: whether
// its HTML is valid, what a screen reader makes of it, and whether that is still what
// docs/transcripts say.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { aloud, faults } from "../harness/aloud.mjs";
import { people, source } from "../harness/browsers.mjs";
import { CLOCK } from "../harness/filings.mjs";
import { inspector } from "../harness/inspector.mjs";
import { scribe } from "../harness/scribe.mjs";
import { serving } from "../harness/server.mjs";
import { invalid } from "../harness/validity.mjs";
import { walkAll } from "../harness/walks.mjs";

let server, crowd;
const hand = scribe();
/** What axe says of pages of the desk; those of citizens are looked at where they are walked. */
const seen = [];
/** `{ journey, kind, html, lines }` of each kind of page. */
const pages = [];

before(async () => {
  server = await serving({ clock: CLOCK });
  crowd = await people();
  const kinds = new Set();
  const eye = await inspector(crowd, { dark: true });
  const met = async (journey, page, state) => {
    const lines = await aloud(page);
    hand.met(journey, lines, state);
    const path = new URL(page.url()).pathname.replace(/\/[^/]*\d{4}[^/]*/g, "/*");
    const kind = `${journey}: ${path} ${await page.title()}${state ? `, ${state}` : ""}`;
    if (kinds.has(kind)) return;
    kinds.add(kind);
    pages.push({ journey, kind, html: await source(page), lines });
    if (kind.includes("/can-bo")) await eye.look(page, state).catch((fault) => seen.push(fault.message));
  };
  await walkAll({ server, crowd, visitor: (more) => crowd.visitor(more), met });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** The gallery shows parts of many pages on one: also what a page has once. */
const isGallery = ({ kind }) => kind.includes("/thanh-phan");

test("axe finds nothing on any page of the desk, in no state, light or dark, on a narrow screen", () => {
  assert.ok(pages.filter(({ kind }) => kind.includes("/can-bo")).length > 40);
  assert.equal(seen.length, 0, seen.join("\n"));
});

test("what a screen reader says on the journeys is what the transcripts say", () => {
  for (const [journey, text] of hand.texts()) {
    const written = readFileSync(new URL(`../../docs/transcripts/${journey}.txt`, import.meta.url), "utf8");
    const [now, before] = [text, written].map((text) => text.split("\n"));
    const at = now.findIndex((line, at) => line !== before[at]);
    assert.ok(text === written, `${journey}.txt, line ${at + 1}, is no longer true: make transcripts, and read what has changed\n  was: ${before.slice(at, at + 3).join(" | ")}\n  is:  ${now.slice(at, at + 3).join(" | ")}`);
  }
});

test("the HTML of every page is valid", async () => {
  const seen = new Map();
  for (const { kind, html } of pages) {
    assert.ok(html, `${kind}: its words are gone`);
    for (const { said, at } of await invalid(html)) seen.set(said, [...(seen.get(said) ?? []), `${at}\n      ${kind}`]);
  }
  const told = [...seen].map(([said, places]) => `${said}\n      ${places.length} times, e.g. ${places[0]}`);
  assert.equal(told.length, 0, `of ${pages.length} pages:\n${told.join("\n")}`);
});

test("heard and not seen, every page has its title first, its landmarks, its headings in order and a name for each control", () => {
  const heard = pages.filter((page) => !isGallery(page));
  assert.ok(heard.length > 100, `${heard.length} pages`);
  const told = heard.flatMap(({ kind, lines }) => faults(lines).map((fault) => `${kind}\n      ${fault}`));
  assert.equal(told.length, 0, told.join("\n"));
});
