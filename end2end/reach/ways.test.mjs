// Everything that citizens file here can be filled in to its end by everybody, however they
// use a browser.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { CLOCK, FILINGS, begin, filesFor, later } from "../harness/filings.mjs";
import * as keyboard from "../harness/keyboard.mjs";
import { MORE_FILINGS } from "../harness/more-filings.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, paper;

before(async () => {
  server = await serving({ clock: CLOCK, settings: "behind_proxy = true\n" });
  crowd = await people();
  paper = file("giay.pdf", await scan(crowd.browser));
  // The first page with script has the server's first answers and the browser's first look at
  // the wasm to wait for: on a machine that is busy longer than any page afterwards, and not
  // what these tests ask about. So it is over before they begin.
  const first = await somebody({ script: true });
  await begin(first, server.base, FILINGS.birth);
  await first.context().close();
}, { timeout: 120_000 });
after(async () => {
  await crowd?.close();
  await server?.stop();
});

let homes = 0;
/** Somebody who sits at home: only so many filings are begun from one address in an hour. */
const somebody = (browser) => crowd.visitor({ ...browser, extraHTTPHeaders: { "X-Forwarded-For": `203.0.113.${(homes += 1)}` } });

const width = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** 1280 px at 400 %: 320 by 256 points, four dots each. WCAG 1.4.10. */
async function zoomed(page) {
  assert.equal(await width(page), 0, `${page.url()} scrolls sideways`);
}

/** What is a control can be told from the page around it by its edge or its words alone. */
async function contrasting(page) {
  const lost = await page.locator("main :is(input:not([type=hidden]), select, textarea, button)").evaluateAll((controls) =>
    controls
      .filter((control) => control.checkVisibility() && getComputedStyle(control).opacity !== "0")
      .filter((control) => {
        const style = getComputedStyle(control, control.type === "file" ? "::file-selector-button" : null);
        const edge = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== "none";
        const native = style.appearance !== "none";
        return !edge && !native && style.textDecorationLine === "none";
      })
      .map((control) => control.outerHTML.slice(0, 120)));
  assert.deepEqual(lost, [], `${page.url()} in forced colours`);
}

/** Nothing moves for who asked for it. WCAG 2.3.3. */
async function still(page) {
  const moving = await page.evaluate(() => [
    ...document.getAnimations().map((animation) => animation.effect?.target?.className ?? "animation"),
    ...[...document.querySelectorAll("main *")]
      .filter((part) => getComputedStyle(part).transitionDuration.split(",").some((time) => parseFloat(time) > 0.01))
      .map((part) => `${part.tagName}.${part.className}`),
  ]);
  assert.deepEqual(moving, [], `${page.url()} moves`);
}

