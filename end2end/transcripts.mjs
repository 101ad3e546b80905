// Writes what a screen reader says on the journeys, for people to read: docs/transcripts.
// `make transcripts`, after a build. What differs from run to run is masked.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { aloud, transcript, without } from "./harness/aloud.mjs";
import { people } from "./harness/browsers.mjs";
import { CLOCK } from "./harness/filings.mjs";
import { serving } from "./harness/server.mjs";
import { walkAll } from "./harness/walks.mjs";

const JOURNEYS = ["birth", "death", "marriage", "extract", "desk", "supplement"];

/** What is another thing in each run, and what stands for it. */
const MASKS = [
  [/[A-Z]\d{2}(\.\d{1,3}){1,3}-\d{6}-\d{4,8}/g, "[dossier code]"],
  [/[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}/g, "[id]"],
  [/\b(?=[0-9A-Z]*\d)[0-9A-HJKMNP-TV-Z]{4,5}([ -][0-9A-HJKMNP-TV-Z]{1,5}){1,6}\b/g, "[code]"],
  [/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, "[code]"],
  [/http:\/\/127\.0\.0\.1:\d+/g, "[address]"],
  [/\/loi-moi\/\S+/g, "/loi-moi/[code]"],
  [/(\d{1,2}) giờ \d{2}/g, "$1 giờ [minute]"],
  [/\d{1,2}:\d{2}/g, "[time]"],
];

const to = fileURLToPath(new URL("../docs/transcripts", import.meta.url));
mkdirSync(to, { recursive: true });
const server = await serving({ clock: CLOCK });
const crowd = await people();
const before = new Map();
const said = new Map(JOURNEYS.map((journey) => [journey, []]));

try {
  const met = async (journey, page, state) => {
    const text = MASKS.reduce((text, [what, mask]) => text.replace(what, mask), transcript(await aloud(page)));
    const pages = said.get(journey);
    pages.push(`=== page ${pages.length + 1}${state ? ` (${state})` : ""}\n${without(before.get(journey) ?? "", text)}\n`);
    before.set(journey, text);
  };
  await walkAll({ server, crowd, visitor: (more) => crowd.visitor(more), met, journeys: JOURNEYS });
  for (const [journey, pages] of said) writeFileSync(join(to, `${journey}.txt`), pages.join("\n"));
} finally {
  await crowd.close();
  await server.stop();
}
