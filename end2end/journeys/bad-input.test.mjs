// What goes wrong at the portal has a sentence, a status and a way on, and nothing
// that was typed is lost.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import { file, photograph, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

const { answers } = SIMPLE_BIRTH;
let server, crowd, eye, pdf;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  pdf = await scan(crowd.browser);
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** Somebody who has come to a certain page of a new declaration. */
async function at(place, who) {
  const page = who ?? (await crowd.visitor());
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers, files: { "file.birth_notice": [file("giay.pdf", pdf)] }, until: place });
  return page;
}

const errors = (page) => page.locator("#errors").innerText();

test("a page with nothing answered comes back with a summary that has the focus and leads to each field", async () => {
  const page = await at("ten");
  const answer = await citizen.proceed(page);
  assert.equal(answer.status(), 422);
  assert.match(await page.title(), /^Lỗi: /);
  assert.equal(await page.evaluate(() => document.activeElement.id), "errors");
  const links = await page.locator("#errors a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.deepEqual(links, ["#child.family_name", "#child.given_name"]);
  for (const link of links) {
    const id = link.slice(1);
    const beside = await page.locator(`[id="${id}-error"]`).innerText();
    assert.ok((await errors(page)).includes(beside.replace(/^Lỗi:\s*/, "")), "the same words beside the field");
    assert.equal(await page.locator(`[id="${id}"]`).getAttribute("aria-invalid"), "true");
  }
  await eye.look(page);
});

test("a name with digits is refused in words and kept as it was typed", async () => {
  const page = await at("ten");
  await citizen.fill(page, { ...answers, "child.given_name": "An 2" });
  assert.equal((await citizen.proceed(page)).status(), 422);
  assert.match(await errors(page), /Tên người không có chữ số/);
  assert.equal(await page.locator("[id='child.given_name']").inputValue(), "An 2");
  assert.equal(await page.locator("[id='child.family_name']").inputValue(), "Nguyễn");
});

test("each kind of file that cannot be kept has its own sentence, and the page goes on", async () => {
  const page = await at("giay-to");
  const photo = await photograph(crowd.browser);
  const cases = [
    [file("ghi chu.txt", Buffer.from("xin chao")), /không phải ảnh JPEG, PNG hay tệp PDF/],
    [file("anh.jpg", Buffer.from("MZ this is a program")), /không phải ảnh JPEG, PNG hay tệp PDF/],
    [file("rong.pdf", Buffer.alloc(0)), /không có gì bên trong/],
    [file("hong.jpg", photo.subarray(0, 400)), /không mở được/],
    [file("nang.pdf", Buffer.concat([pdf, Buffer.alloc(10.5 * 1024 * 1024, 0x20)])), /nặng quá/],
  ];
  for (const [sent, sentence] of cases) {
    const answer = await citizen.attach(page, "file.birth_notice", sent);
    assert.equal(answer.status(), 422, sent.name);
    assert.match(await errors(page), sentence, sent.name);
    assert.equal(await page.locator(".sent").count(), 0);
  }
  await eye.look(page);
  const kept = await citizen.attach(page, "file.birth_notice", file("../../etc/giấy <b>.jpg", photo));
  assert.equal(kept.status(), 200);
  assert.doesNotMatch(await page.locator(".sent a").innerText(), /[/\\<>]/, "the name is made safe");
});

test("a request larger than any page sends is told so", async () => {
  const page = await at("giay-to");
  const form = { multipart: { "file.birth_notice": file("nang.pdf", Buffer.alloc(24 * 1024 * 1024, 0x20)) } };
  const answer = await page.context().request.post(page.url(), { ...form, headers: { "Sec-Fetch-Site": "same-origin" } });
  assert.equal(answer.status(), 413);
  assert.match(await answer.text(), /lớn quá/);
});

test("a made-up draft address and a draft of somebody else are the same page not found", async () => {
  const page = await at("ten");
  const stranger = await crowd.visitor();
  const foreign = await stranger.goto(page.url());
  assert.equal(foreign.status(), 404);
  await eye.look(stranger);
  const theirs = await stranger.locator("main").innerText();
  const unknown = await stranger.goto(page.url().replace(/nhap\/[0-9a-f]{8}/, "nhap/00000000"));
  assert.equal(unknown.status(), 404);
  assert.equal(await stranger.locator("main").innerText(), theirs);
  for (const path of ["/vi/ho-so/nhap/khong-phai-ma/ten", "/vi/khong-co", "/fr", "/vi/ho-so/nhap/%FF/ten"]) {
    const answer = await stranger.goto(server.base + path);
    assert.equal(answer.status(), 404, path);
    assert.match(await stranger.locator("main").innerText(), /Không tìm thấy/, path);
  }
  const made = { form: { "child.given_name": "Gian" }, headers: { "Sec-Fetch-Site": "same-origin" } };
  for (const draft of ["khong-phai-ma", "00000000-0000-4000-8000-000000000000"]) {
    const answer = await stranger.context().request.post(`${server.base}/vi/ho-so/nhap/${draft}/ten`, made);
    assert.equal(answer.status(), 404, draft);
    assert.match(await answer.text(), /Không tìm thấy/);
  }
});

test("two tabs on one page: the second is shown both sides and nothing is overwritten", async () => {
  const page = await at("ten");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await citizen.fill(page, { "child.family_name": "Nguyễn", "child.given_name": "An" });
  await citizen.proceed(page);
  await citizen.fill(other, { "child.family_name": "Nguyễn", "child.given_name": "Ân" });
  const answer = await citizen.proceed(other);
  assert.equal(answer.status(), 409);
  const said = await other.locator("main table").innerText();
  assert.match(said, /\bAn\b/);
  assert.match(said, /Ân/);
  await eye.look(other);
  await page.goto(page.url().replace(/[^/]+$/, "ten"));
  assert.equal(await page.locator("[id='child.given_name']").inputValue(), "An");
  await citizen.press(other, "Dùng những gì vừa gõ ở đây");
  await page.reload();
  assert.equal(await page.locator("[id='child.given_name']").inputValue(), "Ân");
});

test("a post from another site is refused with a page and a way on, and changes nothing", async () => {
  const page = await at("ten");
  const draft = page.url();
  const trap = await page.context().newPage();
  const form = `<!DOCTYPE html><form method=post action="${draft}"><input name="child.given_name" value="Gian"><button>Nhận quà</button></form>`;
  await trap.route("http://xau.example/", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: form }));
  await trap.goto("http://xau.example/");
  const answer = await citizen.press(trap, "Nhận quà");
  assert.equal(answer.status(), 403);
  assert.match(await trap.locator("main").innerText(), /trang khác[\s\S]*Về trang đầu/);
  await eye.look(trap);
  const put = await page.context().request.fetch(draft, { method: "PUT" });
  assert.equal(put.status(), 405);
  assert.match(put.headers().allow, /POST/);
  assert.match(await put.text(), /<h1>/);
  await page.reload();
  assert.equal(await page.locator("[id='child.given_name']").inputValue(), "");
});

