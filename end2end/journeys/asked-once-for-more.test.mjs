// The desk asks for what is missing, once: a list tied to a file and an answer, only
// that opens again, old and new stand side by side; a second list takes two, one who
// proposes it and a supervisor who sends it, each with a reason, and is published.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, photograph, scan } from "../harness/scans.mjs";
import { folder, serving } from "../harness/server.mjs";
import { addLine, onlyFile, openFiles } from "../harness/supplement.mjs";

const ASK = "Yêu cầu bổ sung";
const SEND = "Gửi yêu cầu bổ sung";
/** A second list is first looked at with its reason. */
const LOOK = "Xem lại cùng lý do";
const PROPOSE = "Đề nghị gửi danh sách này";
const PROPOSED = "Xem danh sách được đề nghị gửi";
const GIVE_BACK = "Trả lại cho người đề nghị";
const WHY = "Lần trước chưa gửi kèm giải thích.";
const KEEP = "Lưu và tiếp tục";
const NOTICE = "file.birth_notice";

const data = folder();
let server, crowd, eye, father, desk, chief, dossier, page, asking;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock, data });
  crowd = await people();
  eye = await inspector(crowd);
  father = await crowd.visitor();
  desk = await crowd.visitor({ width: 1280 });
  chief = await crowd.visitor({ width: 1280 });
  dossier = await files({ "mother.name": "Trần Thu Hạ" });
  page = `${server.base}/vi/ho-so/${dossier.code}`;
  asking = `${server.base}/vi/can-bo/ho-so/${dossier.code}/bo-sung`;
  await officer.signIn(desk, server, "caugiay.lan");
  await officer.signIn(chief, server, "caugiay.hoa");
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** Declares a birth with a photograph of the hospital's paper. */
async function files(answers) {
  const sent = { [NOTICE]: [file("giay.jpg", await photograph(crowd.browser))] };
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers: { ...SIMPLE_BIRTH.answers, ...answers }, files: sent });
  return citizen.declare(father);
}

test("the officer writes one list: a blurred part of a photograph and a name", async () => {
  await officer.open(desk, server, dossier.code);
  await citizen.follow(desk, ASK);
  assert.equal(desk.url(), asking);
  await eye.look(desk);
  assert.equal((await addLine(desk, "file", { file: await onlyFile(desk), page: "0" })).status(), 422);
  await eye.look(desk);
  const blurred = { file: await onlyFile(desk), page: "1", region: "bottom-right", file_reason: "unreadable" };
  assert.equal((await addLine(desk, "file", blurred)).status(), 200);
  const name = { question: "mother.name", answer_reason: "name-differs", answer_words: "Trên căn cước là Hà." };
  assert.equal((await addLine(desk, "answer", name)).status(), 200);
  assert.match(await desk.locator("main").innerText(), /góc dưới bên phải[\s\S]*Trên căn cước là Hà/);
});

test("it is looked at as the citizen will see it, and not sent before the file was opened", async () => {
  await citizen.follow(desk, "Xem trước như người dân thấy");
  assert.match(await desk.locator(".preview").innerText(), /Trên căn cước là Hà[\s\S]*Ảnh mờ hoặc bị che/);
  assert.equal((await citizen.press(desk, SEND)).status(), 422, "the photograph was only seen small");
  await eye.look(desk);
  await openFiles(desk);
  await desk.goto(`${asking}/xem-truoc`);
  await eye.look(desk);
  assert.equal((await citizen.press(desk, SEND)).status(), 200);
  assert.match(await desk.locator("main").innerText(), /Chờ người dân/);
  assert.equal(await desk.getByRole("button", { name: officer.ACTS.accept }).count(), 0);
  await eye.look(desk);
});

test("the family sees two tasks and a clock that stands; nothing else opens", async () => {
  const said = await citizen.until(father, "Cần bổ sung", { address: page });
  for (const words of ["Đang tạm dừng", "Ảnh mờ hoặc bị che", "góc dưới bên phải", "Trên căn cước là Hà"]) assert.ok(said.includes(words), words);
  assert.equal(await father.locator("#bo-sung a[href*='/bo-sung/']").count(), 3, "two tasks and the check");
  await eye.look(father);
  assert.equal((await father.goto(`${page}/bo-sung/father.name`)).status(), 404);
});

