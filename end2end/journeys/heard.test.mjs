// Who hears better than reads: where somebody has spoken a page in a language that it is not
// written in, it is heard there, without script; nothing is fetched before it is pressed.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import { folder, hotich, serving } from "../harness/server.mjs";

const recordings = folder();
let server, crowd, eye;

before(async () => {
  mkdirSync(join(recordings, "hmong"));
  writeFileSync(join(recordings, "hmong/name.txt"), "tiếng H’Mông\n");
  for (const page of ["khai-sinh.bat-dau", "khai-sinh.noi-sinh"]) writeFileSync(join(recordings, `hmong/${page}.mp3`), "ID3");
  server = await serving({ clock: SIMPLE_BIRTH.clock, settings: `recordings = "${recordings}"\n`, usual: true });
  crowd = await people();
  eye = await inspector(crowd);
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("a page that was spoken is heard on it, and the others are as they were", async () => {
  const page = await crowd.visitor({ width: 320, height: 640 });
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const start = await page.goto(`${server.base}/vi/khai-sinh`);
  assert.match(start.headers()["content-security-policy"], /media-src 'self'/);
  const audio = page.locator("main audio");
  assert.equal(await audio.getAttribute("aria-label"), "Nghe trang này bằng tiếng H’Mông");
  await eye.look(page);
  await citizen.press(page, /^Bắt đầu/);
  const address = await audio.getAttribute("src");
  assert.equal(address, "/ghi-am/hmong/khai-sinh.noi-sinh.mp3");
  await eye.look(page);
  assert.ok(!fetched.some((path) => path.startsWith("/ghi-am/")), "nothing is fetched unasked");
  const answer = await fetch(`${server.base}${address}`);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type"), /^audio\//);
  await citizen.fill(page, SIMPLE_BIRTH.answers);
  await citizen.proceed(page);
  assert.equal(await audio.count(), 0, "nobody has spoken the next page");
});

test("a folder that cannot be read stops the start with a sentence", async () => {
  const config = join(folder(), "hotich.toml");
  writeFileSync(config, 'recordings = "/no/such/folder"\n');
  const { code, err } = await hotich(["serve", "--demo", "--data", folder(), "--listen", "127.0.0.1:0", "--config", config]);
  assert.equal(code, 5, err);
  assert.match(err, /\/no\/such\/folder/);
});
