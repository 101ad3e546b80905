// What holds on every page, whatever it is about. A page is looked at once for each
// kind of address and state; the copy that is looked at has script, for axe needs it,
// and runs none of the page's own.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { runsScript, source, statusOf } from "./browsers.mjs";
import { TEST, isKnownClean, knowClean, noteLook } from "./looked.mjs";
import { invalid } from "./validity.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 A and AA, as axe names them. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** Narrowest screen: 1280 px at 400 % zoom (WCAG 1.4.10). */
const NARROW = 320;

/** Where pictures of all that is looked at are kept for people, if anybody wants them. */
const PICTURES = process.env.HOTICH_PICTURES;

/** How people may see a page. */
const EYES = {
  "light-320": { width: 320 },
  "light-1280": { width: 1280 },
  "dark-320": { width: 320, colorScheme: "dark" },
  "forced-320": { width: 320, forcedColors: "active" },
};

/**
 * Looks at pages; `seen` lists the kinds it has looked at; `dark` looks at the colours of the
 * dark scheme too; `more` is how the copy differs: a door that asks for a name and a secret,
 * another width.
 */
export async function inspector({ browser }, { dark = false, ...more } = {}) {
  const context = await browser.newContext({ locale: "vi-VN", viewport: { width: NARROW, height: 640 }, ...more });
  const copy = await context.newPage();
  const seen = new Set();
  return {
    seen,
    /**
     * Fails with every fault of the page, unless its kind was looked at before. `state`
     * tells apart what one address shows under one title.
     */
    look: async (page, state) => {
      const kind = await kindOf(page, state);
      if (seen.has(kind)) return;
      seen.add(kind);
      const [html, answer] = [await page.content(), await source(page)];
      noteLook(page.url(), { state, status: statusOf(page), isJudged: answer !== undefined });
      const faults = ofSource(html);
      await copied(copy, page.url(), html);
      // How wide a page is hangs on every word of it; what axe and html-validate found clean
      // for another test they would find clean again.
      faults.push(...(await sideways(copy)));
      const eyes = JSON.stringify([dark, more]);
      if (!isKnownClean(eyes, answer, html)) {
        const judged = [...(await ofAnswer(answer)), ...(await ofCopy(copy, dark))];
        if (judged.length === 0) knowClean(eyes, answer, html);
        faults.push(...judged);
      }
      if (PICTURES) await photographed(copy, kind, runsScript(page) ? "script-on" : "script-off");
      assert.deepEqual(faults, [], `${kind}\n${faults.join("\n")}`);
    },
    close: () => context.close(),
  };
}

/** The address without its ids, codes and tokens, its state, and whether something is wrong. */
async function kindOf(page, state) {
  const path = new URL(page.url()).pathname
    .split("/")
    .map((part) => (/\d{4}|^[A-Za-z0-9_-]{20,}$/.test(part) ? "*" : part))
    .join("/");
  const title = await page.title();
  const kind = /^(Lỗi|Error):/.test(title) ? `${path} (with errors)` : `${path} ${title}`;
  return state ? `${kind}, ${state}` : kind;
}

function ofSource(html) {
  const faults = [];
  const island = html.includes("<leptos-island");
  if (nested(html)) faults.push("an island stands inside another");
  if (!island && /<script/i.test(html)) faults.push("a page without an island carries a script");
  if (!/class="demo[^"]*"/.test(html) || !html.includes("demo")) faults.push("the demo banner is missing");
  if (!/<html[^>]* lang="(vi|en|km)"/.test(html)) faults.push("no language");
  // The gallery shows parts of many pages, also those that bear a page's heading.
  const gallery = html.includes('class="show-name"');
  if (!gallery && (html.match(/<h1[\s>]/g) ?? []).length !== 1) faults.push("not exactly one h1");
  if (/\sstyle="/.test(html.replace(/<leptos-island[\s\S]*?<\/leptos-island>/g, ""))) faults.push("an inline style");
  return faults;
}

/** Whether one island stands inside another: between a beginning and its end another begins. */
const nested = (html) => /<leptos-island\b(?:(?!<\/leptos-island>)[\s\S])*?<leptos-island\b/.test(html);

/** What is wrong with the HTML that the server sent, before anything woke in it. */
async function ofAnswer(html) {
  if (html === undefined) return [];
  return (await invalid(html)).map(({ said, at }) => `html ${said} at ${at}`);
}

/** Shows the page in the window of the copy, without its script. */
async function copied(copy, url, html) {
  const still = html.replace(/<script[\s\S]*?<\/script>/gi, "").replace(/<link[^>]+(modulepreload|preload)[^>]*>/gi, "");
  const address = url.split("#")[0];
  await copy.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: still }));
  await copy.goto(address);
  await copy.unroute(address);
}

async function sideways(copy) {
  const width = await copy.evaluate(() => document.documentElement.scrollWidth);
  const room = copy.viewportSize().width;
  return width > room ? [`scrolls sideways: ${width} px of ${room}`] : [];
}

/** What axe finds on the copy. */
async function ofCopy(copy, dark) {
  await copy.evaluate(AXE);
  const faults = await axe(copy, { type: "tag", values: TAGS });
  if (dark) {
    // Nothing but colours differs, and those that still change would be measured half way.
    await copy.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    faults.push(...(await axe(copy, { type: "rule", values: ["color-contrast"] })).map((fault) => `in the dark: ${fault}`));
    await copy.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
  }
  return faults;
}

/** What axe finds on the page by these rules. */
function axe(copy, runOnly) {
  return copy.evaluate(async (runOnly) => {
    const result = await globalThis.axe.run(document, { runOnly, resultTypes: ["violations"] });
    return result.violations.map((v) => `axe ${v.id}: ${v.help}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`);
  }, runOnly);
}

/** Keeps the copy as each of [`EYES`] sees it: `test.mode.kind.eye.png`. */
async function photographed(copy, kind, mode) {
  const words = kind.replace(/[^\p{L}\d]+/gu, "-").replace(/^-/, "").slice(0, 120).replace(/-$/, "");
  const name = `${TEST}.${mode}.${words}`;
  mkdirSync(PICTURES, { recursive: true });
  for (const [eye, { width, colorScheme = "light", forcedColors = "none" }] of Object.entries(EYES)) {
    // Colours that are still changing would be photographed half way.
    await copy.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
    await copy.setViewportSize({ width, height: 640 });
    await copy.screenshot({ path: join(PICTURES, `${name}.${eye}.png`), fullPage: true });
  }
  await copy.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference" });
  await copy.setViewportSize({ width: NARROW, height: 640 });
}
