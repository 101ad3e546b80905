// Somebody else's registry, made after docs/exchange with a library that is not ours:
// it believes what the portal sends, and the portal believes what it says.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { secretFile, side } from "../harness/houses.mjs";
import { examples, judge, ministry } from "../harness/ministry.mjs";
import { file, scan } from "../harness/scans.mjs";
import { freePort, serving } from "../harness/server.mjs";

const { clock, answers } = SIMPLE_BIRTH;
let portal, registry, crowd, father, dossier, submitted, address;

before(async () => {
  const secret = await secretFile();
  const port = await freePort();
  registry = await ministry({ id: "registry-thu", secret: secret.text, portal: { base: `http://127.0.0.1:${port}`, id: "portal-thu" } });
  const settings = side("portal", { peer: registry.base, peerPublic: registry.base, secrets: [secret.path] });
  portal = await serving({ clock, port, settings });
  crowd = await people();
});
after(async () => {
  await crowd?.close();
  await portal?.stop();
  registry?.close();
});

/** Waits for an event of this kind about the dossier. */
async function heard(type) {
  const begun = performance.now();
  for (;;) {
    const event = registry.got.find((event) => event.type === type && event.subject === dossier.code);
    if (event) return event;
    if (performance.now() - begun > 20_000) assert.fail(`${type} never came: ${registry.refused}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

test("every example is right before an independent judge of its schema", () => {
  const wrong = judge();
  for (const event of examples()) assert.equal(wrong(event), undefined, event.type);
  assert.ok(wrong({ ...examples()[0], sequence: "0" }), "the judge does judge");
});

test("a library that is not ours believes our deliveries, and they keep to their schema", async () => {
  father = await crowd.visitor();
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.begin(father, portal.base);
  await citizen.answerAll(father, { answers, files });
  dossier = await citizen.declare(father);
  address = `${portal.base}/vi/ho-so/${dossier.code}`;
  submitted = await heard("dossier.submitted");
  assert.equal(submitted.sequence, "1");
  assert.equal(submitted.data.answers["mother.name"], "Trần Thu Hà");
  assert.deepEqual(registry.refused, []);
});

test("a file is fetched by its digest with a signature of that library, and nothing else is given", async () => {
  const [{ sha256, size }] = submitted.data.files;
  const { status, bytes } = await registry.fetch(sha256);
  assert.deepEqual([status, bytes.length], [200, size]);
  assert.equal(createHash("sha256").update(bytes).digest("hex"), sha256);
  assert.equal((await registry.fetch("0".repeat(64))).status, 404);
  assert.equal((await registry.fetch(sha256, () => ({}))).status, 401);
});

test("what that library signs is believed and told to the family", async () => {
  const at = submitted.time;
  const { status, said, event } = await registry.say("dossier.accepted", dossier.code, { at, due_at: submitted.data.due_at });
  assert.deepEqual([status, said], [200, { id: event.id, outcome: "done" }]);
  await citizen.until(father, /Đang (xử lý|giải quyết)|Đã tiếp nhận/, { address });
});

test("a wrong signature, an old one, a stranger and a gap in the order are each answered in their way", async () => {
  const data = { at: submitted.time, reason: "Thử.", article: "Điều 15" };
  const say = (more) => registry.say("dossier.refused", dossier.code, data, more);
  const signature = `v1,${Buffer.alloc(32, 1).toString("base64")}`;
  assert.equal((await say({ headers: { "webhook-signature": signature } })).status, 401);
  assert.equal((await say({ headers: { "webhook-timestamp": "1000000000" } })).status, 401);
  assert.equal((await say({ change: (event) => ({ ...event, source: "somebody" }) })).status, 422);
  const early = await say({ change: (event) => ({ ...event, sequence: "3" }) });
  assert.deepEqual([early.status, early.said.outcome], [409, "early"]);
  assert.ok(!(await citizen.until(father, dossier.code, { address })).includes("Thử."), "none of them counts");
});

test("a refusal of that registry is told with its reason, and a repeat changes nothing", async () => {
  const data = { at: submitted.time, reason: "Việc sinh đã được đăng ký ở số 411/2026.", article: "Điều 15 Luật Hộ tịch" };
  const { status, event } = await registry.say("dossier.refused", dossier.code, data);
  assert.equal(status, 200);
  await citizen.until(father, "411/2026", { address });
  const again = await registry.say("dossier.refused", dossier.code, data, { change: () => event });
  assert.deepEqual([again.status, again.said.outcome], [200, "done"]);
});
