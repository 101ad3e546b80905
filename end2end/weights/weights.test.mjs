// Transfer sizes by kind, on each page that stands by itself, as a browser that takes brotli
// gets them. The pages of a filing are weighed on their way in `journey.test.mjs`.

import assert from "node:assert/strict";
import { get } from "node:http";
import { after, before, test } from "node:test";

import { serving } from "../harness/server.mjs";

/** Most bytes of each kind, and of a whole page with what it asks for (product: budgets). */
const STYLE = 20_000;
const WASM = 110_000;
const FIRST = 60_000;
const LATER = 40_000;

/** What only works together with the wasm: loads it, and no more. */
const SCRIPT = 20_000;

/** Pictures of a page: the mark. */
const PICTURES = 5_000;

const PAGES = [
  "/vi", "/en", "/vi/khai-sinh", "/vi/ket-hon", "/vi/khai-tu", "/vi/trich-luc", "/vi/thu-tuc", "/vi/tra-cuu", "/vi/tiep-tuc", "/en/dang-nhap",
  "/vi/dang-ky", "/vi/tro-giup", "/vi/xac-thuc", "/vi/trang-thai", "/vi/tra-lai", "/vi/cookie", "/vi/tiep-can", "/vi/du-lieu-ca-nhan",
  "/vi/can-bo/dang-nhap",
];

let server;
const rows = [];
before(async () => {
  server = await serving();
});
after(async () => {
  await server?.stop();
  console.log(rows.join("\n"));
});

/** The answer as it travels, and its words. */
function weigh(path) {
  return new Promise((done, failed) => {
    get(`${server.base}${path}`, { headers: { "Accept-Encoding": "br" } }, (answer) => {
      let bytes = 0;
      answer.on("data", (part) => (bytes += part.length));
      answer.on("end", () => done({ status: answer.statusCode, coded: answer.headers["content-encoding"], bytes }));
    }).on("error", failed);
  });
}

/** The same, and it is there and in brotli. */
async function weight(path, { brotli = true } = {}) {
  const { status, coded, bytes } = await weigh(path);
  assert.equal(status, 200, path);
  if (brotli) assert.equal(coded, "br", `${path} travels in brotli`);
  return bytes;
}

test("the style sheet, the wasm and its script each keep the budget of their kind, in brotli", async () => {
  const kinds = { "/pkg/hotich.css": STYLE, "/pkg/hotich_bg.wasm": WASM, "/pkg/hotich.js": SCRIPT };
  for (const [path, most] of Object.entries(kinds)) {
    const bytes = await weight(path);
    rows.push(`${path}: ${bytes} of ${most} bytes`);
    assert.ok(bytes <= most, `${path} ${bytes}`);
  }
});

test("what a page asks for is kept for a year by the name of its content; by a plain name and by one of another version it is asked for again", async () => {
  const html = await (await fetch(`${server.base}/vi`)).text();
  const asked = [...html.matchAll(/<link[^>]+href="(\/[^"]+\.(?:css|svg|png))"/g)].map(([, address]) => address);
  assert.ok(asked.length >= 3, html.slice(0, 2_000));
  const kept = async (address) => {
    const answer = await fetch(`${server.base}${address}`);
    assert.equal(answer.status, 200, address);
    return answer.headers.get("cache-control");
  };
  for (const address of asked) {
    assert.match(address, /\.[0-9a-f]{12}\./);
    assert.equal(await kept(address), "public, max-age=31536000, immutable", address);
    assert.equal(await kept(address.replace(/\.[0-9a-f]{12}\./, ".")), "public, max-age=3600", address);
  }
  assert.equal(await kept("/pkg/hotich.000000000000.css"), "no-store");
});

test("each page keeps its budget with everything that it asks for, and asks for nothing from elsewhere", async () => {
  const style = await weight("/pkg/hotich.css");
  for (const path of PAGES) {
    const page = await weight(path);
    const html = await (await fetch(`${server.base}${path}`)).text();
    const asked = [...html.matchAll(/<(?:link|script|img)[^>]+(?:href|src)="([^"]+)"/g)]
      .filter(([tag]) => !/rel="(alternate|apple-touch-icon)"/.test(tag))
      .map(([, address]) => address);
    assert.deepEqual(asked.filter((address) => !address.startsWith("/")), [], `${path} asks elsewhere`);
    assert.equal(asked.filter((address) => /wasm|\.js$/.test(address)).length, 0, `${path} has no island`);
    const pictures = asked.filter((address) => /\.(svg|png|jpg)$/.test(address));
    const sizes = await Promise.all(pictures.map((picture) => weight(picture, { brotli: false })));
    const drawn = sizes.reduce((sum, bytes) => sum + bytes, 0);
    rows.push(`${path}: page ${page}, style ${style}, pictures ${drawn}`);
    assert.ok(drawn <= PICTURES, `${path}: pictures ${drawn}`);
    // Who comes for the first time fetches the style too; later it is kept.
    assert.ok(page + style + drawn <= FIRST, `${path} as a first page: ${page + style + drawn}`);
    assert.ok(page + drawn <= LATER, `${path} later: ${page + drawn}`);
  }
});
