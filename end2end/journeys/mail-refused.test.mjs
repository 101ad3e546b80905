// What a mail server may answer (RFC 5321, 4.2.1): not now, never, or nothing for a long
// time. A mail refused for now comes once and only once; one refused for ever is given up
// and said aloud; a slow server keeps nobody from filing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { mailServer } from "../harness/mail-server.mjs";
import { freePort, serving } from "../harness/server.mjs";

const ME = "moi@demo.example";
const FROM = "khong-tra-loi@hotich.example";
let crowd;
const started = [];

before(async () => {
  crowd = await people();
});
after(async () => {
  await crowd?.close();
  for (const stop of started) await stop();
});

/** A mail server that answers so, and the portal that sends by it. */
async function office(given) {
  const port = await freePort();
  const post = await mailServer(port, given);
  const settings = `[mail]\nkind = "smtp"\nurl = "smtp://127.0.0.1:${port}"\nfrom = "Cổng Hộ tịch <${FROM}>"\n`;
  const server = await serving({ settings });
  started.push(() => server.stop(), () => post.close());
  return { post, server };
}

/** Asks for an account, so that a code goes out by mail; how long the page took. */
async function asks(server, email = ME) {
  const page = await crowd.visitor();
  await page.goto(`${server.base}/vi/dang-ky`);
  await page.locator("#email").fill(email);
  await page.locator("#password").fill("ba con vit boi qua ao");
  const begun = performance.now();
  assert.equal((await citizen.press(page, "Tiếp tục")).status(), 200);
  return performance.now() - begun;
}

async function waits(met, what, patience = 60_000) {
  const begun = performance.now();
  while (!met()) {
    if (performance.now() - begun > patience) assert.fail(`never: ${what}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

const to = (post, whom) => post.mails.filter((mail) => mail.to === whom);

test("a mail that is refused for now comes later, once, as text and as a page", async () => {
  const { post, server } = await office({ answers: (address, before) => (address === ME && before < 2 ? 451 : undefined) });
  await asks(server);
  await waits(() => to(post, ME).length > 0, "the mail comes", 120_000);
  assert.match(server.err, /mail not sent; trying again/);
  assert.match(server.err, /answered 451/);
  assert.equal(post.named.get(ME), 3);
  const [mail] = to(post, ME);
  assert.equal(mail.from, FROM);
  assert.match(mail.text, /\b\d{6}\b/);
  assert.match(mail.html, /\b\d{6}\b/);
  assert.equal(to(post, ME).length, 1, "once");
});

test("a mail that is refused for ever is given up and said aloud, and the next one leaves", async () => {
  const { post, server } = await office({ answers: (address) => (address === ME ? 550 : undefined) });
  await asks(server);
  await waits(() => /mail given up/.test(server.err), "it is given up");
  assert.match(server.err, /answered 550/);
  assert.ok(!server.err.includes(ME), "the address stands in no log");
  assert.equal(post.named.get(ME), 1, "it is not tried again");
  await asks(server, "khac@demo.example");
  await waits(() => to(post, "khac@demo.example").length === 1, "the next mail comes");
});

test("a server that takes its time keeps nobody waiting, and gets each mail once", async () => {
  // The demo's own people get mail too, and are not kept waiting.
  const { post, server } = await office({ slow: (address) => (address === ME ? 4_000 : 0) });
  const took = await asks(server);
  assert.ok(took < 3_000, `the page waited ${Math.round(took)} ms`);
  await waits(() => to(post, ME).length > 0, "the mail comes");
  await asks(server, "khac@demo.example");
  await waits(() => to(post, "khac@demo.example").length > 0, "the next mail comes");
  assert.deepEqual([to(post, ME).length, to(post, "khac@demo.example").length], [1, 1]);
});
