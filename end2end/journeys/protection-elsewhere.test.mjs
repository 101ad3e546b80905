// Social protection as a program of its own: after a death it is asked over HTTP and
// answers by the same webhooks, beside the agencies in the box.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { Webhook } from "standardwebhooks";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { DEATH_AT_HOME, PASSED_ON } from "../harness/families.mjs";
import { operatorDoor, secretFile, way } from "../harness/houses.mjs";
import * as officer from "../harness/officer.mjs";
import { file, scan } from "../harness/scans.mjs";
import { freePort, serving } from "../harness/server.mjs";

const NAME = "agency-protection";
const { clock } = DEATH_AT_HOME;

let office, agency, crowd, family, dossier, address, door, secret;

before(async () => {
  const port = await freePort();
  secret = await secretFile();
  door = await operatorDoor();
  const [ours, theirs] = ["so-thu", "bao-tro-thu"];
  const there = way("exchange", { peer: `http://127.0.0.1:${port}`, id: theirs, peerId: ours, secret });
  agency = await serving({ clock, settings: `role = "${NAME}"\n${there}` });
  const here = way(`agencies.${NAME}`, { peer: agency.base, id: ours, peerId: theirs, secret });
  office = await serving({ clock, port, settings: here + door.text });
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

test("the police in the box answered by webhook as well, and another secret is not believed there", async () => {
  const told = "/api/v1/exchange/agency-police/messages";
  const read = await fetch(`${door.base}/metrics`, { headers: { authorization: `Bearer ${door.secret}` } });
  const figures = await read.text();
  const labels = `method="POST",route="${told}",status="2xx"`;
  const taken = new RegExp(`request_duration_seconds_count\\{${labels}\\} (\\d+)`).exec(figures)?.[1];
  assert.ok(Number(taken) >= 2, `received, and done: ${taken}`);

  const operator = await crowd.visitor({ width: 320, httpCredentials: { username: "Hòa", password: door.secret } });
  await operator.goto(`${door.base}/vi/van-hanh`);
  const part = (name) => operator.locator(".card", { has: operator.getByRole("heading", { name }) });
  const police = await part("Công an cấp xã").innerText();
  assert.match(police, /Bình thường[\s\S]*Cơ quan mẫu của bản demo/);
  const elsewhere = await part("Bảo trợ xã hội").innerText();
  assert.ok(elsewhere.includes(agency.base) && !elsewhere.includes("mẫu"), elsewhere);

  const box = /http:\/\/127\.0\.0\.1:\d+/.exec(police)[0];
  assert.notEqual(box, office.base);
  const [id, body, now] = [randomUUID(), "{}", new Date()];
  const signature = new Webhook(secret.text).sign(id, now, body);
  const stamp = `${Math.floor(now / 1000)}`;
  const headers = { "webhook-id": id, "webhook-timestamp": stamp, "webhook-signature": signature };
  for (const path of [told, `/agency-police/api/v1/exchange/messages`]) {
    const refused = await fetch(`${box}${path}`, { method: "POST", headers, body });
    assert.deepEqual([refused.status, (await refused.json()).outcome], [401, "unsigned"], path);
  }
  assert.equal((await fetch(`${office.base}${told}`)).status, 404, "the public door has no such address");
});
