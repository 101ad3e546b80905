// Writes down what a screen reader says on the journeys, page after page, in a form that is
// the same in each run.

import { transcript, without } from "./aloud.mjs";

/** The journeys that are written down: docs/transcripts. */
export const JOURNEYS = ["birth", "death", "marriage", "extract", "correction", "desk", "supplement", "refusal"];

/** What is another thing in each run, and what stands for it. */
const MASKS = [
  [/[A-Z]\d{2}(\.\d{1,3}){1,3}-\d{6}-\d{4,8}/g, "[dossier code]"],
  [/[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}/g, "[id]"],
  // A secret code: letters in fives, seldom without a digit in the first of them.
  [/\b[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{1,5}){1,6}\b/g, "[code]"],
  [/\b(?=[0-9A-Z]*\d)[0-9A-HJKMNP-TV-Z]{4,5}([ -][0-9A-HJKMNP-TV-Z]{1,5}){1,6}\b/g, "[code]"],
  [/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, "[code]"],
  [/http:\/\/127\.0\.0\.1:\d+/g, "[address]"],
  [/\/loi-moi\/\S+/g, "/loi-moi/[code]"],
  [/(\d{1,2}) giờ \d{2}/g, "$1 giờ [minute]"],
  [/\d{1,2}:\d{2}/g, "[time]"],
];

export const masked = (text) => MASKS.reduce((text, [what, mask]) => text.replace(what, mask), text);

/** `met(journey, lines, state)` for each page that is met; `texts()` is a text for each journey. */
export function scribe() {
  const before = new Map();
  const said = new Map(JOURNEYS.map((journey) => [journey, []]));
  return {
    met: (journey, lines, state) => {
      const pages = said.get(journey);
      if (!pages) return;
      const text = masked(transcript(lines));
      pages.push(`=== page ${pages.length + 1}${state ? ` (${state})` : ""}\n${without(before.get(journey) ?? "", text)}\n`);
      before.set(journey, text);
    },
    texts: () => new Map([...said].map(([journey, pages]) => [journey, pages.join("\n")])),
  };
}