test("each task is answered on a page of its own; what is wrong is kept and said", async () => {
  await father.goto(`${page}/bo-sung/mother.name`);
  assert.deepEqual(await citizen.asks(father), ["mother.name"], "nothing that was answered is asked again (WCAG 3.3.7)");
  await eye.look(father);
  await citizen.fill(father, { "mother.name": "Trần 123" });
  assert.equal((await citizen.press(father, KEEP)).status(), 422);
  await eye.look(father);
  assert.equal(await father.locator('[id="mother.name"]').inputValue(), "Trần 123");
  await citizen.fill(father, { "mother.name": "Trần Thu Hà" });
  assert.equal((await citizen.press(father, KEEP)).status(), 200);
  assert.equal(new URL(father.url()).pathname, new URL(page).pathname, "back at the list");
  await father.goto(`${page}/bo-sung/kiem-tra`);
  await eye.look(father);
  assert.equal((await citizen.press(father, "Gửi bổ sung")).status(), 422, "a task is left");
  await eye.look(father);
  await father.goto(`${page}/bo-sung/${NOTICE}`);
  assert.deepEqual(await citizen.asks(father), [NOTICE]);
  await eye.look(father);
  assert.equal((await citizen.press(father, KEEP)).status(), 422, "no new photograph has come");
  const sharp = file("chup-lai.pdf", await scan(crowd.browser));
  assert.equal((await citizen.attach(father, NOTICE, sharp)).status(), 200);
  assert.equal((await citizen.press(father, KEEP)).status(), 200);
});

test("old and new are checked side by side and sent once", async () => {
  assert.equal(citizen.place(father), "kiem-tra");
  const said = await father.locator("main").innerText();
  for (const words of ["Trần Thu Hạ", "Trần Thu Hà", "giay.jpg", "chup-lai.pdf"]) assert.ok(said.includes(words), words);
  assert.equal((await citizen.press(father, "Gửi bổ sung")).status(), 200);
  assert.match(await father.locator("main").innerText(), /Đã gửi bổ sung/);
  assert.equal((await father.goto(`${page}/bo-sung/mother.name`)).status(), 404, "closed again");
});

/** Looks at the list once more with its reason, and proposes it. */
async function propose(at) {
  await at.goto(`${asking}/xem-truoc`);
  await at.locator("#again").fill(WHY);
  assert.equal((await citizen.press(at, LOOK)).status(), 200);
  assert.match(await at.locator(".preview").innerText(), /Lần trước chưa gửi kèm giải thích/, "as the family will read it");
  assert.equal((await citizen.press(at, PROPOSE)).status(), 200);
}

test("the desk sees both side by side, and who examines the case proposes to ask once more, with a reason", async () => {
  await officer.open(desk, server, dossier.code);
  const said = await citizen.until(desk, "Đã trả lời");
  for (const words of ["Trần Thu Hạ", "Trần Thu Hà", "giay.jpg", "chup-lai.pdf"]) assert.ok(said.includes(words), words);
  await eye.look(desk);
  await desk.goto(asking);
  assert.match(await desk.locator("main").innerText(), /đã được hỏi 1 lần[\s\S]*quá hạn/);
  assert.equal((await addLine(desk, "answer", { question: "mother.name", answer_reason: "name-differs" })).status(), 200);
  await openFiles(desk);
  await desk.goto(`${asking}/xem-truoc`);
  assert.equal(await desk.getByRole("button", { name: SEND }).count(), 0, "the registrar sends no second list");
  assert.equal((await citizen.press(desk, LOOK)).status(), 422, "no reason");
  await eye.look(desk);
  await propose(desk);
  assert.match(await desk.locator("main").innerText(), /Đang chờ người thứ hai[\s\S]*Anh chị đã đề nghị việc này/);
  await eye.look(desk);
  await citizen.follow(desk, PROPOSED);
  assert.equal(await desk.getByRole("button", { name: SEND }).count(), 0, "nor what was proposed");
  await eye.look(desk);
});

test("the supervisor finds it in the list of what waits, reads it as the family would, and gives it back with a reason", async () => {
  await chief.goto(`${server.base}/vi/can-bo/nguoi-thu-hai`);
  assert.match(await chief.locator("main").innerText(), /Yêu cầu bổ sung lần nữa/);
  await eye.look(chief);
  await citizen.follow(chief, dossier.code);
  assert.equal(chief.url(), `${asking}/xem-truoc`);
  assert.match(await chief.locator(".preview").innerText(), /Lần trước chưa gửi kèm giải thích/);
  await chief.locator("summary", { hasText: GIVE_BACK }).click();
  assert.equal((await citizen.press(chief, GIVE_BACK)).status(), 422, "no reason");
  await eye.look(chief);
  await chief.locator("#back").fill("Hãy xem lại giấy chứng sinh.");
  assert.equal((await citizen.press(chief, GIVE_BACK)).status(), 200);
  await desk.goto(`${server.base}/vi/can-bo/ho-so/${dossier.code}`);
  assert.match(await desk.locator("main").innerText(), /Trả lại đề nghị yêu cầu bổ sung lần nữa[\s\S]*Hãy xem lại giấy chứng sinh/);
});

