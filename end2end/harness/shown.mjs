// The words of a page that a picture shows, in a form that is the same in each run.

import { masked } from "./scribe.mjs";

/** Pictures of what only this machine, or each component, says: examples that no words are kept of. */
export const EXAMPLES = ["operator", "gallery"];

/** What is another thing on each machine or in each run, beside codes and times. */
const MASKS = [
  [/\d+([.,]\d+)? (ms|MB|GB|kB|KB|TB|giây)\b/g, "[measure]"],
  [/hotich \d+\.\d+\.\d+\S*/g, "hotich [version]"],
  [/\b[0-9a-f]{12,}\b/g, "[digits]"],
];

/** The words of `main`, a line for each; what comes and goes with the machine is masked. */
export async function shown(page) {
  const text = masked(await page.locator("main").innerText());
  const lines = MASKS.reduce((text, [what, mask]) => text.replace(what, mask), text).split("\n");
  return `${lines.map((line) => line.replace(/\s+/g, " ").trim()).filter(Boolean).join("\n")}\n`;
}
