// Social protection as a program of its own: after a death it is asked over HTTP and
// answers by the same webhooks, beside the agencies in the box.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { DEATH_AT_HOME, PASSED_ON } from "../harness/families.mjs";
import { secretFile, way } from "../harness/houses.mjs";
import * as officer from "../harness/officer.mjs";
import { file, scan } from "../harness/scans.mjs";
import { freePort, serving } from "../harness/server.mjs";

const NAME = "agency-protection";
const { clock } = DEATH_AT_HOME;

let office, agency, crowd, family, dossier, address;

before(async () => {
  const port = await freePort();
  const secret = await secretFile();
  const [ours, theirs] = ["so-thu", "bao-tro-thu"];
  const there = way("exchange", { peer: `http://127.0.0.1:${port}`, id: theirs, peerId: ours, secret });
  agency = await serving({ clock, settings: `role = "${NAME}"\n${there}` });
  const here = way(`agencies.${NAME}`, { peer: agency.base, id: ours, peerId: theirs, secret });
  office = await serving({ clock, port, settings: here });
  crowd = await people();
  family = await crowd.visitor();
});
after(async () => {
  await crowd?.close();
  await office?.stop();
  assert.equal(await agency?.stop(), 0, "the agency stops cleanly");
});

test("a death is declared and decided while the agency is another program", async () => {
  await citizen.begin(family, office.base, "/vi/khai-tu");
  const notice = file("giay.pdf", await scan(crowd.browser));
  const answers = { ...DEATH_AT_HOME.answers, ...PASSED_ON };
  await citizen.answerAll(family, { answers, files: { "file.death_notice": [notice] } });
  dossier = await citizen.declare(family);
  address = `${office.base}/vi/ho-so/${dossier.code}`;
  const desk = await crowd.visitor({ width: 1280 });
  await officer.signIn(desk, office, "sapa.yen");
  await officer.open(desk, office, dossier.code);
  await officer.take(desk);
  await officer.enterByTwo(desk, family);
});

test("its answer comes back by webhook, beside that of the police in the box", async () => {
  await citizen.until(family, /Xóa đăng ký thường trú\s+Đã xong/, { address, patience: 60_000 });
  const said = await citizen.until(family, /Hỗ trợ chi phí mai táng\s+Đã xong/, { address, patience: 60_000 });
  assert.match(said, /Bảo trợ xã hội của xã, phường/);
  assert.match(said, /10\.000\.000/);
});
