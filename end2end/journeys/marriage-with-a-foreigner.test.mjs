// Law.md section 14, case 6: a woman of phường Sài Gòn marries a man of Korea. Both declare
// without script, he in English. His certificate of being single ends before the office has
// its answer from elsewhere: nobody is asked to come in vain, and he sends a new one.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { MARRIAGE_WITH_FOREIGNER as COUPLE } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { folder, serving } from "../harness/server.mjs";
import { addLine, openFiles } from "../harness/supplement.mjs";

const STATUS_PAPER = "file.groom_status_paper";
const data = folder();
let server, crowd, eye, bride, groom, desk, dossier, page, paper;

before(async () => {
  server = await serving({ clock: COUPLE.clock, data });
  crowd = await people();
  eye = await inspector(crowd);
  bride = await crowd.visitor({ width: 320, height: 640 });
  groom = await crowd.visitor({ locale: "en-GB" });
  desk = await crowd.visitor({ width: 1280 });
  paper = await scan(crowd.browser);
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** Every paper that one of the two is asked for. */
const papersOf = (who, kinds) =>
  Object.fromEntries(kinds.map((kind) => [`file.${who}_${kind}`, [file(`${kind}.pdf`, paper)]]));

async function confirm(at, words) {
  await at.locator('label[for="statement"]').click();
  return citizen.press(at, words);
}

/** Another day: the same installation goes on, and the officer opens the case anew. */
async function on(clock) {
  const { port } = server;
  await server.stop();
  server = await serving({ clock, data, port });
  await officer.signIn(desk, server, "saigon.nam");
  await desk.goto(`${server.base}/vi/can-bo/ho-so/${dossier.code}`);
}

/** The hours that can be chosen, without the empty line. */
const hours = (at) => at.locator("#hour option").evaluateAll((all) => all.map((one) => one.value).filter(Boolean));

test("she begins, answers her part and invites him", async () => {
  await citizen.begin(bride, server.base, "/vi/ket-hon");
  await citizen.answerAll(bride, { answers: COUPLE.bride, files: papersOf("bride", ["medical_paper", "photo"]) });
  assert.equal((await confirm(bride, "Cam đoan và xác nhận phần của tôi")).status(), 200);
});

test("he opens his part by her link, in English, and is warned that his certificate ends", async () => {
  const { pathname } = new URL(await bride.locator("#duong-moi").innerText());
  await groom.goto(server.base + pathname.replace("/vi/", "/en/"));
  await eye.look(groom);
  assert.equal((await citizen.press(groom, "Open my part")).status(), 200);
  const met = (at) => eye.look(at);
  const files = papersOf("groom", ["status_paper", "translation", "medical_paper", "photo"]);
  await citizen.answerAll(groom, { answers: COUPLE.groom, files, met });
  assert.match(await groom.locator("main").innerText(), /paper on marital status ends about the planned day/);
  await eye.look(groom);
});

test("his confirmation files for both: 5 working days, and 10 to ask elsewhere without Culture Day", async () => {
  assert.equal((await confirm(groom, "Declare and confirm my part")).status(), 200);
  dossier = await citizen.codes(groom);
  page = `${server.base}/en/ho-so/${dossier.code}`;
  await citizen.until(groom, /19 November 2026/, { address: page });
  await officer.signIn(desk, server, "saigon.nam");
  await officer.open(desk, server, dossier.code);
  await officer.take(desk);
  const ask = { whom: "Công an Thành phố Hồ Chí Minh", what: "Xác minh cư trú của người nước ngoài" };
  assert.equal((await officer.actWith(desk, "ask_verification", "Hỏi nơi khác để xác minh", ask)).status(), 200);
  assert.match(await desk.locator("main").innerText(), /hạn trả lời thứ Sáu, ngày 27 tháng 11 năm 2026/);
  await citizen.until(groom, /Public Security|Công an Thành phố/, { address: page });
});

test("answered after his certificate has ended, no day is offered: a new one is asked for", async () => {
  await on("2026-11-23T09:00:00+07:00");
  const answer = { answer: "Công văn 912: đúng." };
  assert.equal((await officer.actWith(desk, "record_verification", "Ghi trả lời xác minh", answer)).status(), 200);
  const offered = await citizen.press(desk, "Đủ điều kiện: mời hai người chọn giờ đến");
  assert.equal(offered.status(), 409);
  assert.match(await desk.locator("main").innerText(), /giấy tờ hết hạn trước đó/);
  await eye.look(desk);
  const list = `${server.base}/vi/can-bo/ho-so/${dossier.code}/bo-sung`;
  await desk.goto(list);
  const old = await desk.locator("#file option", { hasText: "status_paper.pdf" }).first().getAttribute("value");
  const file = { file: old, page: "1", file_reason: "expired" };
  assert.equal((await addLine(desk, "file", file)).status(), 200);
  const day = { question: "groom.status_paper_date", answer_reason: "other", answer_words: "Ghi ngày của giấy mới." };
  assert.equal((await addLine(desk, "answer", day)).status(), 200);
  await openFiles(desk);
  await desk.goto(`${list}/xem-truoc`);
  assert.equal((await citizen.press(desk, "Gửi yêu cầu bổ sung")).status(), 200);
  await citizen.until(groom, "The paper has expired", { address: page });
  await eye.look(groom);
});

test("he sends the new certificate of a day after the filing; she sees that it is in his hands, and nothing of it", async () => {
  await groom.goto(`${page}/bo-sung/groom.status_paper_date`);
  await citizen.fill(groom, { "groom.status_paper_date.day": "20", "groom.status_paper_date.month": "11" });
  assert.equal((await citizen.press(groom, "Save and continue")).status(), 200);
  assert.doesNotMatch(await groom.locator("main").innerText(), /future/);
  await groom.goto(`${page}/bo-sung/${STATUS_PAPER}`);
  assert.equal((await citizen.attach(groom, STATUS_PAPER, file("new.pdf", paper))).status(), 200);
  assert.equal((await citizen.press(groom, "Save and continue")).status(), 200);
  await groom.goto(`${page}/bo-sung/kiem-tra`);
  assert.equal((await citizen.press(groom, "Send the answer")).status(), 200);
});

test("an hour is chosen; on the day both are asked, and each original names him as his passport does", async () => {
  await citizen.until(desk, "Đủ điều kiện: mời hai người chọn giờ đến", { address: `${server.base}/vi/can-bo/ho-so/${dossier.code}` });
  assert.equal((await citizen.press(desk, "Đủ điều kiện: mời hai người chọn giờ đến")).status(), 200);
  await citizen.until(groom, "Choose when to come", { address: page });
  await citizen.follow(groom, "Choose when to come");
  const free = await hours(groom);
  assert.ok(!free.some((hour) => hour.startsWith("2026-11-24")), "Culture Day is off");
  await groom.locator("#hour").selectOption(free.find((hour) => hour.startsWith("2026-11-26")));
  assert.equal((await citizen.press(groom, "Choose this hour")).status(), 200);
  await on("2026-11-26T09:00:00+07:00");
  for (const seen of ["both_present", "papers_seen", "groom_willing", "bride_willing", "lines_read"]) {
    await desk.locator(`label[for="seen.${seen}"]`).click();
  }
  await officer.grant(desk, "Ghi vào sổ kết hôn và cấp giấy");
  const original = /^(Marriage certificate|Giấy chứng nhận kết hôn), (no\.|số)/i;
  await citizen.until(groom, /Marriage certificate/, { address: page });
  assert.equal(await groom.getByRole("link", { name: original }).count(), 2);
  const { bytes } = await citizen.download(groom, original);
  const text = await papers.text(papers.onDisk(bytes));
  const order = ["GIẤY CHỨNG NHẬN KẾT HÔN", "BÙI THANH TRÚC", "Sài Gòn", "26/11/2026"];
  assert.deepEqual(papers.outOfOrder(text, order), [], text);
  for (const words of ["KIM MIN-JUN", "Hàn Quốc", "M70000061", "Teheran-ro"]) assert.ok(text.includes(words), `${words} in ${text}`);
});
