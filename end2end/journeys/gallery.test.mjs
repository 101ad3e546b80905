// The parts that pages are made of, each with its examples: on one page of the demo, for
// who writes pages; nowhere else.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import { inspector } from "../harness/inspector.mjs";
import { serving } from "../harness/server.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server, crowd;

before(async () => {
  server = await serving({ clock: "2026-11-10T10:15:00+07:00" });
  crowd = await people();
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** What is looked at in which languages: they differ in the lengths of their words, most where there is least room. */
const LANGUAGES = { 320: ["vi", "en"], 768: ["vi"], 1280: ["vi", "en"] };

for (const width of Object.keys(LANGUAGES).map(Number)) {
  test(`every component is shown in its states and is accessible at ${width} px`, async () => {
    const eye = await inspector(crowd, { dark: true, viewport: { width, height: 800 } });
    const page = await crowd.visitor({ width });
    for (const lang of LANGUAGES[width]) {
      const answer = await page.goto(`${server.base}/${lang}/thanh-phan`);
      assert.equal(answer.status(), 200);
      const names = await page.locator(".show-name").allInnerTexts();
      for (const name of ["field · faulty", "field · long", "table · empty", "place-field · candidates", "task-list · marriage",
        "dialog · session-ends", "way-out · plain", "palette · open", "sending · under-way", "autosave · saved", "marker · drawn"]) {
        assert.ok(names.includes(name), `${name} is not among\n${names.join("\n")}`);
      }
      assert.ok(names.length > 50, `${names.length} examples`);
      await eye.look(page);
    }
    await page.context().close();
    await eye.close();
  });
}

/** How a page may be seen that is drawn anew for it. */
const MEDIA = {
  light: { media: "screen", colorScheme: "light" },
  dark: { media: "screen", colorScheme: "dark" },
  "on paper": { media: "print", colorScheme: "light" },
};

/** Ways around, and what opens or is pressed: on paper there is nothing of them. */
const NOT_ON_PAPER = ["back-link", "breadcrumbs", "button", "details", "pagination", "way-out", "why"];

/** The examples, each with whether anything of it is drawn and whether it is wider than its place. */
const drawn = (page) =>
  page.locator(".show").evaluateAll((shows) =>
    shows.map((show) => {
      const inner = show.querySelector(".show-inner");
      return {
        name: show.querySelector(".show-name").textContent,
        isDrawn: inner.getBoundingClientRect().height > 0,
        isWide: inner.scrollWidth > inner.clientWidth,
      };
    }));

for (const width of [320, 768, 1280]) {
  test(`every example is drawn within ${width} px, light, dark and on paper`, async () => {
    const page = await crowd.visitor({ script: true, reducedMotion: "reduce", width });
    await page.goto(`${server.base}/vi/thanh-phan`);
    for (const [how, media] of Object.entries(MEDIA)) {
      await page.emulateMedia(media);
      const examples = await drawn(page);
      assert.ok(examples.length > 50, `${examples.length} examples`);
      const lost = new Set(examples.filter(({ isDrawn }) => !isDrawn).map(({ name }) => name.split(" · ")[0]));
      assert.deepEqual([...lost].sort(), how === "on paper" ? NOT_ON_PAPER : [], `not drawn ${how}: ${[...lost].sort().join(", ")}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      const wide = examples.filter(({ isWide }) => isWide).map(({ name }) => name);
      assert.equal(over, 0, `${how} it scrolls sideways, perhaps for ${wide.join(", ")}`);
    }
    await page.context().close();
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`where more contrast is asked for, words stand out by 7:1 in every component, ${colorScheme}`, async () => {
    const page = await crowd.visitor({ script: true, bypassCSP: true, colorScheme, contrast: "more", reducedMotion: "reduce", width: 1280 });
    await page.goto(`${server.base}/vi/thanh-phan`);
    assert.ok(await page.evaluate(() => matchMedia("(prefers-contrast: more)").matches));
    await page.evaluate(AXE);
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["color-contrast-enhanced"], resultTypes: ["violations"] }));
    const faults = found.violations.flatMap((violation) => violation.nodes.map((node) => `${node.target} ${node.failureSummary}`));
    assert.deepEqual(faults, []);
  });
}
