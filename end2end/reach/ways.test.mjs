// Everything that citizens file here can be filled in to its end and filed by everybody,
// however they use a browser.

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
  server = await serving({ clock: CLOCK, settings: "behind_proxy = true\n", usual: true });
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

const LIGHT = { forcedColors: "none", colorScheme: "light" };
const FORCED = { forcedColors: "active", colorScheme: "dark" };

/** On one walk in forced colours, at 400 % zoom; each page is measured in its own colours too. */
async function zoomedInBothColours(page) {
  await contrasting(page);
  await zoomed(page);
  await page.emulateMedia(LIGHT);
  await zoomed(page);
  await page.emulateMedia(FORCED);
}

/** On one walk: what moves, before the letters are spaced. */
async function stillAndSpaced(page) {
  await still(page);
  await spaced(page);
}

/** Each way: the browser, what is looked at on each page. What one walk can show is walked once. */
const WAYS = {
  "at 400 % zoom and in forced colours": { browser: { width: 320, height: 256, deviceScaleFactor: 4, ...FORCED }, met: zoomedInBothColours },
  "with reduced motion and with wide letters": {
    browser: { width: 320, height: 640, bypassCSP: true, script: true, reducedMotion: "reduce" },
    met: stillAndSpaced,
  },
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

/** Declares what one files alone, or the own part of what two declare. */
const DECLARE = /^Cam đoan và (nộp|xác nhận)/;

/** The two codes of the confirmation at which the page is. */
async function confirmed(page) {
  assert.equal(citizen.place(page), "da-nop");
  const dossier = await citizen.codes(page);
  assert.match(dossier.code, citizen.CODE);
  assert.ok(dossier.secret?.replaceAll("-", "").length >= 26, "128 bits");
  return dossier;
}

/** Nothing is left to be put right: else there is no button to file with. */
async function complete(page) {
  assert.equal(citizen.place(page), "kiem-tra");
  const wrong = await page.locator("#errors").allInnerTexts();
  assert.equal(wrong.length, 0, `${page.url()}\n${wrong.join("\n")}`);
}

/** One of two says that the own part is true. */
async function confirmPart(page) {
  await complete(page);
  await page.locator('label[for="statement"]').click();
  const answer = await citizen.press(page, /^(Cam đoan và xác nhận|Declare and confirm)/);
  assert.equal(answer.status(), 200);
}

/** What two declare is filed by the second of them, who comes by the invitation of the first. */
async function filedByTheOther(first, { other }, browser, met) {
  await confirmPart(first);
  assert.equal(citizen.place(first), "hai-nguoi");
  await met(first);
  const second = await somebody(browser);
  await second.goto(await first.locator("#duong-moi").innerText());
  await met(second);
  await citizen.press(second, "Mở phần của tôi");
  await citizen.answerAll(second, { answers: other, met });
  await confirmPart(second);
  return second;
}

/** Fills a filing in from its start page to its confirmation. */
async function fillIn(filing, how, { browser, met = async () => {} }) {
  const page = await somebody(browser);
  await begin(page, server.base, filing);
  const look = async () => {
    await note(how, page);
    await met(page);
  };
  await citizen.answerAll(page, { answers: later(filing.answers), files: filesFor(filing, paper), met: look });
  await complete(page);
  const last = filing.other ? await filedByTheOther(page, filing, browser, met) : page;
  if (!filing.other) await citizen.declare(page);
  await confirmed(last);
  await met(last);
  for (const used of new Set([page, last])) await used.context().close();
}

// Each has a browser window of its own: some at a time keep both cores busy.
describe("Every filing is filled in and filed with script on a narrow telephone", { concurrency: 3 }, () => {
  for (const [what, filing] of Object.entries(ALL)) {
    test(what, () => fillIn(filing, "with script", { browser: { script: true, width: 320, height: 640 }, met: zoomed }));
  }
});

for (const what of OF_ALL_KINDS) {
  const filing = FILINGS[what];
  describe(`A filing (${what})`, { concurrency: 3 }, () => {
    for (const [how, way] of Object.entries(WAYS)) test(`is filled in and filed ${how}`, () => fillIn(filing, how, way));

    test("is filled in and filed by keyboard alone", async () => {
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
      await complete(page);
      const sent = await keyboard.type(page, { statement: "yes" }, DECLARE);
      assert.equal(sent.status(), 200);
      // The one of two who begins has no codes yet: what the other answers is of the same kinds.
      if (filing.other) assert.equal(citizen.place(page), "hai-nguoi");
      else await confirmed(page);
      await page.context().close();
    });

    test("changes its language in the middle and keeps every answer, and its codes at the end", async () => {
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
      await complete(page);
      if (filing.other) await confirmPart(page);
      else await citizen.declare(page);
      const [here, dossier] = [citizen.place(page), filing.other ? undefined : await confirmed(page)];
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
      await citizen.follow(page, "Tiếng Việt");
      assert.equal(await page.locator("html").getAttribute("lang"), "vi");
      assert.equal(citizen.place(page), here);
      if (dossier) assert.deepEqual(await confirmed(page), dossier);
      await page.context().close();
    });
  });
}

/** The page is in English, and so is what it is headed with and what can be pressed. */
async function inEnglish(page) {
  assert.equal(await page.locator("html").getAttribute("lang"), "en", page.url());
  const said = await page.locator("main").evaluate((main) =>
    [...main.querySelectorAll("h1, button:not([lang])")].map((part) => {
      const own = part.cloneNode(true);
      for (const foreign of own.querySelectorAll("[lang]")) foreign.remove();
      return own.textContent;
    }));
  assert.ok(said.length > 0, page.url());
  // What English has no word for stands in brackets.
  for (const words of said) assert.doesNotMatch(words.replace(/\([^)]*\)/g, ""), /[ạ-ỹăâđêôơư]|⟦/iu, page.url());
}

test("a birth is filed in English from its start page to the page that says where it stands", async () => {
  const page = await somebody();
  await page.goto(`${server.base}/en/${FILINGS.birth.start}`);
  await inEnglish(page);
  await begin(page, server.base, FILINGS.birth, "en");
  await citizen.answerAll(page, { answers: FILINGS.birth.answers, files: filesFor(FILINGS.birth, paper), met: inEnglish });
  await complete(page);
  await citizen.declare(page);
  const { code } = await confirmed(page);
  await inEnglish(page);
  await citizen.follow(page, "Follow this filing");
  assert.equal(citizen.place(page), code);
  await inEnglish(page);
  assert.ok((await page.locator("main").innerText()).includes(code));
  await page.context().close();
});

test("every kind of part that any filing has was met in every way", () => {
  // Buttons that send nothing are script's own: hidden without it.
  const met = [...(kinds.get("with script") ?? [])].filter((kind) => !kind.startsWith("BUTTON button"));
  for (const [how, found] of kinds) assert.deepEqual(met.filter((kind) => !found.has(kind)), [], `not met ${how}`);
});
