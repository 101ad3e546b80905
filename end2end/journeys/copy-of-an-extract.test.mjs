// Procedure 2.000635: a copy of the extract of a birth that was registered here. It
// has no page of its own: what asks for a birth asks for a copy too.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { EXTRACT_COPY, SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import { unmarked, vietnamese } from "../harness/languages.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, eye, father, desk, copy;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  father = await crowd.visitor();
  desk = await crowd.visitor({ width: 1280 });
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, files });
  const birth = await citizen.declare(father);
  await officer.register(desk, server, "caugiay.lan", birth.code, father);
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("a parent asks for copies, in English, and reads what they cost and when they come", async () => {
  await father.goto(`${server.base}/en/trich-luc`);
  await eye.look(father);
  await citizen.press(father, /^Start/);
  const abroad = { use: "abroad", "use.country": "AUS", annex: "yes" };
  const met = async (page) => {
    await eye.look(page);
    assert.deepEqual(await unmarked(page, vietnamese(EXTRACT_COPY.answers)), [], `${page.url()}: names in the voice of English`);
  };
  await citizen.answerAll(father, { answers: { ...EXTRACT_COPY.answers, ...abroad }, met });
  assert.ok((await father.locator("main [lang=vi]").allInnerTexts()).includes(EXTRACT_COPY.answers["subject.name"]));
  const shown = await father.locator("main").innerText();
  assert.match(shown, /24[.,]000/);
  assert.ok(shown.includes("2.000635"), shown);
  copy = await citizen.declare(father);
  assert.equal(await father.locator("html").getAttribute("lang"), "en");
  assert.deepEqual(await unmarked(father, vietnamese(EXTRACT_COPY.answers)), []);
  assert.equal(await father.locator("footer :is(h2, a)").first().innerText(), "Need help?", "help where it always is (WCAG 3.2.6)");
  await citizen.follow(father, "Tiếng Việt");
  assert.match(await father.locator("h1").innerText(), /Đã nhận hồ sơ/, "the page stays when the language changes");
  assert.deepEqual(await citizen.codes(father), copy);
});

test("the officer issues the copy from the entry in the register", async () => {
  await officer.open(desk, server, copy.code);
  await officer.take(desk);
  await eye.look(desk);
  const missing = await officer.act(desk, officer.ACTS.copy);
  assert.equal(missing.status(), 422, "an entry must be chosen");
  const said = await desk.locator("main").innerText();
  assert.match(said, /Mẹ: Trần Thu Hà/);
  assert.match(said, /Người yêu cầu có tên trong sổ/);
  assert.equal(await desk.locator('[id="issue_copy.grounds"]').count(), 0, "nothing more is to be shown");
  await desk.locator("main label", { hasText: "412/2026" }).click();
  await officer.grantCopy(desk);
});

test("the copy is signed and repeats the entry", async () => {
  await citizen.until(father, "Trích lục khai sinh (bản sao)", { address: `${server.base}/vi/ho-so/${copy.code}` });
  const path = papers.onDisk((await citizen.download(father, /^Trích lục khai sinh/)).bytes);
  const { valid, whole, said } = await papers.signature(path);
  assert.ok(valid && whole, said);
  const text = await papers.text(path);
  assert.deepEqual(papers.outOfOrder(text, ["TRÍCH LỤC KHAI SINH", "BẢN SAO", "NGUYỄN MINH AN", "001226900101"]), [], text);
});

test("who stands nowhere in the entry gets nothing before the registrar writes which papers show the link", async () => {
  const stranger = await crowd.visitor();
  await stranger.goto(`${server.base}/vi/trich-luc`);
  await citizen.press(stranger, /^Bắt đầu/);
  const answers = { ...EXTRACT_COPY.answers, "requester.name": "Nguyễn Thị Lạ", "requester.pin": "001188900777" };
  await citizen.answerAll(stranger, { answers });
  const filed = await citizen.declare(stranger);
  await officer.open(desk, server, filed.code);
  await officer.take(desk);
  assert.match(await desk.locator("main").innerText(), /Số định danh của người yêu cầu không có trong mục này/);
  await desk.locator("main label", { hasText: "412/2026" }).click();
  assert.equal((await officer.act(desk, officer.ACTS.copy)).status(), 422, "the link must be shown");
  assert.match(await desk.locator("#errors").innerText(), /Hãy ghi giấy tờ đã xem/);
  assert.equal(await desk.locator('main input[name="entry"]:checked').count(), 1, "what was chosen stays");
  await eye.look(desk);
  await officer.grantCopy(desk, "Quyết định giao nuôi con số 12/QĐST, bản chính");
  assert.match(await desk.locator("main").innerText(), /Đã duyệt cấp bản sao[\s\S]*Quyết định giao nuôi con số 12\/QĐST/);
});

test("the extract for abroad has a page in three languages, and the dossier says what it needs there", async () => {
  const path = papers.onDisk((await citizen.download(father, /^Trích lục khai sinh/)).bytes);
  assert.match(await papers.facts(path), /Pages:\s+2/);
  assert.equal(await papers.structure(path), "");
  const words = [
    "Việt Nam không phải là thành viên Công ước số 16",
    "Viet Nam is not a party to Convention No. 16",
    "Le Viet Nam n'est pas partie à la Convention n° 16",
    "Extrait de l'acte de naissance n°", "412/2026",
    "Jo Mo An", "02 11 2026", "VIET NAM",
    "Name", "NGUYỄN", "MINH AN", "VIET NAM 001226900101",
  ];
  assert.deepEqual(papers.outOfOrder(await papers.text(path), words), []);
  const shown = await father.locator("main").innerText();
  assert.match(shown, /Để dùng trích lục ở Úc/);
  assert.match(shown, /tem Apostille ở Cục Lãnh sự/);
  await eye.look(father);
});

test("the father asks for a copy of the certificate itself, which bears the number of the certificate", async () => {
  await father.goto(`${server.base}/vi/trich-luc`);
  await citizen.press(father, /^Bắt đầu/);
  await citizen.answerAll(father, { answers: { ...EXTRACT_COPY.answers, certificate: "yes" } });
  const filed = await citizen.declare(father);
  await officer.open(desk, server, filed.code);
  await officer.take(desk);
  await desk.locator("main label", { hasText: "412/2026" }).click();
  await officer.grantCopy(desk);
  await citizen.until(father, "Giấy khai sinh (bản sao)", { address: `${server.base}/vi/ho-so/${filed.code}` });
  const path = papers.onDisk((await citizen.download(father, /^Giấy khai sinh \(bản sao\)/)).bytes);
  const { valid, whole, said } = await papers.signature(path);
  assert.ok(valid && whole, said);
  const words = [
    "412/2026", "GIẤY KHAI SINH", "(BẢN SAO)", "NGUYỄN MINH AN", "001226900101", "TRẦN THU HÀ", "NGUYỄN QUANG HUY",
    "người đi khai sinh", "NGUYỄN QUANG HUY", "10/11/2026", "Ghi chú", "NGƯỜI KÝ BẢN SAO",
  ];
  const text = await papers.text(path);
  assert.deepEqual(papers.outOfOrder(text, words), [], text);
});
