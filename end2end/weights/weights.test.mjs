// Transfer sizes by kind, on each page that stands by itself and on the main pages of a filing
// and of the desk, as a browser that takes brotli gets them. What a whole filing fetches on
// its way is weighed in `journey.test.mjs`.

import assert from "node:assert/strict";
import { get } from "node:http";
import { after, before, test } from "node:test";
import { brotliDecompressSync } from "node:zlib";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import * as officer from "../harness/officer.mjs";
import { file, scan } from "../harness/scans.mjs";
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

let server, crowd;
const rows = [];
before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
});
after(async () => {
  await crowd?.close();
  await server?.stop();
  console.log(rows.join("\n"));
});

/** The answer as it travels to who has these cookies. */
function weigh(path, cookie) {
  const headers = { "Accept-Encoding": "br", ...(cookie && { cookie }) };
  return new Promise((done, failed) => {
    get(`${server.base}${path}`, { headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => done({ status: answer.statusCode, coded: answer.headers["content-encoding"], body: Buffer.concat(parts) }));
    }).on("error", failed);
  });
}

/** The same, and it is there and in brotli. */
async function travels(path, { brotli = true, cookie } = {}) {
  const { status, coded, body } = await weigh(path, cookie);
  assert.equal(status, 200, path);
  if (brotli) assert.equal(coded, "br", `${path} travels in brotli`);
  return body;
}

const weight = async (path, how) => (await travels(path, how)).length;

/** A page with everything that it asks for; only one with an island asks for script, and of that its wasm has a budget of its own. */
async function pageKeepsBudget(path, { name = path, cookie, island = false } = {}) {
  const style = await weight("/pkg/hotich.css");
  const body = await travels(path, { cookie });
  const [page, html] = [body.length, brotliDecompressSync(body).toString()];
  const asked = [...html.matchAll(/<(?:link|script|img)[^>]+(?:href|src)="([^"]+)"/g)]
    .filter(([tag]) => !/rel="(alternate|apple-touch-icon)"/.test(tag))
    .map(([, address]) => address);
  assert.deepEqual(asked.filter((address) => !address.startsWith("/")), [], `${name} asks elsewhere`);
  if (!island) assert.equal(asked.filter((address) => /wasm|\.js$/.test(address)).length, 0, `${name} has no island`);
  const all = async (kind, how) => {
    const addresses = new Set(asked.filter((address) => kind.test(address)));
    const sizes = await Promise.all([...addresses].map((address) => weight(address, how)));
    return sizes.reduce((sum, bytes) => sum + bytes, 0);
  };
  const drawn = await all(/\.(svg|png|jpg)$/, { brotli: false });
  const script = await all(/\.js$/);
  rows.push(`${name}: page ${page}, style ${style}, pictures ${drawn}${island ? `, script ${script}` : ""}`);
  assert.ok(drawn <= PICTURES, `${name}: pictures ${drawn}`);
  // Who comes for the first time fetches the style too; later it is kept.
  assert.ok(page + style + drawn + script <= FIRST, `${name} as a first page: ${page + style + drawn + script}`);
  assert.ok(page + drawn + script <= LATER, `${name} later: ${page + drawn + script}`);
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
  for (const path of PAGES) await pageKeepsBudget(path);
});

/** What who looks at a page is known by. */
const cookiesOf = async (page) => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
const pathOf = (page) => new URL(page.url()).pathname;

test("a question, the check, the filing and the pages of the desk keep the budget of a later page", async () => {
  const father = await crowd.visitor();
  const questions = [];
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, files, met: (page) => questions.push([citizen.place(page), pathOf(page)]) });
  const his = await cookiesOf(father);
  for (const [name, path] of new Map(questions)) await pageKeepsBudget(path, { name: `birth: ${name}`, cookie: his, island: true });
  const { code } = await citizen.declare(father);
  const filed = { cookie: await cookiesOf(father), island: true };
  await pageKeepsBudget(pathOf(father), { name: "filed", ...filed });
  await pageKeepsBudget(`/vi/ho-so/${code}`, { name: "a filing that is followed", ...filed });

  const lan = await crowd.visitor({ width: 1280 });
  await officer.signIn(lan, server, "caugiay.lan");
  await officer.open(lan, server, code);
  const hers = await cookiesOf(lan);
  const desk = "/vi/can-bo";
  for (const [name, path] of [
    ["the queue", desk], ["a case", pathOf(lan)], ["asking for more", `${pathOf(lan)}/bo-sung`], ["the registers", `${desk}/so`],
    ["looking somebody up", `${desk}/so/tra-cuu`],
  ]) await pageKeepsBudget(path, { name: `desk: ${name}`, cookie: hers, island: true });
});
