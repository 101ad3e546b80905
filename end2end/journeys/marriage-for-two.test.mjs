// Two who marry, each in an own browser without script: he begins and invites her, each
// answers and confirms for themself, the second confirmation files for both.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { MARRIAGE } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, eye, groom, bride, his, hers, dossier;

before(async () => {
  server = await serving({ clock: MARRIAGE.clock });
  crowd = await people();
  eye = await inspector(crowd);
  groom = await crowd.visitor({ width: 320, height: 640, script: false });
  bride = await crowd.visitor({ width: 320, height: 640, script: false });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** What each of them was asked, and on which page. */
const asked = new Map();

/** Nothing is asked twice, neither of one of them nor of both (WCAG 3.3.7). */
async function onlyOnce(page) {
  const here = citizen.place(page);
  // To what stands in the end each swears for themselves.
  if (here === "kiem-tra") return;
  for (const name of await citizen.asks(page)) {
    assert.equal(asked.get(name) ?? here, here, `${name} is asked again`);
    asked.set(name, here);
  }
}

const CONFIRM = "Cam đoan và xác nhận phần của tôi";
const two = (draft) => `${draft}/hai-nguoi`;

async function confirm(page) {
  await page.locator('label[for="statement"]').click();
  return citizen.press(page, CONFIRM);
}

test("the first page leads to the start page, and he answers his part", async () => {
  await groom.goto(`${server.base}/vi`);
  await citizen.follow(groom, "Hai người sắp kết hôn");
  await eye.look(groom);
  await citizen.press(groom, "Bắt đầu và mời người kia");
  const pages = [];
  await citizen.answerAll(groom, {
    answers: MARRIAGE.groom,
    met: async (page) => {
      pages.push(citizen.place(page));
      await onlyOnce(page);
      await eye.look(page);
    },
  });
  assert.ok(!pages.some((page) => page.startsWith("co-dau")), pages.join());
  his = groom.url().replace("/kiem-tra", "");
});

test("he confirms, and gets an invitation to hand on", async () => {
  assert.equal((await confirm(groom)).status(), 200);
  assert.equal(citizen.place(groom), "hai-nguoi");
  await eye.look(groom);
});

test("his own browser does not open it; hers does, at her part", async () => {
  const address = await groom.locator("#duong-moi").innerText();
  const path = new URL(address).pathname;
  await groom.goto(server.base + path);
  assert.equal((await citizen.press(groom, "Mở phần của tôi")).status(), 409);
  await eye.look(groom);
  // Who was only told the code types it at the door.
  await bride.goto(`${server.base}/vi/loi-moi`);
  await eye.look(bride);
  await bride.goto(server.base + path);
  await eye.look(bride);
  assert.equal((await citizen.press(bride, "Mở phần của tôi")).status(), 200);
  assert.equal(citizen.place(bride), "co-dau");
  hers = bride.url().replace("/co-dau", "");
});

test("neither opens a page of the other", async () => {
  assert.equal((await bride.goto(`${hers}/chu-re-dinh-danh`)).status(), 404);
  assert.equal((await bride.goto(`${his}/chu-re`)).status(), 404);
  assert.equal((await groom.goto(`${his}/co-dau`)).status(), 404);
});

test("she answers; her check shows what is asked of both and nothing of his", async () => {
  await bride.goto(`${hers}/co-dau`);
  const met = async (page) => {
    await onlyOnce(page);
    await eye.look(page);
  };
  await citizen.answerAll(bride, { answers: MARRIAGE.bride, met });
  assert.ok(["groom.name", "bride.name", "copies"].every((name) => asked.has(name)), [...asked.keys()].join());
  const said = await bride.locator("main").innerText();
  assert.match(said, /Phần chung, do người kia khai/);
  assert.doesNotMatch(said, /Đỗ Quang Minh|001 ?098 ?900 ?081/);
  // What leaving it would mean is read before; her check stays open beside it.
  const leaving = await bride.context().newPage();
  assert.equal((await leaving.goto(`${two(hers)}/roi`)).status(), 200);
  await eye.look(leaving);
  await leaving.close();
});

test("what he changes of both withdraws his confirmation; confirmed again, it waits for her", async () => {
  await groom.goto(`${his}/ban-sao?sua=1`);
  await citizen.fill(groom, { copies: "3" });
  await citizen.proceed(groom);
  await groom.goto(two(his));
  assert.match(await groom.locator("main").innerText(), /đã đổi sau khi bạn xác nhận/);
  // Her page was opened before: what it showed is not what stands now.
  assert.equal((await confirm(bride)).status(), 409);
  await groom.goto(`${his}/kiem-tra`);
  assert.equal((await confirm(groom)).status(), 200);
});

test("her confirmation files, and the dossier opens for both with an own secret", async () => {
  await bride.goto(`${hers}/kiem-tra`);
  assert.equal((await confirm(bride)).status(), 200);
  dossier = await citizen.codes(bride);
  assert.match(dossier.code, citizen.CODE);
  await eye.look(bride);
  await groom.goto(two(his));
  const mine = await citizen.codes(groom);
  assert.equal(mine.code, dossier.code);
  assert.notEqual(mine.secret, dossier.secret);
  const elsewhere = await crowd.visitor({ script: false });
  assert.equal((await citizen.track(elsewhere, server.base, dossier)).status(), 200);
  assert.match(await elsewhere.locator("main").innerText(), /Đăng ký kết hôn/);
});
