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

for (const width of [320, 1280]) {
  test(`every component is shown in its states and is accessible at ${width} px`, async () => {
    const eye = await inspector(crowd, { dark: true, viewport: { width, height: 800 } });
    const page = await crowd.visitor({ width });
    for (const lang of ["vi", "en"]) {
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
