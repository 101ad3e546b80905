// The parts that pages are made of, each with its examples: on one page of the demo, for
// who writes pages; nowhere else.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import { inspector } from "../harness/inspector.mjs";
import { serving } from "../harness/server.mjs";

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
    const eye = await inspector(crowd, { viewport: { width, height: 800 } });
    const page = await crowd.visitor({ width });
    for (const lang of ["vi", "en"]) {
      const answer = await page.goto(`${server.base}/${lang}/thanh-phan`);
      assert.equal(answer.status(), 200);
      const names = await page.locator(".show-name").allInnerTexts();
      for (const name of ["field · faulty", "field · long", "table · empty", "place-field · candidates", "task-list · marriage"]) {
        assert.ok(names.includes(name), `${name} is not among\n${names.join("\n")}`);
      }
      assert.ok(names.length > 50, `${names.length} examples`);
      await eye.look(page);
    }
  });
}
