// Police and insurance as programs of their own: they are asked over HTTP and answer by
// the same webhooks. While one cannot be reached the other goes on.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Webhook } from "standardwebhooks";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { wire } from "../harness/faults.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { secretFile, way } from "../harness/houses.mjs";
import * as officer from "../harness/officer.mjs";
import { file, scan } from "../harness/scans.mjs";
import { freePort, serving } from "../harness/server.mjs";

/** The father's own household. */
const BUNDLE = {
  "bundle.wanted": "yes",
  "household.head": "father",
  "household.consent": "yes",
  "insurance.clinic": "Trạm y tế phường Cầu Giấy",
  "idcard.wanted": "yes",
};

/** A message as an agency sends it. */
const EXAMPLE = JSON.parse(readFileSync(new URL("../../docs/exchange/examples/leg.reported.json", import.meta.url)));

const { clock } = SIMPLE_BIRTH;
const NAMES = ["agency-police", "agency-insurance"];

let office, crowd, father, dossier;
const agencies = {};

before(async () => {
  const port = await freePort();
  const registry = `http://127.0.0.1:${port}`;
  let connected = "";
  for (const name of NAMES) {
    const secret = await secretFile();
    const own = `${name}-thu`;
    const settings = `role = "${name}"\n${way("exchange", { peer: registry, id: own, peerId: "so-thu", secret })}`;
    const server = await serving({ clock, settings });
    const there = await wire(server.base);
    connected += way(`agencies.${name}`, { peer: there.base, id: "so-thu", peerId: own, secret });
    agencies[name] = { server, there, secret };
  }
  office = await serving({ clock, port, settings: connected });
  crowd = await people();
  father = await crowd.visitor();
});
after(async () => {
  await crowd?.close();
  await office?.stop();
  for (const { server, there } of Object.values(agencies)) {
    assert.equal(await server.stop(), 0, "an agency stops cleanly");
    there.close();
  }
});

test("an agency has a door for messages and no page for people", async () => {
  const { base } = agencies["agency-police"].server;
  assert.equal((await fetch(`${base}/vi`)).status, 404);
  const unsigned = await fetch(`${base}/api/v1/exchange/messages`, { method: "POST", body: "{}" });
  assert.equal(unsigned.status, 401);
});

test("what the police does arrives while the insurance cannot be reached", async () => {
  agencies["agency-insurance"].there.mood = "down";
  await citizen.begin(father, office.base);
  const files = { "file.birth_notice": [file("giay chung sinh.pdf", await scan(crowd.browser))] };
  await citizen.answerAll(father, { answers: { ...SIMPLE_BIRTH.answers, ...BUNDLE }, files });
  dossier = await citizen.declare(father);
  const desk = await crowd.visitor({ width: 1280 });
  await officer.register(desk, office, "caugiay.lan", dossier.code, father);
  const address = `${office.base}/vi/ho-so/${dossier.code}`;
  const said = await citizen.until(father, /Đăng ký thường trú\s+Đã xong/, { address, patience: 60_000 });
  assert.match(said, /Thẻ bảo hiểm y tế\s+(Đang chờ|Đã gửi)/);
});

test("the insurance answers once it can be reached again", async () => {
  agencies["agency-insurance"].there.mood = "well";
  const address = `${office.base}/vi/ho-so/${dossier.code}`;
  await citizen.until(father, /Thẻ bảo hiểm y tế\s+Đã xong/, { address, patience: 90_000 });
});

test("an agency is not believed about what another one does", async () => {
  const [police, insurance] = NAMES.map((name) => agencies[name]);
  /** What the insurance would say, signed by the police. */
  const say = async (door) => {
    const event = { ...EXAMPLE, id: randomUUID(), source: "agency-insurance-thu", recipient: "so-thu" };
    const [body, now] = [JSON.stringify(event), new Date()];
    const answer = await fetch(`${office.base}/api/v1/exchange/${door}/messages`, {
      method: "POST",
      headers: {
        "content-type": "application/cloudevents+json",
        "webhook-id": event.id,
        "webhook-timestamp": `${Math.floor(now / 1000)}`,
        "webhook-signature": new Webhook(police.secret.text).sign(event.id, now, body),
      },
      body,
    });
    return { status: answer.status, ...(await answer.json()) };
  };
  assert.notEqual(police.secret.text, insurance.secret.text);
  assert.equal((await say("agency-insurance")).outcome, "unsigned", "its secret opens no other door");
  assert.equal((await say("agency-police")).outcome, "refused", "its door takes no other name");
});
