// Every page of the journeys and of the desk, in each state, as machines read it: whether
// its HTML is valid, what a screen reader makes of it, and whether that is still what
// docs/transcripts say.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { HtmlValidate } from "html-validate";

import { aloud, faults } from "../harness/aloud.mjs";
import { people } from "../harness/browsers.mjs";
import { CLOCK } from "../harness/filings.mjs";
import { inspector } from "../harness/inspector.mjs";
import { scribe } from "../harness/scribe.mjs";
import { serving } from "../harness/server.mjs";
import { walkAll } from "../harness/walks.mjs";

/** The recommended rules, but for these, each with its reason. */
const RULES = {
  // An input's id is its question's ("birth.where"): HTML wants no blank in an id, and nothing
  // else. Style reaches ours by class.
  "valid-id": ["error", { relaxed: true }],
  // The list under a place that is searched for belongs to a text field (ARIA: combobox).
  "prefer-native-element": ["error", { exclude: ["listbox"] }],
  // A list may have a name (ARIA 1.2, list), and the list of files that were sent has one.
  "aria-label-misuse": ["error", { allowAnyNamable: true }],
  // Several boxes under one name: what is ticked of a list.
  "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit"] }],
};

/** Said of a table on purpose: on a narrow screen its rows are blocks, and then a browser no longer takes it for a table. */
const OF_TABLES = /^Redundant role "\w+" on <(table|thead|tbody|tr|th|td)>$/;

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
    pages.push({ journey, kind, html: await page.lastHtml, lines });
    if (kind.includes("/can-bo")) await eye.look(page, state).catch((fault) => seen.push(fault.message));
  };
  const visitor = async (more) => {
    const page = await crowd.visitor(more);
    page.on("response", async (answer) => {
      if (answer.request().resourceType() !== "document" || [301, 302, 303].includes(answer.status())) return;
      // Of a page that nobody looks at the words are gone with it.
      page.lastHtml = answer.text().catch(() => undefined);
    });
    return page;
  };
  await walkAll({ server, crowd, visitor, met });
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
    assert.ok(text === written, `${journey}.txt, line ${at + 1}, is no longer true: make transcripts, and read what has changed\n  was: ${before[at]}\n  is:  ${now[at]}`);
  }
});

test("the HTML of every page is valid", async () => {
  const judge = new HtmlValidate({ extends: ["html-validate:recommended"], rules: RULES });
  const faulty = [];
  for (const { kind, html } of pages) {
    const { results } = await judge.validateString(html);
    for (const { message, ruleId, line, column } of results.flatMap((result) => result.messages)) {
      if (ruleId === "no-redundant-role" && OF_TABLES.test(message)) continue;
      const at = html.split("\n")[line - 1].slice(Math.max(0, column - 60), column + 80);
      faulty.push({ said: `${ruleId}: ${message}`, at: `…${at}…\n      ${kind}` });
    }
  }
  const seen = new Map();
  for (const { said, at } of faulty) seen.set(said, [...(seen.get(said) ?? []), at]);
  const told = [...seen].map(([said, places]) => `${said}\n      ${places.length} times, e.g. ${places[0]}`);
  assert.equal(told.length, 0, `of ${pages.length} pages:\n${told.join("\n")}`);
});

test("heard and not seen, every page has its title first, its landmarks, its headings in order and a name for each control", () => {
  const heard = pages.filter((page) => !isGallery(page));
  assert.ok(heard.length > 100, `${heard.length} pages`);
  const told = heard.flatMap(({ kind, lines }) => faults(lines).map((fault) => `${kind}\n      ${fault}`));
  assert.equal(told.length, 0, told.join("\n"));
});
