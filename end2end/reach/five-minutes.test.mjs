// A father with a phone files the birth of his child within five minutes, at the pace of a
// hand that is not skilled: with the hospital's notice, and without. The start page is where
// the five minutes are promised and where they begin.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { hand } from "../harness/pace.mjs";
import { file, photograph } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

/** The measure of the product. */
const MOST_SECONDS = 5 * 60;

let server, crowd;
const rows = [];

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
});
after(async () => {
  await crowd?.close();
  await server?.stop();
  for (const row of rows) console.log(row);
});

/** What may be left empty is left empty. */
const OPTIONAL = /^(child\.birth_time|notice\.issued_on|parents\.marriage_)/;
const WITH = {
  ...Object.fromEntries(Object.entries(SIMPLE_BIRTH.answers).filter(([input]) => !OPTIONAL.test(input))),
  // The digits of the notice's code are enough.
  "notice.code": SIMPLE_BIRTH.answers["notice.code"].replace(/\D/g, ""),
};

/** Without the hospital's notice the paper of a witness stands in its place. */
const { "notice.code": _code, "birth.surrogacy": _asked, ...others } = WITH;
const WITHOUT = { ...others, "notice.kind": "witness" };

for (const [how, answers] of [["with the hospital's notice", WITH], ["without the hospital's notice", WITHOUT]]) {
  test(`a birth is filed within five minutes ${how}`, async () => {
    const page = await crowd.visitor({ script: true });
    const at = hand();
    const picture = file("giay.jpg", await photograph(crowd.browser));
    const files = { "file.birth_notice": [picture], "file.witness_statement": [picture], "file.sworn_statement": [picture] };
    await page.goto(`${server.base}/vi/khai-sinh`);
    await at.look(page);
    await at.send(page, /^Bắt đầu/);
    for (let pages = 0; citizen.place(page) !== "kiem-tra"; pages += 1) {
      assert.ok(pages < 40, `no end of pages at ${page.url()}`);
      // A place is searched for when the island is awake.
      if (await page.locator("leptos-island").count()) await page.waitForLoadState("networkidle");
      await at.look(page, answers);
      await at.answer(page, answers, files);
      const from = page.url();
      const sent = await at.proceed(page);
      if (sent.status() === 422) assert.fail(`${from}:\n${await page.locator("#errors").innerText()}`);
    }
    await at.look(page, answers);
    await at.tap(page.locator('label[for="statement"]'));
    await at.send(page, /^Cam đoan và nộp/);
    assert.match((await citizen.codes(page)).code, citizen.CODE);
    const { seconds, ...did } = at.total();
    const minutes = `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
    rows.push(`${how}: ${minutes}; ${Object.entries(did).map(([what, n]) => `${n} ${what}`).join(", ")}`);
    assert.ok(seconds <= MOST_SECONDS, rows.at(-1));
    await page.context().close();
  });
}
