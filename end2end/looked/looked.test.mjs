// No page is left out: each address that answers with a page was looked at by some journey,
// or stands here with the reason why not. Reads what the journeys and the ways of reach
// noted (harness/looked.mjs), so it comes after them.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { looks } from "../harness/looked.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Addresses that answer with no page of their own. */
const NO_PAGE = new Map([
  ["/", "leads to the first page in the language of who asks"],
  ["/{lang}/thoat-nhanh", "leads away at once, to another house"],
  ["/{lang}/phien", "a number, for who is asked whether they are still there"],
  ["/{lang}/can-bo/phien", "the same for an officer"],
  ["/{lang}/can-bo/moi", "codes, for a list that looks by itself"],
  ["/{lang}/can-bo/so/tim", "leads to the entry; the page of the books says where there is none"],
  ["/api/island/places", "names of places, for a field that lists them"],
]);

/** With which statuses a page comes: as it is, or with what is to be put right. Any other tells why there is none. */
const OF_PAGES = [200, 422];

/** So do papers and files that were sent. */
const FILE = /\.pdf$|\/(tep|ket-qua|xin-loi)\/\{file\}$/;

/** What stands in brackets that began before `from`. */
function within(text, from) {
  let depth = 1;
  let at = from;
  for (; depth > 0; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
  }
  return text.slice(from, at - 1);
}

/** The address of a `.route(…)`: written there, or the constant of its file that names it. */
function addressOf(call, text) {
  const [, written, named] = /^\s*(?:"([^"]+)"|(\w+)\s*,)/.exec(call) ?? [];
  return written ?? new RegExp(`const ${named}: &str = "([^"]+)"`).exec(text)?.[1];
}

/** Every address that app/src answers a GET at; not those that lead to the other of two houses. */
function addresses() {
  const source = here("../../app/src");
  const files = readdirSync(source, { recursive: true }).filter((name) => name.endsWith(".rs") && !name.endsWith("elsewhere.rs"));
  return files.flatMap((name) => {
    const text = readFileSync(join(source, name), "utf8");
    const calls = [...text.matchAll(/\.route\(/g)].map(({ 0: found, index }) => within(text, index + found.length));
    return calls.filter((call) => /\bget\(/.test(call)).map((call) => addressOf(call, text) ?? `${name}: ${call}`);
  });
}

/** The address that a path was answered at: of several the one with most of its parts written. */
function answered(path, among) {
  const parts = path.split("/");
  const fits = (address) => {
    const wanted = address.split("/");
    return wanted.length === parts.length && wanted.every((part, at) => part.startsWith("{") || part === parts[at]);
  };
  const open = (address) => address.split("{").length;
  return among.filter(fits).sort((one, other) => open(one) - open(other))[0];
}

const noted = looks();

test("every test that looks has looked", () => {
  const looking = ["../journeys", "../reach"].flatMap((folder) =>
    readdirSync(here(folder))
      .filter((name) => name.endsWith(".test.mjs") && /\binspector\(|registeredBirth\(/.test(readFileSync(join(here(folder), name), "utf8")))
      .map((name) => basename(name, ".test.mjs")));
  const tests = new Set(noted.map(({ test }) => test));
  assert.deepEqual(looking.filter((name) => !tests.has(name)), [], "run the journeys and reach first");
});

test("every page was looked at in some state, or is excused", () => {
  const all = [...new Set(addresses())];
  assert.ok(all.length > 90, `${all.length} addresses`);
  const seen = new Set(noted.filter(({ status }) => OF_PAGES.includes(status)).map(({ path }) => answered(path, all)));
  const pages = all.filter((address) => !FILE.test(address));
  assert.deepEqual(pages.filter((address) => !seen.has(address) && !NO_PAGE.has(address)), [], "never looked at");
  assert.deepEqual([...NO_PAGE.keys()].filter((address) => !pages.includes(address)), [], "excused, and there is no such address");
});

test("of every page that was looked at the HTML was judged as it came, in some state at least", (t) => {
  const all = [...new Set(addresses())];
  // What stands at no address of a page (there is nothing) has a name of its own, too.
  const named = noted.map(({ path, state, ...look }) => ({ ...look, state, page: answered(path, all) ?? path }));
  const judged = named.filter(({ isJudged }) => isJudged);
  const not = named.filter(({ isJudged }) => !isJudged);
  for (const { test, page, state, status } of not) t.diagnostic(`not as it came: ${page}, ${state ?? status}, of ${test}`);
  const pages = new Set(judged.map(({ page }) => page));
  assert.deepEqual([...new Set(not.map(({ page }) => page))].filter((page) => !pages.has(page)), [], "never judged");
});
