// Transfer sizes, as a browser that takes brotli gets them.

import assert from "node:assert/strict";
import { get } from "node:http";
import { after, before, test } from "node:test";

import { serving } from "../harness/server.mjs";

let server;
before(async () => {
  server = await serving();
});
after(async () => {
  await server?.stop();
});

/** Bytes of the body as they travel. */
function weight(path) {
  return new Promise((done, failed) => {
    get(`${server.base}${path}`, { headers: { "Accept-Encoding": "br" } }, (answer) => {
      let bytes = 0;
      answer.on("data", (part) => (bytes += part.length));
      answer.on("end", () => done({ status: answer.statusCode, bytes }));
    }).on("error", failed);
  });
}

test("pages, style and wasm keep their weight", async () => {
  const style = await weight("/pkg/hotich.css");
  assert.equal(style.status, 200);
  assert.ok(style.bytes <= 20_000, `style ${style.bytes}`);
  const home = await weight("/vi");
  assert.equal(home.status, 200);
  assert.ok(home.bytes + style.bytes <= 60_000, `first page ${home.bytes + style.bytes}`);
  for (const path of ["/vi/khai-sinh", "/vi/tra-cuu", "/en/dang-nhap", "/vi/tro-giup"]) {
    const page = await weight(path);
    assert.equal(page.status, 200, path);
    assert.ok(page.bytes <= 40_000, `${path} ${page.bytes}`);
  }
  const wasm = await weight("/pkg/hotich_bg.wasm");
  assert.equal(wasm.status, 200);
  assert.ok(wasm.bytes <= 110_000, `wasm ${wasm.bytes}`);
});
