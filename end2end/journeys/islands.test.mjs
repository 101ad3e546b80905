// What script adds to pages that work without it: each island once, and what is left of
// it for who has no script.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { file, photograph, scan } from "../harness/scans.mjs";
import { folder, serving } from "../harness/server.mjs";
import { addLine, onlyFile } from "../harness/supplement.mjs";

const { answers, clock } = SIMPLE_BIRTH;
const NOTICE = "file.birth_notice";
/** What stands under the field of that paper, and its button: the page asks for two. */
const FIELD = `[data-for="${NOTICE}"]`;
const SEND = `button[name=upload][value="${NOTICE}"]`;

const data = folder();
let server, begun, crowd, eye, photo;

before(async () => {
  await serve(Date.parse(clock));
  crowd = await people();
  eye = await inspector(crowd);
  photo = await photograph(crowd.browser);
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** What the clock of the house says, in milliseconds: it goes on from its start. */
const now = () => begun.clock + performance.now() - begun.at;

async function serve(clock, port) {
  server = await serving({ clock: new Date(clock).toISOString(), data, port });
  begun = { clock, at: performance.now() };
}

/** The same house, so many seconds later than now. */
async function restart(seconds) {
  const clock = now() + 1000 * seconds;
  const { port } = server;
  await server.stop();
  await serve(clock, port);
}

/** Somebody on a page of questions. */
async function at(question, { script = true, ...more } = {}) {
  const page = await crowd.visitor({ script, ...more });
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers, until: question });
  return page;
}

/** On the mother's page, once it asks for her number. */
async function atThePin() {
  const page = await at("me");
  const { "mother.pin": _, ...others } = answers;
  await citizen.fill(page, others);
  // The page comes again with what its first answer opens.
  if (!(await page.locator("[id='mother.pin']").isVisible())) {
    await citizen.proceed(page);
    await citizen.fill(page, others);
  }
  return page;
}

/** A photograph of a paper, as large as a telephone takes it, with style of its own. */
async function taken(style, { width = 2700, height = 3600 } = {}) {
  const page = await crowd.browser.newPage({ viewport: { width, height } });
  await page.setContent(`<body style="font:90px serif;background:#ddd;${style}">${"<p>GIẤY CHỨNG SINH 00412.GCS.01999.26".repeat(12)}`);
  const jpeg = await page.screenshot({ type: "jpeg", quality: 92 });
  await page.close();
  return jpeg;
}

/** Bytes of a piece in which a large file goes. */
const PIECE = 256 * 1024;

/** A scan of nearly six pieces. */
async function heavy() {
  const pdf = await scan(crowd.browser);
  const version = pdf.indexOf("\n") + 1;
  return Buffer.concat([pdf.subarray(0, version), Buffer.alloc(5.5 * PIECE, " "), Buffer.from("\n"), pdf.subarray(version)]);
}

/** Where a piece begins that goes to this address; nothing of what is no piece. */
const begins = (url) => Number(url.searchParams.get("tu") ?? -1);

/** Counts the bytes of files that the page hands to the network, also after it is opened anew. */
async function counted(page) {
  const sent = { bytes: 0 };
  await page.exposeFunction("handed", (bytes) => { sent.bytes += bytes; });
  await page.addInitScript(() => {
    const send = XMLHttpRequest.prototype.send;
    XMLHttpRequest.prototype.send = function (body) {
      const parts = body instanceof FormData ? [...body.values()] : [body];
      window.handed(parts.reduce((sum, part) => sum + (part instanceof Blob ? part.size : 0), 0));
      return send.call(this, body);
    };
  });
  await page.reload();
  return sent;
}

/** The account that the start printed first. */
function account() {
  const [, email, password] = /^ {4}(\S+@demo\.example)\s+(.+)$/m.exec(server.out);
  return { email, password };
}

async function signIn(page) {
  const { email, password } = account();
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  return citizen.press(page, "Đăng nhập");
}

const says = (place, words) => place.filter({ hasText: words }).waitFor();