test("pressing twice, and posting again later, file one dossier", async () => {
  const page = await at("kiem-tra");
  const review = page.url();
  const post = () => page.context().request.post(review, {
    form: { statement: "yes" }, headers: { "Sec-Fetch-Site": "same-origin" },
  });
  const [one, two] = await Promise.all([post(), post()]);
  const three = await post();
  assert.deepEqual([one.status(), two.status(), three.status()], [200, 200, 200]);
  const [first, second, third] = [one, two, three].map((answer) => new URL(answer.url()).pathname);
  assert.match(first, /da-nop$/);
  assert.deepEqual([second, third], [first, first]);
});

test("a dossier of somebody else is not found by its code alone, and a wrong secret says nothing more", async () => {
  const page = await at("kiem-tra");
  const dossier = await citizen.declare(page);
  const stranger = await crowd.visitor();
  for (const part of ["", "/da-nop", "/giay-tiep-nhan.pdf", "/to-khai.pdf", "/ket-qua/1.pdf", "/rut"]) {
    const answer = await stranger.context().request.get(`${server.base}/vi/ho-so/${dossier.code}${part}`);
    assert.equal(answer.status(), 404, part);
  }
  const wrong = await citizen.track(stranger, server.base, { ...dossier, secret: "00000-00000-00000-00000-00000-0" });
  assert.equal(wrong.status(), 422);
  const said = await errors(stranger);
  await citizen.track(stranger, server.base, { code: "H01.014-261110-019999", secret: dossier.secret });
  assert.equal(await errors(stranger), said, "known and unknown codes answer alike");
  await eye.look(stranger);
});

test("a dossier can be withdrawn before it is decided, after one question", async () => {
  const page = await at("kiem-tra");
  const dossier = await citizen.declare(page);
  await page.goto(`${server.base}/vi/ho-so/${dossier.code}`);
  await citizen.follow(page, "Rút hồ sơ");
  await eye.look(page);
  await citizen.press(page, "Rút hồ sơ này");
  await citizen.until(page, "Đã dừng", { address: `${server.base}/vi/ho-so/${dossier.code}` });
  await eye.look(page);
});

test("a foundling, and a birth already registered abroad, are told where to go", async () => {
  const page = await crowd.visitor();
  await citizen.begin(page, server.base);
  await citizen.fill(page, { "birth.where": "found" });
  assert.equal((await citizen.proceed(page)).status(), 422);
  assert.match(await errors(page), /báo ngay cho Ủy ban nhân dân hoặc công an/);
  await citizen.fill(page, { "birth.where": "abroad", "birth.registered_abroad": "yes" });
  assert.equal((await citizen.proceed(page)).status(), 422);
  assert.match(await errors(page), /ghi vào sổ hộ tịch/);
});
