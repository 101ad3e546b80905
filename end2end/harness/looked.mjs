// What the tests have looked at, kept in files over all their processes: which addresses,
// in which states, and which pages were found without a fault. Other judges, or another
// server, find nothing here of what was looked at before.

import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { BINARY } from "./server.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Who looks and judges, which browser, axe and html-validate they have, and at what. */
function lookers() {
  const sources = readdirSync(here(".")).filter((name) => name.endsWith(".mjs")).sort();
  const hash = createHash("sha256");
  for (const name of [...sources, "../chromium.mjs", "../package-lock.json"]) hash.update(`${name}\n`).update(readFileSync(here(name)));
  const { size, mtimeMs } = statSync(BINARY, { throwIfNoEntry: false }) ?? {};
  return hash.update(`${BINARY} ${size} ${mtimeMs}`).digest("hex").slice(0, 16);
}

/** `cargo xtask test` empties the folder of all of them before its journeys. */
const LOOKED = join(here("../../target/looked"), lookers());
const CLEAN = join(LOOKED, "clean");

/** The test that looks. */
export const TEST = basename(process.argv[1] ?? "by-hand").replace(/(\.test)?\.mjs$/, "");

/** Each process writes a list of its own. */
const LIST = join(LOOKED, `${TEST}.${process.pid}.jsonl`);

/** Notes that the page of this address was looked at, with the status it came with; `isJudged`: also its HTML as it came. */
export function noteLook(url, { state, status, isJudged }) {
  mkdirSync(CLEAN, { recursive: true });
  const path = new URL(url).pathname;
  appendFileSync(LIST, `${JSON.stringify({ test: TEST, path, state, status, isJudged })}\n`);
}

/** All that was noted: `{ test, path, state, status, isJudged }`. */
export function looks() {
  if (!existsSync(LOOKED)) return [];
  const lists = readdirSync(LOOKED).filter((name) => name.endsWith(".jsonl"));
  return lists.flatMap((name) => readFileSync(join(LOOKED, name), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line)));
}

/** What of a page is told apart as it stands, and words that are only counted. */
const KEPT = /<\/?[\w-]+|\b(?:tabindex|colspan|rowspan|aria-[a-z]+)="[^"]*"/;
const WORD = /[\w.-]*\d[\w.-]*/;

/** As long a word may be wider than its place. */
const LONG = 16;

/**
 * One name for what these eyes see of pages that differ in nothing but codes, days and
 * amounts: each word with a digit is the first, the second … of its page, so that what was
 * twice the same or two things still is, and a long one as long as it is. Names of elements,
 * what makes a page's order, what is said of parts to who does not see them and what style it
 * is in stay as they are.
 */
function nameOf(eyes, ...parts) {
  const text = parts.join("\n\n");
  const words = new Map();
  const numbered = text.replace(new RegExp(`(${KEPT.source})|${WORD.source}`, "g"), (word, kept) => {
    if (kept) return kept;
    if (!words.has(word)) words.set(word, words.size);
    return word.length > LONG ? `#${words.get(word)}:${word.length}#` : `#${words.get(word)}#`;
  });
  const style = text.match(/\/pkg\/[\w.]+\.css/g) ?? [];
  return createHash("sha256").update([eyes, ...style, numbered].join("\n")).digest("hex");
}

/** Whether axe and html-validate found a page like this one without a fault already. */
export const isKnownClean = (...parts) => existsSync(join(CLEAN, nameOf(...parts)));

export function knowClean(...parts) {
  mkdirSync(CLEAN, { recursive: true });
  writeFileSync(join(CLEAN, nameOf(...parts)), "");
}