/** Letters, words and lines set as wide as some need them. WCAG 1.4.12. */
async function spaced(page) {
  await page.addStyleTag({
    content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`,
  });
  assert.equal(await width(page), 0, `${page.url()} scrolls sideways when its letters are spaced`);
}

/** Each way: the browser, what is looked at on each page. */
const WAYS = {
  "at 400 % zoom": { browser: { width: 320, height: 256, deviceScaleFactor: 4 }, met: zoomed },
  "in forced colours": { browser: { forcedColors: "active", colorScheme: "dark" }, met: contrasting },
  "with reduced motion": { browser: { script: true, reducedMotion: "reduce" }, met: still },
  "with wide letters": { browser: { width: 320, height: 640, bypassCSP: true, script: true }, met: spaced },
};

/**
 * Every filing is walked once, with script on a narrow telephone. The other ways differ in
 * nothing that a procedure says, only in how its parts are drawn and handled: each is walked
 * with these, which have every kind of part between them. The last test holds that.
 */
const OF_ALL_KINDS = ["birth", "death", "marriage", "correction", "birth again"];

/** What kinds of parts pages have, met in each way. */
const kinds = new Map();

/** The kinds of the page: by element, its type, its keyboard and what stands around it. */
async function note(how, page) {
  const found = await page.locator("main").evaluate((main) =>
    [...main.querySelectorAll("input:not([type=hidden]), select, textarea, button, details")].map((part) => {
      const around = part.closest("fieldset, .searched, .upload, .reveal");
      return [part.tagName, part.type ?? "", part.inputMode ?? "", around?.className.split(" ")[0] ?? ""].join(" ");
    }));
  kinds.set(how, new Set([...(kinds.get(how) ?? []), ...found]));
}

const ALL = { ...FILINGS, ...MORE_FILINGS };

/** Fills a filing in from its start page to the check of its answers. */
async function fillIn(filing, how, { browser, met = async () => {} }) {
  const page = await somebody(browser);
  await begin(page, server.base, filing);
  const look = async () => {
    await note(how, page);
    await met(page);
  };
  await citizen.answerAll(page, { answers: later(filing.answers), files: filesFor(filing, paper), met: look });
  assert.equal(citizen.place(page), "kiem-tra");
  await page.context().close();
}

// Each has a browser window of its own: some at a time keep both cores busy.
describe("Every filing is filled in with script on a narrow telephone", { concurrency: 3 }, () => {
  for (const [what, filing] of Object.entries(ALL)) {
    test(what, () => fillIn(filing, "with script", { browser: { script: true, width: 320, height: 640 }, met: zoomed }));
  }
});

for (const what of OF_ALL_KINDS) {
  const filing = FILINGS[what];
  describe(`A filing (${what})`, { concurrency: 3 }, () => {
    for (const [how, way] of Object.entries(WAYS)) test(`is filled in ${how}`, () => fillIn(filing, how, way));

    test("is filled in by keyboard alone", async () => {
      const page = await somebody();
      await begin(page, server.base, filing);
      const answers = later(filing.answers);
      for (let pages = 0; citizen.place(page) !== "kiem-tra"; pages += 1) {
        assert.ok(pages < 40, `no end of pages at ${page.url()}`);
        await note("by keyboard alone", page);
        for (const [question, sent] of Object.entries(filesFor(filing, paper))) {
          // The window that chooses a file is the system's own.
          const way = page.locator(`button[name=upload][value="${question}"]`);
          if (await way.isVisible()) await citizen.attach(page, question, ...sent);
        }
        // Answers open further questions: the page comes again with them.
        const answer = await keyboard.type(page, answers, citizen.CONTINUE);
        assert.ok([200, 422].includes(answer.status()), page.url());
      }
      await note("by keyboard alone", page);
      await page.context().close();
    });

    test("changes its language in the middle and keeps every answer", async () => {
      const page = await somebody();
      await begin(page, server.base, filing);
      const answers = later(filing.answers);
      let n = 0;
      const met = async () => {
        await note("in two languages", page);
        n += 1;
        if (n % 3 !== 0) return;
        const here = citizen.place(page);
        const other = (await page.locator("html").getAttribute("lang")) === "vi" ? "English" : "Tiếng Việt";
        await citizen.follow(page, other);
        assert.equal(citizen.place(page), here, "the page stays");
      };
      await citizen.answerAll(page, { answers, files: filesFor(filing, paper), met });
      const check = page.url();
      const texts = [];
      for (const lang of ["vi", "en"]) {
        await page.goto(check.replace(/\/(vi|en)\//, `/${lang}/`));
        texts.push(await page.locator("main").innerText());
        assert.doesNotMatch(texts.at(-1), /⟦/);
      }
      for (const [question, typed] of Object.entries(answers).filter(([id]) => /name$/.test(id))) {
        for (const shown of texts) assert.ok(shown.includes(typed) || !texts.some((text) => text.includes(typed)), `${question} ${typed}`);
      }
      await page.context().close();
    });
  });
}

test("every kind of part that any filing has was met in every way", () => {
  // Buttons that send nothing are script's own: hidden without it.
  const met = [...(kinds.get("with script") ?? [])].filter((kind) => !kind.startsWith("BUTTON button"));
  for (const [how, found] of kinds) assert.deepEqual(met.filter((kind) => !found.has(kind)), [], `not met ${how}`);
});
