// Portal and registry are two processes on two databases, here SQLite and PostgreSQL. A
// birth goes from one to the other and its certificate comes back; then the wire between
// them does everything a wire can do, and families file all the while.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { postgresDatabase } from "../harness/database.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { MOODS } from "../harness/faults.mjs";
import { operatorDoor, secretFile, side, twoHouses } from "../harness/houses.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { qr } from "../harness/qr.mjs";
import { file, scan } from "../harness/scans.mjs";
import { hotich } from "../harness/server.mjs";

const { clock, answers } = SIMPLE_BIRTH;
/** A fuse between the two opens again within a minute and a quarter. */
const PATIENCE = 100_000;

describe("A birth is filed at one house and registered at another", () => {
  let houses, crowd, database, files, father, desk, dossier;
  const filed = [];
  let fresh, late, door;
  const settings = (role, secrets, more = {}) => {
    const [peer, peerPublic] = role === "portal" ? [houses.there.base, houses.registry.base] : [houses.back.base, houses.portal.base];
    return side(role, { peer, peerPublic, secrets, ...more }) + (role === "portal" ? door.text : "");
  };

  /** Somebody who files a birth at the portal. */
  async function files_a_birth(given) {
    const page = await crowd.visitor();
    await citizen.begin(page, houses.portal.base);
    await citizen.answerAll(page, { answers: { ...answers, "child.given_name": given }, files });
    return { page, given, ...(await citizen.declare(page)) };
  }

  const address = ({ code }) => `${houses.portal.base}/vi/ho-so/${code}`;

  /** Waits until so many messages are dead letters again. */
  async function deadAgain(asked, count) {
    const begun = performance.now();
    while (performance.now() - begun < PATIENCE) {
      if (new RegExp(` dead +${count} `).test((await asked("status")).out)) return;
    }
    assert.fail(`not ${count} dead letters`);
  }

  before(async () => {
    database = postgresDatabase();
    door = await operatorDoor();
    houses = await twoHouses({ clock, databases: { registry: database.url } });
    crowd = await people();
    files = { "file.birth_notice": [file("giay-chung-sinh.pdf", await scan(crowd.browser))] };
  });
  after(async () => {
    await crowd?.close();
    assert.deepEqual(await houses?.stop(), [0, 0], "both stop cleanly when told to");
    database?.drop();
  });

  test("each house serves its own pages and leads to the other's", async () => {
    const { portal, registry } = houses;
    const leads = async (from, to) => {
      const answer = await fetch(from, { redirect: "manual" });
      assert.deepEqual([answer.status, answer.headers.get("location")], [307, to]);
    };
    await leads(`${portal.base}/vi/can-bo`, `${registry.base}/vi/can-bo`);
    await leads(`${portal.base}/vi/xac-thuc`, `${registry.base}/vi/xac-thuc`);
    await leads(`${registry.base}/vi`, `${portal.base}/vi`);
    await leads(`${registry.base}/vi/khai-sinh`, `${portal.base}/vi/khai-sinh`);
    const missing = async (address) => assert.equal((await fetch(address)).status, 404, address);
    await missing(`${registry.base}/vi/hom-thu`);
    await missing(`${portal.base}/vi/khong-co`);
    const unsigned = await fetch(`${registry.base}/api/v1/exchange/messages`, { method: "POST", body: "{}" });
    assert.equal(unsigned.status, 401);
  });

  test("a birth filed at the portal comes to the desk of the registry with its file", async () => {
    dossier = await files_a_birth("An");
    father = dossier.page;
    desk = await crowd.visitor({ width: 1280 });
    await officer.signIn(desk, houses.registry, "caugiay.lan");
    await officer.open(desk, houses.registry, dossier.code);
    const file = await desk.locator("a[href*='/tep/']").first().getAttribute("href");
    const bytes = await (await desk.context().request.get(houses.registry.base + file)).body();
    assert.equal(bytes.subarray(0, 5).toString("latin1"), "%PDF-", "the file has travelled by its digest");
  });

  test("what the desk decides is told at the portal, and the draft is agreed with there", async () => {
    await officer.take(desk);
    await officer.enter(desk, father, houses.portal.base);
    await citizen.until(father, /Giấy khai sinh/, { address: address(dossier), patience: 30_000 });
  });

  test("the certificate is downloaded at the portal and checked at the registry", async () => {
    const { bytes } = await citizen.download(father, /^Giấy khai sinh/);
    const path = papers.onDisk(bytes);
    assert.ok((await papers.signature(path)).valid);
    const check = await qr(path);
    assert.ok(check.startsWith(`${houses.registry.base}/xt/`), check);
    assert.equal((await fetch(check)).status, 200);
  });

  for (const mood of MOODS) {
    test(`a family files while the wire is ${mood}`, async () => {
      houses.mood(mood);
      filed.push(await files_a_birth(`Bình ${"ABCDEGH"[filed.length]}`));
      // The wire has this mood until a message has felt it.
      const begun = performance.now();
      while (!houses.there.seen[mood] && performance.now() - begun < PATIENCE) await new Promise((later) => setTimeout(later, 100));
      assert.ok(houses.there.seen[mood], "a message met it");
      if (mood === "reordered") houses.mood("well");
    });
  }

  test("when the wire is well again every filing stands on the desk once", async () => {
    houses.mood("well");
    // What was held back comes now, behind or before what was sent again.
    for (const status of await houses.there.bringLate()) assert.ok([200, 409].includes(status), `${status}`);
    for (const { code } of filed) await citizen.until(desk, code, { address: `${houses.registry.base}/vi/can-bo`, patience: PATIENCE });
    for (const { code } of filed) assert.equal(await desk.getByRole("link", { name: code }).count(), 1, code);
    const status = await hotich(["exchange", "status", "--demo", "--data", houses.portal.data, "--config", houses.portal.config]);
    assert.equal(status.code, 0, status.out + status.err);
  });

  test("an answer of the desk comes through a bad wire too", async () => {
    const [one] = filed;
    await officer.open(desk, houses.registry, one.code);
    houses.back.mood = "spoilt";
    await officer.take(desk);
    while (!houses.back.seen.spoilt) await new Promise((later) => setTimeout(later, 50));
    houses.back.mood = "duplicate";
    await citizen.until(one.page, /Đang (xử lý|giải quyết)|Đã tiếp nhận/, { address: address(one), patience: PATIENCE });
    houses.mood("well");
  });

  test("the registry is away for a while; the portal takes filings in and brings them later", async () => {
    assert.equal(await houses.registry.stop(), 0);
    const meanwhile = await files_a_birth("Minh");
    await citizen.until(meanwhile.page, "Mới nộp", { address: address(meanwhile) });
    await houses.again("registry", { clock: "2026-11-10T11:00:00+07:00" });
    await officer.signIn(desk, houses.registry, "caugiay.lan");
    await citizen.until(desk, meanwhile.code, { address: `${houses.registry.base}/vi/can-bo`, patience: PATIENCE });
    assert.equal(await desk.getByRole("link", { name: meanwhile.code }).count(), 1);
  });

  test("secrets are changed one side after the other without losing a message", async () => {
    fresh = await secretFile();
    const { path } = houses.secret;
    // First the receiver knows the new one, then the sender signs with it.
    await houses.registry.stop();
    await houses.again("registry", { settings: settings("registry", [path, fresh.path]), clock: "2026-11-10T11:10:00+07:00" });
    await houses.portal.stop();
    await houses.again("portal", { settings: settings("portal", [fresh.path, path]), clock: "2026-11-10T11:10:00+07:00" });
    late = await files_a_birth("Tâm");
    await officer.signIn(desk, houses.registry, "caugiay.lan");
    await citizen.until(desk, late.code, { address: `${houses.registry.base}/vi/can-bo`, patience: PATIENCE });
  });

  test("what the other house refuses is a dead letter that an administrator sees and sends again", async () => {
    const start = (more) => houses.again("registry", {
      settings: settings("registry", [fresh.path], more), clock: "2026-11-10T11:20:00+07:00",
    });
    // The registry calls the portal by a name that is not its own.
    await houses.registry.stop();
    await start({ peerId: "portal-khac" });
    await officer.open(desk, houses.registry, late.code);
    await officer.take(desk);
    const admin = await crowd.visitor({ width: 320 });
    const look = (await inspector(crowd)).look;
    await admin.goto(`${houses.registry.base}/vi/can-bo/dang-nhap`);
    await officer.enterDoor(admin, houses.registry, "caugiay.quantri");
    const letters = `${houses.registry.base}/vi/can-bo/trao-doi`;
    const said = await citizen.until(admin, late.code, { address: letters, patience: 30_000 });
    assert.match(said, /422/);
    await look(admin);
    const asked = (command, ...args) => hotich(["exchange", command, ...args, "--demo", "--data", houses.registry.data,
      "--config", houses.registry.config, "--database", database.url]);
    const status = await asked("status");
    assert.equal(status.code, 1, "somebody must look");
    assert.match(status.out, /portal +dead +1/);
    const [id] = (await asked("dead")).out.split("\n").find((line) => line.includes(late.code)).split(" ");
    assert.equal((await crowd.visitor().then((page) => page.goto(letters))).status(), 200, "a stranger is asked to sign in");
    // Sent again by the button while nothing was put right: it comes back, and is not lost.
    await admin.goto(letters);
    const answer = await citizen.press(admin, /^Gửi lại/);
    assert.equal(answer.status(), 200);
    assert.match(await admin.locator("main").innerText(), /gửi lại ngay/);
    await deadAgain(asked, 1);
    // Put right, sent again by command; the family hears of it.
    await houses.registry.stop();
    await start();
    const unknown = await asked("retry", "01890a5d-ac96-7ab8-8e3c-000000000001");
    assert.equal(unknown.code, 1, "there is no such letter");
    const retried = await asked("retry", id);
    assert.equal(retried.code, 0, retried.err);
    assert.match(retried.out, /^1 are tried again/);
    await citizen.until(late.page, /Đang (xử lý|giải quyết)|Đã tiếp nhận/, { address: address(late), patience: PATIENCE });
    assert.equal((await asked("status")).code, 0);
    assert.match(await citizen.until(admin, "Mọi thông điệp đã tới nơi", { address: letters, patience: 30_000 }), /Lệnh trên máy chủ/);
  });

  test("what the registry refuses is seen by the portal's operator, at a door of its own, and sent again at once", async () => {
    const start = (more) => houses.again("registry", {
      settings: settings("registry", [fresh.path], more), clock: "2026-11-10T11:40:00+07:00",
    });
    await houses.registry.stop();
    await start({ peerId: "portal-khac" });
    const refused = [await files_a_birth("Sơn"), await files_a_birth("Hải")];
    const letters = `${door.base}/vi/trao-doi`;
    assert.equal((await fetch(letters)).status, 401, "nobody comes in without the secret");
    assert.equal((await fetch(`${houses.portal.base}/vi/trao-doi`)).status, 404, "citizens have no such page");
    const known = (secret) => ({ authorization: `Basic ${Buffer.from(`Minh:${secret}`).toString("base64")}` });
    assert.equal((await fetch(letters, { headers: known("mot-mat-khau-khac-han") })).status, 401);
    const forged = await fetch(letters, { method: "POST", body: new URLSearchParams({ to: "registry" }),
      headers: { ...known(door.secret), "sec-fetch-site": "cross-site" } });
    assert.equal(forged.status, 403, "another site cannot press the button");
    const httpCredentials = { username: "Minh", password: door.secret };
    const operator = await crowd.visitor({ width: 320, httpCredentials });
    const look = (await inspector(crowd, { httpCredentials })).look;
    for (const { code } of refused) assert.match(await citizen.until(operator, code, { address: letters, patience: 30_000 }), /422/);
    await look(operator);
    await operator.goto(letters);
    assert.equal((await citizen.press(operator, /^Gửi lại tất cả 2 thông điệp tới Sổ hộ tịch/)).status(), 200);
    const said = await operator.locator("main").innerText();
    assert.match(said, /gửi lại ngay/);
    assert.match(said, /Minh/, "who it was stands there");
    await look(operator, "sent again");
    // Nothing was put right yet: both come back. Put right, all are sent again by command.
    const asked = (command, ...args) => hotich(["exchange", command, ...args, "--demo", "--data", houses.portal.data, "--config", houses.portal.config]);
    await deadAgain(asked, 2);
    await houses.registry.stop();
    await start();
    const retried = await asked("retry", "--all");
    assert.equal(retried.code, 0, retried.err);
    assert.match(retried.out, /^2 are tried again/);
    for (const { code } of refused) await citizen.until(desk, code, { address: `${houses.registry.base}/vi/can-bo`, patience: PATIENCE });
    assert.match(await citizen.until(operator, "Mọi thông điệp đã tới nơi", { address: letters, patience: 30_000 }), /Đã tới nơi/);
  });
});
