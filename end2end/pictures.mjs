// Takes pictures of a demo that it serves itself. `make pictures` takes those of the
// README and of docs/tour.md, and writes beside each the words that it shows, which
// `reach/tour.test.mjs` compares in each run; `node end2end/pictures.mjs FOLDER` takes every
// page of a birth, each at 320 and at 1280 px, to be looked at.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import * as citizen from "./harness/citizen.mjs";
import { noteMissingLetters } from "./harness/letters.mjs";
import { EXAMPLES, shown } from "./harness/shown.mjs";
import { tour } from "./harness/tour.mjs";

/** Of the README, and how wide each is. */
const README = { home: 1280, question: 390, filed: 390, desk: 1280 };
/** Of the tour, beside those. */
const TOUR = {
  start: 390, error: 390, review: 390, queue: 1280, draft: 390, dossier: 390, check: 390, paper: 390,
  status: 390, operator: 1280, gallery: 1280,
};
/** To be looked at. */
const WIDTHS = [320, 1280];

const folder = process.argv[2];
const to = folder ?? fileURLToPath(new URL("../docs/pictures", import.meta.url));
mkdirSync(join(to, "words"), { recursive: true });

let noted;

/** The page as it stands, at each width that is asked for. */
async function take(page, name) {
  noted ??= noteMissingLetters(page.context().browser());
  await noted;
  const widths = folder ? WIDTHS : [README[name] ?? TOUR[name]].filter(Boolean);
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
    const path = join(to, folder ? `${name}-${width}.png` : `${name}.png`);
    await page.screenshot({ path, fullPage: Boolean(folder) });
  }
  await page.setViewportSize(before);
  if (!EXAMPLES.includes(name)) writeFileSync(join(to, "words", `${name}.txt`), await shown(page));
}

const met = async (page) => folder && take(page, `page-${citizen.place(page)}`);
await tour({ take, met });
