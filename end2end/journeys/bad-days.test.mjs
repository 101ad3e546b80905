// The desk says no, two officers meet on one case, somebody asks for what is not theirs:
// each has its answer.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { OTHER_MOTHER, SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, eye, files;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** A father whose filing lies at the desk. */
async function filed(given, changed = {}) {
  const page = await crowd.visitor();
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers: { ...SIMPLE_BIRTH.answers, ...changed, "child.given_name": given }, files });
  const dossier = await citizen.declare(page);
  return { page, ...dossier, address: `${server.base}/vi/ho-so/${dossier.code}` };
}

async function atDesk(login, code) {
  const desk = await crowd.visitor({ width: 1280 });
  await officer.signIn(desk, server, login);
  await officer.open(desk, server, code);
  return desk;
}

test("what the desk does not accept tells the family why", async () => {
  const dossier = await filed("Bình");
  const desk = await atDesk("caugiay.lan", dossier.code);
  const empty = await officer.actWith(desk, "not_accept", officer.ACTS.notAccept, {});
  assert.equal(empty.status(), 422, "a reason and its article must be written");
  await eye.look(desk);
  await desk.locator("[id='not_accept.reason']").fill("Ảnh giấy chứng sinh mờ, hãy chụp lại.");
  await desk.locator("[id='not_accept.article']").fill("khoản 1 Điều 16 Luật Hộ tịch");
  assert.equal((await citizen.press(desk, officer.ACTS.notAccept)).status(), 200);
  await officer.send(desk, ["PHIẾU TỪ CHỐI", "Ảnh giấy chứng sinh mờ, hãy chụp lại.", "khoản 1 Điều 16 Luật Hộ tịch"]);
  const said = await citizen.until(dossier.page, "Không được tiếp nhận", { address: dossier.address });
  assert.match(said, /Ảnh giấy chứng sinh mờ, hãy chụp lại\./);
  assert.match(said, /khoản 1 Điều 16 Luật Hộ tịch/);
  assert.match(said, /khiếu nại/, "how to complain");
  await eye.look(dossier.page);
});

test("a refusal names its reason and its article", async () => {
  const dossier = await filed("Cường");
  const desk = await atDesk("caugiay.lan", dossier.code);
  await officer.take(desk);
  const empty = await officer.actWith(desk, "refuse", officer.ACTS.refuse, { reason: "Bé đã có giấy khai sinh." });
  assert.equal(empty.status(), 422, "an article must be named");
  assert.equal(await desk.locator("[id='refuse.reason']").inputValue(), "Bé đã có giấy khai sinh.");
  await desk.locator("[id='refuse.article']").fill("Điều 5 khoản 4 Luật Hộ tịch");
  assert.equal((await citizen.press(desk, officer.ACTS.refuse)).status(), 200);
  await eye.look(desk, "read before it is sent");
  await dossier.page.goto(dossier.address);
  assert.doesNotMatch(await dossier.page.locator("main").innerText(), /Bé đã có giấy khai sinh/, "nothing has gone out");
  assert.equal((await citizen.press(desk, "Chưa gửi, viết lại")).status(), 200);
  assert.equal(await desk.locator("[id='refuse.article']").inputValue(), "Điều 5 khoản 4 Luật Hộ tịch", "every word is still there");
  assert.equal((await citizen.press(desk, officer.ACTS.refuse)).status(), 200);
  assert.equal((await officer.send(desk, ["VĂN BẢN TỪ CHỐI", "Bé đã có giấy khai sinh.", "Điều 5 khoản 4 Luật Hộ tịch"])).status(), 200);
  const said = await citizen.until(dossier.page, "Bé đã có giấy khai sinh.", { address: dossier.address });
  assert.match(said, /Điều 5 khoản 4 Luật Hộ tịch/);
  assert.match(said, /khiếu nại/, "how to complain");
  await eye.look(dossier.page);
  const paper = papers.onDisk((await citizen.download(dossier.page, /^Văn bản từ chối/)).bytes);
  assert.equal(await papers.structure(paper), "");
  assert.ok((await papers.signature(paper)).valid, "signed");
  const written = (await papers.text(paper)).replace(/\s+/g, " ");
  for (const words of ["TỪ CHỐI GIẢI QUYẾT HỒ SƠ", dossier.code, "Nguyễn Quang Huy", "Bé đã có giấy khai sinh.", "Điều 5 khoản 4 Luật Hộ tịch", "90 ngày"]) assert.ok(written.includes(words), `${words}: ${written}`);
  const kept = await citizen.download(desk, /^Văn bản từ chối/);
  assert.equal(kept.headers["content-type"], "application/pdf");
});

