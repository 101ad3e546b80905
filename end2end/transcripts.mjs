// Writes what a screen reader says on the journeys, for people to read: docs/transcripts.
// `make transcripts`, after a build. `reach/read.test.mjs` compares them in each run.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { aloud } from "./harness/aloud.mjs";
import { people } from "./harness/browsers.mjs";
import { CLOCK } from "./harness/filings.mjs";
import { JOURNEYS, scribe } from "./harness/scribe.mjs";
import { serving } from "./harness/server.mjs";
import { walkAll } from "./harness/walks.mjs";

const to = fileURLToPath(new URL("../docs/transcripts", import.meta.url));
mkdirSync(to, { recursive: true });
const server = await serving({ clock: CLOCK });
const crowd = await people();
const hand = scribe();

try {
  const met = async (journey, page, state) => hand.met(journey, await aloud(page), state);
  await walkAll({ server, crowd, visitor: (more) => crowd.visitor(more), met, journeys: JOURNEYS });
  for (const [journey, text] of hand.texts()) writeFileSync(join(to, `${journey}.txt`), text);
} finally {
  await crowd.close();
  await server.stop();
}
