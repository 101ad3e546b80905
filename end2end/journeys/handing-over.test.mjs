// A result that is fetched on paper or comes by post waits at the desk until it is handed
// over: to whom and how is written down, and the family is told. What is all electronic
// never waits. Nobody here has script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { OTHER_MOTHER, SIMPLE_BIRTH, THIRD_MOTHER } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { declaredBirth } from "../harness/scene.mjs";
import { serving } from "../harness/server.mjs";

const COUNTER = { delivery: "counter", "requester.email": "tai-quay@demo.example" };
const POST = { ...OTHER_MOTHER, delivery: "post", "delivery.address": "Số 12 ngõ 8 phố Duy Tân", "requester.email": "buu-dien@demo.example" };
const AUNT = "Nguyễn Thị Lụa";
const PARCEL = "RR123456789VN";

let server, crowd, eye, desk, mailbox, fetched, posted, sent;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  desk = await crowd.visitor({ width: 320 });
  mailbox = await crowd.visitor();
  await officer.signIn(desk, server, "caugiay.lan");
  fetched = await granted(COUNTER);
  posted = await granted(POST);
  sent = await granted({ ...THIRD_MOTHER, delivery: "electronic" });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** A birth that is entered, and its papers signed: its code and the family's page. */
async function granted(more) {
  const family = await crowd.visitor({ width: 320 });
  const { code } = await declaredBirth(family, server.base, more);
  await officer.open(desk, server, code);
  await officer.take(desk);
  await officer.enter(desk, family);
  return { code, family, home: `${server.base}/vi/ho-so/${code}` };
}

const said = (page) => page.locator("main").innerText();
const list = (which) => `${server.base}/vi/can-bo?loc=${which}`;
const mailed = (words) => citizen.until(mailbox, words, { address: `${server.base}/vi/hom-thu` });

test("what is all electronic is handed over by itself, and never waits at the desk", async () => {
  await citizen.until(sent.family, "Đã trả kết quả", { address: sent.home });
  assert.ok(await sent.family.getByRole("link", { name: /^Giấy khai sinh/ }).count(), "the papers lie with the dossier");
  await citizen.until(desk, sent.code, { address: list("closed") });
  await citizen.until(desk, fetched.code, { address: list("to_deliver") });
  assert.ok(!(await said(desk)).includes(sent.code));
});

test("what is fetched or posted waits in the list of the desk, what waits longest first", async () => {
  await citizen.until(desk, posted.code, { address: list("to_deliver") });
  const words = await said(desk);
  assert.ok(words.indexOf(fetched.code) < words.indexOf(posted.code), words);
  await eye.look(desk);
  for (const { family, home } of [fetched, posted]) {
    const told = await citizen.until(family, /^Giấy khai sinh, số/m, { address: home });
    assert.match(told, /Tiếp theo: trả kết quả/);
    assert.doesNotMatch(told, /Đã nhận giấy|Đã gửi bưu điện/);
  }
  await eye.look(fetched.family);
});

test("nothing leaves the desk before it is said who may have it and what was seen; what was typed stays", async () => {
  await officer.open(desk, server, fetched.code, "to_deliver");
  assert.match(await said(desk), /người dân đến nhận giấy tại quầy/);
  assert.equal(await desk.locator('[id="deliver.receiver"]').inputValue(), "Nguyễn Quang Huy", "who filed");
  await eye.look(desk);
  const wrong = await officer.handOver(desk, { receiver: AUNT, seen: ["papers_complete"] });
  assert.equal(wrong.status(), 422);
  const errors = await desk.locator("#errors").innerText();
  assert.match(errors, /Người nhận không phải là người nộp/);
  assert.match(errors, /Đã đối chiếu giấy tờ tùy thân/);
  assert.equal(await desk.locator('[id="deliver.receiver"]').inputValue(), AUNT);
  assert.ok(await desk.locator('[id="handed.papers_complete"]').isChecked());
  await eye.look(desk);
});

test("an aunt fetches the papers: the family reads who it was, and the mail tells of it", async () => {
  const done = await officer.handOver(desk, { behalf: "Cô ruột của bé, giấy ủy quyền ngày 10/11/2026", seen: ["identity_seen"] });
  assert.equal(done.status(), 200);
  assert.match(await said(desk), /Đã trao giấy tại quầy/);
  assert.equal(await desk.getByRole("button", { name: officer.ACTS.deliver }).count(), 0, "once");
  await eye.look(desk);
  const told = await citizen.until(fetched.family, "Đã nhận giấy tại cơ quan", { address: fetched.home });
  assert.ok(told.includes(`Người nhận: ${AUNT}`), told);
  assert.doesNotMatch(told, /ủy quyền/, "why she may is for the office");
  await eye.look(fetched.family);
  const mail = await mailed(`Đã nhận giấy – hồ sơ ${fetched.code}`);
  assert.match(mail, /tai-quay@demo\.example/);
  assert.match(mail, /Nếu không phải người nhà mình nhận, hãy báo ngay/);
  assert.ok(!mail.includes(AUNT), "no name in a mail");
});

test("what goes by post is not gone without its number, and with it the family can follow the parcel", async () => {
  await officer.open(desk, server, posted.code, "to_deliver");
  assert.match(await said(desk), /Gửi đến: Số 12 ngõ 8 phố Duy Tân/);
  assert.ok(await desk.locator('[name="deliver.how"][value="post"]').isChecked(), "as it was asked for");
  assert.equal((await officer.handOver(desk, { seen: ["papers_complete"] })).status(), 422);
  assert.match(await desk.locator("#errors").innerText(), /số bưu gửi in trên phiếu gửi/);
  await eye.look(desk);
  assert.equal((await officer.handOver(desk, { parcel: PARCEL })).status(), 200);
  const told = await citizen.until(posted.family, "Giấy đã gửi bưu điện", { address: posted.home });
  assert.ok(told.includes(`Số bưu gửi: ${PARCEL}`), told);
  await eye.look(posted.family);
  assert.match(await mailed(`Giấy đang được gửi đến – hồ sơ ${posted.code}`), /buu-dien@demo\.example/);
});

test("afterwards nothing waits, and the family reads it in English too", async () => {
  await desk.goto(list("to_deliver"));
  for (const { code } of [fetched, posted]) assert.ok(!(await said(desk)).includes(code), code);
  await eye.look(desk);
  await posted.family.goto(posted.home.replace("/vi/", "/en/"));
  const told = await said(posted.family);
  assert.ok(told.includes(PARCEL), told);
  await eye.look(posted.family);
});
