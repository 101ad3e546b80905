// Takes the pictures of the README from a running demo: `node end2end/pictures.mjs [FOLDER]`.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { people } from "./harness/browsers.mjs";
import * as citizen from "./harness/citizen.mjs";
import { SIMPLE_BIRTH } from "./harness/families.mjs";
import * as officer from "./harness/officer.mjs";
import { file, photograph } from "./harness/scans.mjs";
import { serving } from "./harness/server.mjs";

const to = process.argv[2] ?? fileURLToPath(new URL("../docs/pictures", import.meta.url));
mkdirSync(to, { recursive: true });
const server = await serving({ clock: SIMPLE_BIRTH.clock });
const crowd = await people();
try {
  const take = (page, name, whole = false) => page.screenshot({ path: join(to, `${name}.png`), fullPage: whole });
  const wide = await crowd.visitor({ width: 1280, height: 800 });
  await wide.goto(`${server.base}/vi`);
  await take(wide, "home");
  const father = await crowd.visitor();
  const files = { "file.birth_notice": [file("giay chung sinh.jpg", await photograph(crowd.browser))] };
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, until: "ten" });
  await citizen.fill(father, SIMPLE_BIRTH.answers);
  await take(father, "question");
  await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, files });
  const { code } = await citizen.declare(father);
  await take(father, "filed");
  await officer.signIn(wide, server, "caugiay.lan");
  await officer.open(wide, server, code);
  await take(wide, "desk");
} finally {
  await crowd.close();
  await server.stop();
}