test("a list that is changed after it was proposed is not sent", async () => {
  await propose(desk);
  await chief.goto(`${asking}/xem-truoc`);
  assert.equal((await citizen.press(chief, SEND)).status(), 422, "the supervisor has not opened the files");
  await eye.look(chief);
  await openFiles(chief);
  await chief.goto(`${asking}/xem-truoc`);
  await desk.goto(asking);
  assert.match(await desk.locator("main").innerText(), /đang được đề nghị gửi/);
  await eye.look(desk);
  assert.equal((await addLine(desk, "answer", { question: "father.name", answer_reason: "name-differs" })).status(), 200);
  assert.equal((await citizen.press(chief, SEND)).status(), 409);
  assert.match(await chief.locator("main").innerText(), /bị sửa sau khi được đề nghị/);
  assert.equal(await chief.getByRole("button", { name: SEND }).count(), 0);
  await eye.look(chief);
  const added = desk.getByRole("button", { name: "Bỏ mục này" }).last();
  await Promise.all([desk.waitForNavigation(), added.click()]);
});

test("a second list is refused without the supervisor's reason, and the family reads it", async () => {
  await chief.goto(`${asking}/xem-truoc`);
  await chief.locator("#again").fill("");
  assert.equal((await citizen.press(chief, SEND)).status(), 422);
  await eye.look(chief);
  await chief.locator("#again").fill(WHY);
  assert.equal((await citizen.press(chief, LOOK)).status(), 200);
  assert.match(await chief.locator(".preview").innerText(), /Lần trước chưa gửi kèm giải thích/, "as the family will read it");
  assert.equal((await citizen.press(chief, SEND)).status(), 200);
  const said = await citizen.until(father, "Xin lỗi vì phải hỏi thêm lần nữa", { address: page });
  assert.ok(said.includes(WHY));
  await father.goto(`${page}/bo-sung/mother.name`);
  assert.equal((await citizen.press(father, KEEP)).status(), 200, "it may stay as it is");
  assert.equal((await citizen.press(father, "Gửi bổ sung")).status(), 200);
});

test("the case goes on to its paper, with the name that was put right", async () => {
  await officer.open(desk, server, dossier.code);
  await citizen.until(desk, officer.ACTS.draft);
  await officer.enter(desk, father);
  await citizen.until(father, "Giấy khai sinh, số 412/2026", { address: page });
  const paper = await papers.text(papers.onDisk((await citizen.download(father, /^Giấy khai sinh/)).bytes));
  assert.ok(paper.includes("TRẦN THU HÀ") && !paper.includes("TRẦN THU HẠ"), paper);
});

test("everybody can read how often an office asks, and why", async () => {
  const reader = await crowd.visitor();
  await reader.goto(`${server.base}/vi/tra-lai`);
  await eye.look(reader);
  await citizen.follow(reader, /Cầu Giấy/);
  const said = await reader.locator("main").innerText();
  for (const words of ["Ảnh mờ hoặc bị che", "Tên không giống", "quá hạn"]) assert.ok(said.includes(words), words);
  await eye.look(reader);
  await reader.goto(reader.url().replace("/vi/", "/en/"));
  await eye.look(reader);
});

test("without an answer in the lawful time it is closed, and says why and by what", async () => {
  const quiet = await files({ "child.given_name": "Bình" });
  const list = `${server.base}/vi/can-bo/ho-so/${quiet.code}/bo-sung`;
  await officer.open(desk, server, quiet.code);
  await desk.goto(list);
  assert.equal((await addLine(desk, "answer", { question: "mother.name", answer_reason: "name-differs" })).status(), 200);
  await openFiles(desk);
  await desk.goto(`${list}/xem-truoc`);
  assert.equal((await citizen.press(desk, SEND)).status(), 200);
  await citizen.until(father, "Cần bổ sung", { address: `${server.base}/vi/ho-so/${quiet.code}` });
  const { port } = server;
  await server.stop();
  server = await serving({ clock: "2026-12-14T08:00:00+07:00", data, port });
  const family = await crowd.visitor();
  assert.equal((await citizen.track(family, server.base, quiet)).status(), 200);
  const said = await citizen.until(family, "Hồ sơ đóng vì chưa nhận được bổ sung");
  assert.match(said, /10\/12\/2026/);
  assert.match(said, /khiếu nại/);
  await eye.look(family);
  const notice = papers.onDisk((await citizen.download(family, /^Thông báo đóng hồ sơ/)).bytes);
  assert.match(await papers.text(notice), /THÔNG BÁO ĐÓNG HỒ SƠ[\s\S]*10\/12\/2026/);
});
