// What a telephone fetches on its way, as a browser that takes brotli counts it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

const FIRST = 60_000;
const LATER = 40_000;
const WASM = 110_000;

let server, crowd;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** Counts what a page fetches: `{ hosts, take() }`; `take` gives bytes by path and begins anew. */
function scales(page) {
  let sizes = [];
  const hosts = new Set();
  page.on("requestfinished", (request) => {
    const { host, pathname } = new URL(request.url());
    hosts.add(host);
    sizes.push(request.sizes().then((size) => [pathname, size.responseBodySize + size.responseHeadersSize]));
  });
  return {
    hosts,
    take: async () => {
      await page.waitForLoadState("networkidle");
      const taken = await Promise.all(sizes);
      sizes = [];
      return taken;
    },
  };
}

const sum = (sizes) => sizes.reduce((all, [, bytes]) => all + bytes, 0);

test("the first page, every later page and the wasm keep their budget on the whole way to the confirmation", async () => {
  const page = await crowd.visitor({ script: true });
  const scale = scales(page);
  await page.goto(`${server.base}/vi`);
  const first = await scale.take();
  assert.ok(sum(first) <= FIRST, `first page ${JSON.stringify(first)}`);
  assert.ok(!first.some(([path]) => path.endsWith(".wasm")), "the first page has no island");
  let fetched = 0;
  const met = async () => {
    const sizes = await scale.take();
    const wasm = sizes.filter(([path]) => path.endsWith(".wasm"));
    const island = (await page.locator("leptos-island").count()) > 0;
    if (!island) assert.equal((await page.locator("script").count()) + wasm.length, 0, `${page.url()} has no island and no script`);
    for (const [path] of sizes.filter(([path]) => path.startsWith("/pkg/"))) assert.match(path, /\.[0-9a-f]{12}[._]/, "kept for a year by its content");
    fetched += sum(wasm);
    const rest = sizes.filter(([path]) => !path.endsWith(".wasm"));
    assert.ok(sum(rest) <= LATER, `${page.url()} ${JSON.stringify(rest)}`);
  };
  await page.goto(`${server.base}/vi/khai-sinh`);
  await met();
  await citizen.press(page, "Bắt đầu khai sinh");
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.answerAll(page, { answers: SIMPLE_BIRTH.answers, files, met });
  await citizen.declare(page);
  await met();
  assert.ok(fetched > 0 && fetched <= WASM, `the wasm is fetched once and kept: ${fetched} bytes on the way`);
  assert.deepEqual([...scale.hosts], [new URL(server.base).host], "nothing comes from elsewhere");
});