test("every island has a journey that bears its name", () => {
  const texts = (folder, ending) => {
    const files = readdirSync(new URL(folder, import.meta.url), { recursive: true }).filter((name) => name.endsWith(ending));
    return files.map((name) => readFileSync(new URL(`${folder}${name}`, import.meta.url), "utf8")).join("\n");
  };
  const islands = [...texts("../../app/islands/src/", ".rs").matchAll(/^#\[island\]\s+pub fn (\w+)/gm)].map(([, name]) => name);
  const told = new Set([...texts("./", ".test.mjs").matchAll(/^test\("(\w+) /gm)].map(([, name]) => name));
  assert.ok(islands.length >= 10, islands.join());
  assert.deepEqual(islands.filter((name) => !told.has(name)), []);
});

test("SendFiles makes a large photograph small and sends it by the button of the form", async () => {
  const page = await at("giay-to");
  const large = await taken("");
  await page.locator(`[id="${NOTICE}"]`).setInputFiles(file("anh.jpg", large));
  await says(page.locator(`${FIELD} .sending-about`), /Ảnh đã được thu nhỏ/);
  await eye.look(page, "a photograph chosen");
  await Promise.all([page.waitForURL(/vua=gui/), page.locator(SEND).click()]);
  assert.equal(await page.locator(".sent").count(), 1);
  const href = await page.locator(".sent a").first().getAttribute("href");
  const kept = await (await page.context().request.get(server.base + href)).body();
  assert.ok(kept.length < large.length, `${kept.length} of ${large.length} bytes`);
  await page.context().close();
});

test("SendFiles warns of a dark and of a blurred photograph, and it can be sent all the same", async () => {
  const page = await at("giay-to");
  const field = page.locator(`[id="${NOTICE}"]`);
  await field.setInputFiles(file("toi.jpg", await taken("background:#111;color:#444", { width: 900, height: 1200 })));
  await says(page.locator(`${FIELD} .sending-about`), /có vẻ tối quá/);
  await field.setInputFiles(file("nhoe.jpg", await taken("filter:blur(24px)", { width: 900, height: 1200 })));
  await says(page.locator(`${FIELD} .sending-about`), /có vẻ bị nhòe/);
  await field.setInputFiles(file("ro.jpg", photo));
  await page.locator(`${FIELD} .sending-about`).waitFor({ state: "hidden" });
  await field.setInputFiles(file("nhoe.jpg", await taken("filter:blur(24px)", { width: 900, height: 1200 })));
  await says(page.locator(`${FIELD} .sending-about`), /có vẻ bị nhòe/);
  await citizen.proceed(page);
  assert.equal(citizen.place(page) === "giay-to", false, "the button of the page sends it too");
  await page.context().close();
});

test("SendFiles keeps the file over a broken link and sends it again by itself", async () => {
  const page = await at("giay-to");
  await page.locator(`[id="${NOTICE}"]`).setInputFiles(file("anh.jpg", photo));
  await page.context().setOffline(true);
  await page.locator(SEND).click();
  await says(page.locator(`${FIELD} .sending-said`), /tự gửi lại sau 2 giây/);
  await eye.look(page, "the link is broken");
  await Promise.all([page.waitForURL(/vua=gui/), page.context().setOffline(false)]);
  assert.equal(await page.locator(".sent").count(), 1, "once, however often it was tried");
  await page.context().close();
});

test("SendFiles goes on where it was when the link breaks in the middle of a large file", async () => {
  const page = await at("giay-to");
  const sent = await counted(page);
  const large = await heavy();
  await page.locator(`[id="${NOTICE}"]`).setInputFiles(file("quet.pdf", large));
  await page.route((url) => begins(url) === 2 * PIECE, (route) => route.abort(), { times: 1 });
  await page.locator(SEND).click();
  await says(page.locator(`${FIELD} .sending-said`), /tự gửi lại sau 2 giây/);
  await page.waitForURL(/vua=gui/);
  assert.equal(await page.locator(".sent").count(), 1);
  const href = await page.locator(".sent a").first().getAttribute("href");
  const kept = await (await page.context().request.get(server.base + href)).body();
  assert.ok(kept.equals(large), "piece by piece it is the file");
  assert.ok(sent.bytes >= large.length && sent.bytes <= large.length + PIECE, `${sent.bytes} of ${large.length} bytes`);
  await page.context().close();
});

test("SendFiles goes on where it was on a page that was opened anew, when the same file is chosen", async () => {
  const page = await at("giay-to");
  const sent = await counted(page);
  const large = await heavy();
  const field = page.locator(`[id="${NOTICE}"]`);
  const late = (url) => begins(url) >= 3 * PIECE;
  await page.route(late, (route) => route.abort());
  await field.setInputFiles(file("quet.pdf", large));
  await page.locator(SEND).click();
  await says(page.locator(`${FIELD} .sending-said`), /tự gửi lại sau/);
  await page.unroute(late);
  await page.reload();
  await field.setInputFiles(file("quet.pdf", large));
  await Promise.all([page.waitForURL(/vua=gui/), page.locator(SEND).click()]);
  assert.equal(await page.locator(".sent").count(), 1);
  assert.ok(sent.bytes < 1.5 * large.length, `${sent.bytes} of ${large.length} bytes`);
  await page.context().close();
});

test("SendFiles stops in the middle of a file when that is wanted, and it can be sent after all", async () => {
  const page = await at("giay-to");
  const third = (url) => begins(url) === 2 * PIECE;
  // It neither arrives nor breaks.
  await page.route(third, () => {});
  await page.locator(`[id="${NOTICE}"]`).setInputFiles(file("quet.pdf", await heavy()));
  const held = page.waitForRequest((request) => third(new URL(request.url())));
  await page.locator(SEND).click();
  await held;
  const progress = page.locator(`${FIELD} progress`);
  const far = Number(await progress.getAttribute("value"));
  assert.ok(far > 25 && far < 60, `${far} of a hundred after two of six pieces`);
  await page.locator(`${FIELD} [data-part=sending-stop]`).click();
  await progress.waitFor({ state: "hidden" });
  assert.equal(await page.locator(`${FIELD} .sending-said`).innerText(), "");
  await page.unroute(third);
  await Promise.all([page.waitForURL(/vua=gui/), page.locator(SEND).click()]);
  assert.equal(await page.locator(".sent").count(), 1);
  await page.context().close();
});

test("a piece that is out of place, too long or somebody else's is refused with its status", async () => {
  const page = await at("giay-to", { script: false });
  const pieces = new URL("gui-tep", page.url()).href;
  const ours = { "Sec-Fetch-Site": "same-origin" };
  const by = ({ request }) => ({
    begin: (changed = {}) =>
      request.post(pieces, { form: { question: NOTICE, name: "a.pdf", length: 3 * PIECE, key: "x-1", ...changed }, headers: ours }),
    add: async (id, tu, bytes, headers = ours) =>
      (await request.post(`${pieces}/${id}?tu=${tu}`, { data: Buffer.alloc(bytes, 1), headers: { "Content-Type": "application/octet-stream", ...headers } })).status(),
  });
  const me = by(page.context());
  const begun = await me.begin();
  assert.equal(begun.status(), 200);
  const [id, far] = (await begun.text()).split(" ");
  assert.equal(far, "0");
  assert.equal(await me.add(id, PIECE, PIECE), 409, "the second before the first");
  assert.equal(await me.add(id, 0, 1000), 400, "half a piece");
  assert.equal(await me.add(id, 0, PIECE + 1), 413, "more than a piece");
  assert.equal(await me.add(id, 0, PIECE, { "Sec-Fetch-Site": "cross-site" }), 403, "from another site");
  assert.equal(await me.add(id, 0, PIECE), 200);
  assert.equal(await me.add(id, 0, PIECE), 409, "the first twice");
  assert.equal(await (await me.begin()).text(), `${id} ${PIECE}`, "the same file goes on");
  assert.equal((await me.begin({ length: 10_000_001 })).status(), 413);
  assert.equal((await me.begin({ key: "../x" })).status(), 400);
  assert.equal((await me.begin({ question: "mother.name" })).status(), 404);
  const other = await at("giay-to", { script: false });
  const they = by(other.context());
  assert.equal((await they.begin()).status(), 404);
  assert.equal(await they.add(id, PIECE, PIECE), 404);
  await page.context().close();
  await other.context().close();
});

test("SendFiles shows the server's own words about a file that is none, and loses nothing", async () => {
  const page = await at("giay-to");
  await page.locator(`[id="${NOTICE}"]`).setInputFiles(file("la.pdf", Buffer.from("không phải PDF")));
  await page.locator(SEND).click();
  await page.locator("#errors").waitFor();
  assert.match(await page.locator("#errors").innerText(), /la\.pdf/);
  assert.match(await page.title(), /^Lỗi:/);
  await page.locator(`[id="${NOTICE}"]`).setInputFiles(file("anh.jpg", photo));
  await Promise.all([page.waitForURL(/vua=gui/), page.locator(SEND).click()]);
  assert.equal(await page.locator(".sent").count(), 1);
  await page.context().close();
});

test("without script a file goes by its button and nothing else is there", async () => {
  const page = await at("giay-to", { script: false });
  assert.equal(await page.locator(FIELD).isVisible(), false);
  assert.equal((await citizen.attach(page, NOTICE, file("anh.jpg", photo))).status(), 200);
  assert.equal(await page.locator(".sent").count(), 1);
  await page.context().close();
});

test("Autosave keeps what is typed after a pause and says when", async () => {
  const page = await at("ten");
  await page.locator("[id='child.given_name']").fill("Bình An");
  await says(page.locator(".autosave"), /Đã lưu lúc \d{1,2}:\d{2}/);
  await eye.look(page, "kept by itself");
  const other = await page.context().newPage();
  await other.goto(page.url());
  assert.equal(await other.locator("[id='child.given_name']").inputValue(), "Bình An");
  // The form goes on from the revision that was kept.
  await citizen.fill(page, answers);
  assert.equal((await citizen.proceed(page)).status(), 200);
  assert.notEqual(citizen.place(page), "ten", "the page was taken");
  await page.context().close();
});

test("Autosave keeps what is typed when the page is left by a link", async () => {
  const page = await at("ten");
  const address = page.url();
  await page.locator("[id='child.given_name']").fill("Gia Bảo");
  await citizen.follow(page, "Quay lại");
  // It is sent while the page leaves: on a busy machine it arrives a little later.
  const kept = async () => {
    await page.goto(address);
    return page.locator("[id='child.given_name']").inputValue();
  };
  for (let tries = 0; tries < 10 && (await kept()) !== "Gia Bảo"; tries += 1) await page.waitForTimeout(500);
  assert.equal(await kept(), "Gia Bảo");
  await page.context().close();
});

test("Autosave judges nothing: half a number is kept without a word", async () => {
  const page = await atThePin();
  await page.locator("[id='mother.pin']").fill("0011");
  await says(page.locator(".autosave"), /Đã lưu lúc/);
  assert.equal(await page.locator("#errors").count(), 0);
  await page.context().close();
});

test("what is typed in one tab survives signing out in another", async () => {
  const page = await crowd.visitor({ script: true });
  await page.goto(`${server.base}/vi/dang-nhap`);
  await signIn(page);
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers, until: "ten" });
  await page.locator("[id='child.family_name']").fill("Trần");
  await says(page.locator(".autosave"), /Đã lưu lúc/);
  const other = await page.context().newPage();
  await other.goto(`${server.base}/vi/tai-khoan`);
  await citizen.press(other, "Đăng xuất");
  await page.locator("[id='child.given_name']").fill("Bảo");
  await says(page.locator(".autosave"), /Những gì vừa gõ vẫn còn trên trang/);
  assert.equal((await citizen.proceed(page)).status(), 401);
  await signIn(page);
  assert.equal(await page.locator("[id='child.family_name']").inputValue(), "Trần");
  assert.equal(await page.locator("[id='child.given_name']").inputValue(), "Bảo");
  await page.context().close();
});

test("FieldCheck says what the server would say, once the field is left, and stops nobody", async () => {
  const page = await atThePin();
  const pin = page.locator("[id='mother.pin']");
  await pin.fill("00119690");
  assert.equal(await page.locator("[id='mother.pin-check']").innerText(), "", "nothing while typing");
  await pin.press("Tab");
  await says(page.locator("[id='mother.pin-check']"), /đúng 12 chữ số/);
  assert.match(await pin.getAttribute("aria-describedby"), /mother\.pin-check/);
  const warned = await page.locator("[id='mother.pin-check']").innerText();
  await page.locator("[id='mother.name']").fill("Trần 3");
  await page.locator("[id='mother.name']").press("Tab");
  await says(page.locator("[id='mother.name-check']"), /không có chữ số/);
  await eye.look(page, "warned");
  assert.equal((await citizen.proceed(page)).status(), 422);
  assert.match(await page.locator("[id='mother.pin-error']").innerText(), new RegExp(warned.slice(0, 40)), "the server's own words");
  await pin.fill(answers["mother.pin"]);
  await pin.press("Tab");
  assert.equal(await page.locator("[id='mother.pin-check']").innerText(), "");
  await page.context().close();
});

test("FieldCheck tells a day that its month does not have", async () => {
  const page = await at("ngay-sinh");
  for (const [part, typed] of Object.entries({ day: "31", month: "4", year: "2026" })) await page.locator(`[id="child.birth_date.${part}"]`).fill(typed);
  await page.locator("[id='child.birth_date.year']").press("Tab");
  await says(page.locator("[id='child.birth_date-check']"), /chỉ có 30 ngày/);
  await page.context().close();
});

test("PlacePicker lists places while they are typed, without marks and by their old names, and takes one by keys", async () => {
  const page = await at("sinh-tai");
  const field = page.locator("[id='birth.commune']");
  await field.fill("");
  await field.pressSequentially("dich vong");
  const first = page.locator("[id='birth.commune-list'] [role=option]").first();
  await first.filter({ hasText: "trước là Phường Dịch Vọng" }).waitFor();
  await says(page.getByRole("status"), /^Tìm thấy/);
  await eye.look(page, "places to choose from");
  await page.keyboard.press("ArrowDown");
  assert.equal(await first.getAttribute("aria-selected"), "true");
  await page.keyboard.press("Enter");
  assert.equal(await field.inputValue(), "Phường Nghĩa Đô, Thành phố Hà Nội");
  assert.equal(await page.locator("[id='birth.commune-list']").isVisible(), false);
  await field.fill("khongconoinay");
  await says(page.getByRole("status"), /Không thấy nơi nào/);
  await page.context().close();
});

test("NamePreview shows the line of the certificate while the name is typed", async () => {
  const page = await at("ten");
  const line = page.locator(".name-preview strong");
  assert.equal(await line.isVisible(), false, "nothing is shown of no name");
  await page.locator("[id='child.family_name']").pressSequentially("nguyễn");
  await page.locator("[id='child.given_name']").pressSequentially("an");
  await says(line, "NGUYỄN AN");
  await page.locator("[id='child.middle_name']").fill("minh");
  await says(line, "NGUYỄN MINH AN");
  await page.context().close();
});

test("without script the pages of questions have no trace of the islands to be seen", async () => {
  const page = await at("me", { script: false });
  assert.equal(await page.locator(".autosave").isVisible(), false);
  assert.equal((await page.locator(".check").allInnerTexts()).join(""), "");
  await eye.look(page, "without script");
  await page.context().close();
});

test("Palette finds what the page offers by typing, without marks, and does it", async () => {
  const page = await crowd.visitor({ script: true, width: 1280 });
  await officer.signIn(page, server, "caugiay.lan");
  await page.locator(".palette-open").waitFor();
  await page.keyboard.press("/");
  const field = page.locator("#palette-field");
  await field.pressSequentially("da xong");
  await says(page.locator("#palette-list [role=option][aria-selected=true]"), "Đã xong");
  await eye.look(page, "the palette");
  await Promise.all([page.waitForURL(/loc=closed/), page.keyboard.press("Enter")]);
  await page.locator(".palette-open").waitFor();
  await page.keyboard.press("Control+k");
  await field.fill("khong co muc nay");
  await says(page.locator("[data-part=palette-none]"), /không có mục nào/);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".palette dialog").isVisible(), false);
  await page.context().close();
});

test("QueueWatch says that a case has come and moves no row", async () => {
  const desk = await crowd.visitor({ script: true, width: 1280 });
  await desk.clock.install();
  await officer.signIn(desk, server, "caugiay.lan");
  await desk.locator(".queue-news").waitFor({ state: "attached" });
  await desk.waitForFunction(() => !document.querySelector(".queue-news").hidden);
  const before = await desk.locator("main table").allInnerTexts();
  const family = await at("giay-to", { script: false });
  await citizen.answerAll(family, { answers, files: { [NOTICE]: [file("anh.jpg", photo)] } });
  const { code } = await citizen.declare(family);
  for (let n = 0; n < 20 && !(await desk.locator(".queue-news a").isVisible()); n += 1) {
    await desk.clock.fastForward(31_000);
    await desk.waitForTimeout(300);
  }
  await says(desk.locator(".queue-news a"), "Có 1 hồ sơ mới");
  assert.deepEqual(await desk.locator("main table").allInnerTexts(), before, "no row moved");
  await eye.look(desk, "a new case");
  await Promise.all([desk.waitForNavigation(), desk.locator(".queue-news a").click()]);
  assert.ok((await desk.locator("main table").innerText()).includes(code));
  await desk.context().close();
  await family.context().close();
});

test("RegionMarker shows a paper on the page of its case, larger and turned, beside the answers", async () => {
  const desk = await crowd.visitor({ script: true, width: 1280 });
  await officer.signIn(desk, server, "caugiay.lan");
  await desk.locator("main table a").first().click();
  const choice = desk.locator("#viewed");
  await choice.waitFor();
  await choice.selectOption({ index: 1 });
  const page = desk.locator(".marker-window");
  await page.waitFor();
  const seen = async () => (await page.getAttribute("viewBox")).split(" ").map(Number);
  const whole = await seen();
  await desk.getByRole("button", { name: "Phóng to" }).click();
  const larger = await seen();
  assert.ok(larger[2] * 2 - whole[2] <= 1 && larger[0] > 0, `${larger}`);
  await page.click({ position: { x: 8, y: 8 } });
  const pointed = await seen();
  assert.ok(pointed[0] < larger[0] && pointed[1] < larger[1], `${pointed}: what was pointed at comes to the middle`);
  for (const key of ["-", "+"]) await page.press(key);
  await page.press("ArrowRight");
  assert.equal((await seen())[2], larger[2]);
  await desk.getByRole("button", { name: "Xoay" }).click();
  assert.match(await page.locator("g").getAttribute("transform"), /^rotate\(90 /);
  await eye.look(desk, "a paper looked at");
  await desk.context().close();
  // Without script each file has its link, and nothing else is there.
  const plain = await crowd.visitor({ width: 1280 });
  await officer.signIn(plain, server, "caugiay.lan");
  await plain.locator("main table a").first().click();
  await plain.locator(".desk .files a").first().waitFor();
  assert.equal(await plain.locator("#viewed").isVisible(), false);
  await plain.context().close();
});

test("RegionMarker draws the part that cannot be read, by mouse and by keys, into the same list", async () => {
  const desk = await crowd.visitor({ script: true, width: 1280 });
  await officer.signIn(desk, server, "caugiay.lan");
  await desk.locator("main table a").first().click();
  await citizen.follow(desk, "Yêu cầu bổ sung");
  const id = await onlyFile(desk);
  await desk.locator("#file").selectOption(id);
  const page = desk.locator(".marker-window");
  await page.waitFor();
  await page.scrollIntoViewIfNeeded();
  const box = await desk.locator(".marker-window image").boundingBox();
  const to = async (x, y) => desk.mouse.move(box.x + box.width * x, box.y + box.height * y);
  await to(0.1, 0.2);
  await desk.mouse.down();
  await to(0.3, 0.4);
  await to(0.5, 0.6);
  await desk.mouse.up();
  const region = desk.locator("#region");
  const sides = (await region.inputValue()).split(",").map(Number);
  [100, 200, 400, 400].forEach((side, n) => assert.ok(Math.abs(sides[n] - side) <= 8, `${sides}`));
  await says(desk.locator(".marker-said"), /rộng 40 %/);
  await page.press("ArrowRight");
  await page.press("Shift+ArrowDown");
  const moved = (await region.inputValue()).split(",").map(Number);
  assert.deepEqual([moved[0] - sides[0], moved[3] - sides[3]], [20, 20]);
  await desk.getByRole("button", { name: "Phóng to" }).click();
  await desk.getByRole("button", { name: "Xoay" }).click();
  await eye.look(desk, "a drawn part");
  const drawn = moved.join(",");
  // What was drawn survives a form that comes back.
  assert.equal((await addLine(desk, "file", { page: "1" })).status(), 422);
  assert.equal(await region.inputValue(), drawn);
  assert.equal((await addLine(desk, "file", { file_reason: "unreadable" })).status(), 200);
  assert.equal(await desk.locator(".page-part-dark").getAttribute("x"), String(moved[0]));
  await desk.context().close();
});

test("SessionEnd asks before the session is over, and staying keeps it open", async () => {
  const page = await crowd.visitor({ script: true });
  await page.clock.install();
  await page.goto(`${server.base}/vi/dang-nhap`);
  await signIn(page);
  await page.goto(`${server.base}/vi/tai-khoan`);
  await page.waitForLoadState("networkidle");
  await restart(2 * 3600 - 90);
  await page.clock.fastForward((2 * 3600 - 90) * 1000);
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /phiên đăng nhập sẽ hết lúc \d{1,2}:\d{2}/);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Ở lại");
  await eye.look(page, "the session ends soon");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  const left = Number(await (await page.context().request.get(`${server.base}/vi/phien`)).text());
  assert.ok(left > 7000, `${left} seconds are left`);
  await page.context().close();
});

test("SessionEnd saves what is typed and signs out when that is wanted", async () => {
  const page = await crowd.visitor({ script: true });
  await page.clock.install();
  await page.goto(`${server.base}/vi/dang-nhap`);
  await signIn(page);
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers, until: "ten" });
  const address = page.url();
  await page.waitForLoadState("networkidle");
  await restart(2 * 3600 - 60);
  await page.clock.fastForward((2 * 3600 - 110) * 1000);
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  // Typed in the last moment: nothing has kept it yet.
  await page.evaluate(() => { document.getElementById("child.given_name").value = "Khôi"; });
  await Promise.all([page.waitForNavigation(), dialog.getByRole("button", { name: "Lưu và đăng xuất" }).click()]);
  await page.goto(`${server.base}/vi/dang-nhap`);
  await signIn(page);
  await page.goto(address);
  assert.equal(await page.locator("[id='child.given_name']").inputValue(), "Khôi");
  await page.context().close();
});

test("SessionEnd tells an officer too, and looking at the queue by itself keeps nobody signed in", async () => {
  const desk = await crowd.visitor({ script: true, width: 1280 });
  await desk.clock.install();
  await officer.signIn(desk, server, "caugiay.lan");
  await desk.waitForLoadState("networkidle");
  await restart(3600 - 60);
  await desk.context().request.get(`${server.base}/vi/can-bo/moi`);
  const left = Number(await (await desk.context().request.get(`${server.base}/vi/can-bo/phien`)).text());
  assert.ok(left > 0 && left < 120, `${left} seconds are left`);
  await desk.clock.fastForward((3600 - 60) * 1000);
  const dialog = desk.getByRole("dialog");
  await dialog.waitFor();
  await dialog.getByRole("button", { name: "Ở lại" }).click();
  await dialog.waitFor({ state: "hidden" });
  await desk.context().close();
});
