// The pictures of the README and of docs/tour.md show what the pages still say. Of pixels
// nothing is held: a letter drawn otherwise elsewhere would be a difference.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { EXAMPLES, shown } from "../harness/shown.mjs";
import { tour } from "../harness/tour.mjs";

const PICTURES = new URL("../../docs/pictures/", import.meta.url);

test("each picture of the tour shows the words that its page says today", async () => {
  const stale = [];
  await tour({
    take: async (page, name) => {
      assert.ok(existsSync(new URL(`${name}.png`, PICTURES)), name);
      if (EXAMPLES.includes(name)) return;
      const [now, then] = [await shown(page), readFileSync(new URL(`words/${name}.txt`, PICTURES), "utf8")].map((text) => text.split("\n"));
      const at = now.findIndex((line, at) => line !== then[at]);
      if (now.join() !== then.join()) stale.push(`${name}, line ${at + 1}\n  was: ${then[at]}\n  is:  ${now[at]}`);
    },
  });
  assert.equal(stale.length, 0, `make pictures, and look at them:\n${stale.join("\n")}`);
});
