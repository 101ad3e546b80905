// A whole life of a filing, with every log of ours switched on: what people typed, their
// codes and their papers stand in none of its lines.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { qr } from "../harness/qr.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

const OURS = ["hotich", "app", "portal", "registry", "exchange", "guard", "store", "documents", "agencies", "domain", "i18n"];
process.env.HOTICH_LOG = ["warn", ...OURS.map((name) => `${name}=trace`)].join(",");

const { clock, answers } = SIMPLE_BIRTH;
const EMAIL = "nguyen.quang.huy@demo.example";
const PASSWORD = "ba con vit boi qua ao";
let server, crowd;

before(async () => {
  server = await serving({ clock, settings: '[log]\nformat = "json"\n' });
  crowd = await people();
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("no line of the log holds a name, a number, an address or a code of anybody", async () => {
  const father = await crowd.visitor();
  await father.goto(`${server.base}/vi/dang-ky`);
  await father.locator("#email").fill(EMAIL);
  await father.locator("#password").fill(PASSWORD);
  await citizen.press(father, "Tiếp tục");
  const mail = await crowd.visitor();
  const mailed = /\b(\d{6})\b/.exec(await citizen.until(mail, /\b\d{6}\b/, { address: `${server.base}/vi/hom-thu` }))?.[1];
  await father.locator("#code").fill("000000");
  await citizen.press(father, "Tiếp tục");
  const files = { "file.birth_notice": [file("giấy chứng sinh của An.pdf", await scan(crowd.browser))] };
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers: { ...answers, "requester.email": EMAIL }, files });
  const dossier = await citizen.declare(father);
  const stranger = await crowd.visitor();
  assert.equal((await citizen.track(stranger, server.base, { ...dossier, secret: "AAAA-AAAA-AAAA" })).status(), 422);
  assert.equal((await citizen.track(stranger, server.base, dossier)).status(), 200);
  const desk = await crowd.visitor({ width: 1280 });
  await officer.signIn(desk, server, "caugiay.lan");
  await desk.goto(`${server.base}/vi/can-bo/tim?ten=Nguyễn+Minh+An`);
  await officer.open(desk, server, dossier.code);
  await officer.take(desk);
  await officer.enter(desk, father);
  await citizen.until(father, "Giấy khai sinh, số", { address: `${server.base}/vi/ho-so/${dossier.code}` });
  const { bytes } = await citizen.download(father, /^Giấy khai sinh/);
  const check = await qr(papers.onDisk(bytes));
  await stranger.goto(check);
  await fetch(`${server.base}/vi/Tr%E1%BA%A7n%20Thu%20H%C3%A0?pin=001196900011`);

  const lines = server.err.trim().split("\n");
  const read = lines.map((line) => JSON.parse(line));
  const answered = read.filter(({ message }) => message === "answered");
  assert.ok(answered.length > 50, "requests are logged");
  assert.ok(answered.some(({ route }) => route === "/{lang}/ho-so/{code}"), "by their route");
  assert.ok(answered.every(({ span }) => /^[0-9a-f]{16}$/.test(span.id)), "each with an id");
  const filed = read.find((line) => line.message === "filed" && line.dossier === dossier.code);
  assert.ok(filed, "a dossier goes by its code");
  assert.ok(answered.some(({ span }) => span.id === filed.span.id), "what was done is found by the id of its request");

  const token = new URL(check).pathname.split("/").pop();
  const typed = Object.values(answers).filter((value) => value.length > 4 && !/^[a-z_]+$/.test(value));
  const personal = [...typed, "Minh An", "900011", "036094900012", "0912345678", "84912345678", EMAIL, "demo.example", PASSWORD,
    mailed, dossier.secret, dossier.secret.replaceAll("-", ""), token, "Trần Thu Hà", "Tr%E1%BA%A7n", "giấy chứng sinh"];
  assert.ok(personal.every(Boolean) && personal.length > 20, `${personal}`);
  const found = personal.flatMap((value) => lines.filter((line) => line.toLowerCase().includes(value.toLowerCase())).map((line) => `${value}: ${line}`));
  assert.deepEqual(found, []);
});

test("the id of a request stands in its answer too", async () => {
  const [one, other] = [await fetch(`${server.base}/vi`), await fetch(`${server.base}/vi`)].map(({ headers }) => headers.get("x-request-id"));
  assert.match(one, /^[0-9a-f]{16}$/);
  assert.notEqual(one, other);
});