test("of two officers on one case the second is told and overwrites nothing", async () => {
  const dossier = await filed("Dũng");
  const lan = await atDesk("caugiay.lan", dossier.code);
  await officer.take(lan);
  const minh = await atDesk("caugiay.minh", dossier.code);
  assert.match(await minh.locator("main").innerText(), /Cũng đang mở hồ sơ này: .*Lan/);
  await officer.enter(lan, dossier.page);
  const late = await officer.actWith(minh, "refuse", officer.ACTS.refuse, { reason: "Thiếu giấy chứng sinh.", article: "Điều 16 Luật Hộ tịch" });
  assert.equal(late.status(), 409);
  assert.match(await minh.locator("main").innerText(), /Chưa có gì bị ghi đè/);
  const sides = await minh.locator("main table").innerText();
  assert.match(sides, /Đã vào sổ|Đã xong|Đã trả kết quả/, "what the first did");
  assert.match(sides, /Từ chối[\s\S]*Thiếu giấy chứng sinh\. – Điều 16 Luật Hộ tịch/, "what the second was about to do");
  await eye.look(minh);
  await officer.open(minh, server, dossier.code, "closed");
  assert.equal((await minh.locator(".timeline").innerText()).match(/Đã vào sổ/g).length, 1, "registered once");
  assert.doesNotMatch(await minh.locator(".timeline").innerText(), /Từ chối/);
});

test("an officer of another commune does not find the case, a citizen does not find the desk", async () => {
  const dossier = await filed("Em");
  const desk = await atDesk("caugiay.lan", dossier.code);
  const address = desk.url();
  const son = await crowd.visitor();
  await officer.signIn(son, server, "haichau.son");
  assert.equal((await son.goto(address)).status(), 404);
  await dossier.page.goto(address);
  assert.match(dossier.page.url(), /can-bo\/dang-nhap/);
});

test("a withdrawal that comes after the decision is told so", async () => {
  const dossier = await filed("Giang", OTHER_MOTHER);
  await dossier.page.goto(`${dossier.address}/rut`);
  const desk = await atDesk("caugiay.lan", dossier.code);
  await officer.take(desk);
  await officer.enter(desk, dossier.page);
  await citizen.until(await dossier.page.context().newPage(), /Đã xong|Đã trả kết quả/, { address: dossier.address });
  const late = await citizen.press(dossier.page, "Rút hồ sơ này");
  assert.equal(late.status(), 409);
  assert.match(await dossier.page.locator("main").innerText(), /không rút được nữa/);
});

test("pages that only tell are in order too, in both languages", async () => {
  const page = await crowd.visitor();
  const paths = ["", "/thu-tuc", "/thu-tuc/trich-luc", "/tro-giup", "/cookie", "/tiep-can", "/du-lieu-ca-nhan", "/tiep-tuc", "/quen-mat-khau", "/quen-mat-khau/ma", "/cung-theo-doi", "/tra-cuu", "/xac-thuc"];
  for (const lang of ["vi", "en"]) {
    for (const path of paths) {
      assert.equal((await page.goto(`${server.base}/${lang}${path}`)).status(), 200, path);
      await eye.look(page);
    }
  }
});
