// Somebody works late into the night with one account: the head of the office sees it and
// asks, a registrar does not see it, and nobody looks after the own account.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { fillIn, hidden, somebody } from "../harness/plain.mjs";
import { scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

/** The demo is made on Monday, in office hours; a Tuesday, long after they are over. */
const MONDAY = "2026-11-09T10:15:00+07:00";
const NIGHT = "2026-11-10T22:40:00+07:00";
/** Each case that is taken in writes two lines; more than ten in a night are unusual. */
const FAMILIES = 6;

let server, crowd, eye, lan, hoa, admin, codes;

/** A family that files without a browser of pictures: the code of the dossier. */
async function files(nth, paper) {
  const me = somebody(() => server.base);
  const child = { "mother.name": `Vũ Thị ${"ABCDEGH"[nth]}`, "mother.pin": `00119690010${nth}`, "notice.code": `0030${nth}.GCS.01999.26` };
  const check = await fillIn(me, { ...SIMPLE_BIRTH.answers, ...child }, paper);
  const page = await me.get(check);
  const { to } = await me.press(page, "Cam đoan và nộp", { statement: "yes" });
  return /ho-so\/([^/]+)\/da-nop$/.exec(to)[1];
}

before(async () => {
  const { data, stop } = await serving({ clock: MONDAY });
  await stop();
  server = await serving({ clock: NIGHT, data });
  crowd = await people();
  eye = await inspector(crowd);
  lan = await crowd.visitor({ width: 1280 });
  hoa = await crowd.visitor({ width: 320, height: 640 });
  admin = await crowd.visitor({ width: 320, height: 640 });
  const paper = await scan(crowd.browser);
  codes = [];
  for (let nth = 0; nth < FAMILIES; nth += 1) codes.push(await files(nth, paper));
  await officer.signIn(lan, server, "caugiay.lan");
  await officer.signIn(hoa, server, "caugiay.hoa");
  await admin.goto(`${server.base}/vi/can-bo/dang-nhap`);
  await officer.enterDoor(admin, server, "caugiay.quantri");
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

const watch = () => `${server.base}/vi/can-bo/bat-thuong`;
const said = (page) => page.locator("main").innerText();
const looked = (page, form) =>
  page.context().request.post(watch(), { form, headers: { "Sec-Fetch-Site": "same-origin" }, maxRedirects: 0 });

test("a little work in the evening is nothing unusual", async () => {
  for (const code of codes.slice(0, -1)) {
    await officer.open(lan, server, code);
    await officer.take(lan);
  }
  await hoa.goto(watch());
  assert.match(await said(hoa), /Không có gì bất thường/);
  await eye.look(hoa, "nothing");
});

test("one more, and the head of the office and the administrator see whose account, which day and how much", async () => {
  await officer.open(lan, server, codes.at(-1));
  await officer.take(lan);
  for (const who of [hoa, admin]) {
    await who.goto(watch());
    assert.match(await said(who), /Đỗ Ngọc Lan – 10\/11\/2026/);
    assert.match(await said(who), /Việc đã ghi vào lịch sử hồ sơ\s+12\s/);
    assert.match(await said(who), /ngoài giờ làm việc\s+12\s/);
  }
  await eye.look(hoa, "one account");
});

test("a registrar has no link to it, no page and no button, and another office sees nothing of it", async () => {
  await lan.goto(`${server.base}/vi/can-bo`);
  assert.equal(await lan.getByRole("link", { name: "Việc làm bất thường" }).count(), 0);
  assert.equal((await lan.goto(watch())).status(), 404);
  await eye.look(lan);
  const page = { path: watch(), text: await hoa.content(), status: 200 };
  const form = { officer: hidden(page, "officer"), day: hidden(page, "day") };
  assert.equal((await looked(lan, form)).status(), 404, "not even about the own account");
  const thuy = await crowd.visitor();
  await officer.signIn(thuy, server, "haichau.thuy");
  assert.equal((await thuy.goto(watch())).status(), 404, "who only signs does not watch");
  assert.equal((await looked(thuy, form)).status(), 404);
  await hoa.goto(watch());
  assert.match(await said(hoa), /Đỗ Ngọc Lan/, "and it is still to be looked at");
});

test("what was looked at leaves the page for everybody", async () => {
  const window = await hoa.context().newPage();
  await window.goto(watch());
  assert.equal((await citizen.press(hoa, "Đã xem")).status(), 200);
  assert.match(await said(hoa), /Không có gì bất thường/);
  await admin.goto(watch());
  assert.match(await said(admin), /Không có gì bất thường/);
  assert.equal((await citizen.press(window, "Đã xem")).status(), 404, "a second window finds it gone");
});

test("the head of the office is watched too, by the administrator alone", async () => {
  // A case that is given back is a line in its history: each of six twice.
  for (const code of [...codes, ...codes]) {
    await hoa.goto(`${server.base}/vi/can-bo/ho-so/${code}`);
    await citizen.press(hoa, /^Nhận /);
    await citizen.press(hoa, "Trả về hàng chờ");
  }
  await hoa.goto(watch());
  assert.match(await said(hoa), /Phan Thị Hoa – 10\/11\/2026/);
  assert.equal((await citizen.press(hoa, "Đã xem")).status(), 403);
  assert.match(await said(hoa), /không tự xem việc của chính mình/);
  await eye.look(hoa, "the own account");
  await admin.goto(watch());
  assert.equal((await citizen.press(admin, "Đã xem")).status(), 200);
  await hoa.goto(watch());
  assert.match(await said(hoa), /Không có gì bất thường/);
});
