// The draft of the paper is proof-read before anything is entered: what is wrong is put
// right line by line, the registrar decides on each, and silence is agreement.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { OTHER_MOTHER, SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { folder, serving } from "../harness/server.mjs";

const data = folder();
let server, crowd, eye, father, desk, dossier, page;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock, data });
  crowd = await people();
  eye = await inspector(crowd);
  father = await crowd.visitor();
  desk = await crowd.visitor({ width: 1280 });
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers: { ...SIMPLE_BIRTH.answers, "mother.name": "Trần Thu Hạ" }, files });
  dossier = await citizen.declare(father);
  page = `${server.base}/vi/ho-so/${dossier.code}`;
  await officer.signIn(desk, server, "caugiay.lan");
  await officer.open(desk, server, dossier.code);
  await officer.take(desk);
  assert.equal((await officer.act(desk, officer.ACTS.draft)).status(), 200);
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** Taps the link beside a line of the draft. */
async function tap(line) {
  const [answer] = await Promise.all([father.waitForNavigation(), father.locator(`#line-${line} a`).click()]);
  assert.equal(answer.status(), 200);
}

test("a wrong line is tapped and put right with the question it comes from; what is half done is kept", async () => {
  await citizen.until(father, "Mọi dòng đều đúng", { address: `${page}/ban-thao` });
  await tap("mother_name");
  await eye.look(father);
  assert.match(await father.locator("main").innerText(), /TRẦN THU HẠ/, "what is printed is shown");
  const same = await citizen.press(father, "Giữ chỗ sửa này");
  assert.equal(same.status(), 422, "it must say something else");
  await eye.look(father);
  await citizen.fill(father, { "mother.name": "", note: "Theo căn cước của mẹ" });
  assert.equal((await citizen.press(father, "Giữ chỗ sửa này")).status(), 422);
  await father.reload();
  await father.goto(`${page}/ban-thao`);
  assert.match(await father.locator("main").innerText(), /Chưa điền xong/);
  assert.equal((await citizen.press(father, "Gửi những chỗ cần sửa")).status(), 409, "half a correction is not sent");
  await tap("mother_name");
  assert.equal(await father.locator("#note").inputValue(), "Theo căn cước của mẹ");
  await citizen.fill(father, { "mother.name": "Trần Thu Hà" });
  assert.equal((await citizen.press(father, "Giữ chỗ sửa này")).status(), 200);
  assert.match(await father.locator("main").innerText(), /Trần Thu Hà/);
});

test("a second line is put right and dropped again, and a third is said to be wrong", async () => {
  await tap("child_ethnicity");
  await eye.look(father);
  await citizen.fill(father, { "child.ethnicity": "other" });
  await citizen.fill(father, { "child.other_ethnicity": "02", "child.ethnicity_reason": "Theo ông bà" });
  assert.equal((await citizen.press(father, "Giữ chỗ sửa này")).status(), 200);
  await eye.look(father);
  const dropped = await citizen.press(father, /^Bỏ chỗ sửa này.*Dân tộc/);
  assert.equal(dropped.status(), 200);
  assert.equal(await father.getByRole("button", { name: /^Bỏ chỗ sửa này/ }).count(), 1);
  await tap("child_home_place");
  await citizen.fill(father, { "child.hometown_detail": "Tổ 3" });
  assert.equal((await citizen.press(father, "Giữ chỗ sửa này")).status(), 200);
});

test("the corrections are sent once, and the dossier says so", async () => {
  assert.equal((await citizen.press(father, "Gửi những chỗ cần sửa")).status(), 200);
  assert.match(await father.locator("main").innerText(), /Đã gửi những chỗ cần sửa/);
  await eye.look(father);
  assert.equal(await father.getByRole("button", { name: /Gửi|đều đúng/ }).count(), 0);
});

test("the registrar sees declared, drafted and right value side by side and must decide on each", async () => {
  await citizen.until(desk, "Bản nháp cần sửa");
  await eye.look(desk);
  const said = await desk.locator("main").innerText();
  for (const words of ["TRẦN THU HẠ", "Trần Thu Hà", "Theo căn cước của mẹ", "Tổ 3"]) assert.ok(said.includes(words), words);
  assert.equal(await desk.getByRole("button", { name: officer.ACTS.register }).count(), 0);
  assert.equal((await citizen.press(desk, "Gửi bản nháp mới")).status(), 422);
  await eye.look(desk);
  await desk.locator('label[for="judge.mother_name"]').click();
  await desk.locator('[name="judge.child_home_place"][value="decline"] + label').click();
  assert.equal((await citizen.press(desk, "Gửi bản nháp mới")).status(), 422, "declining needs a reason");
  assert.ok(await desk.locator('[id="judge.mother_name"]').isChecked(), "what was decided is kept");
  await desk.locator('[id="reason.child_home_place"]').fill("Quê quán chỉ ghi đến phường.");
  assert.equal((await citizen.press(desk, "Gửi bản nháp mới")).status(), 200);
  await eye.look(desk);
});

test("the new draft tells what was corrected and why not, and is found right", async () => {
  await citizen.until(father, "Mọi dòng đều đúng", { address: `${page}/ban-thao` });
  await eye.look(father);
  const said = await father.locator("main").innerText();
  for (const words of ["TRẦN THU HÀ", "Đã sửa trong bản nháp này", "Quê quán chỉ ghi đến phường."]) assert.ok(said.includes(words), words);
  assert.equal((await citizen.press(father, "Mọi dòng đều đúng")).status(), 200);
  await citizen.until(desk, "Bản nháp đã được đồng ý");
  await officer.grant(desk);
  await citizen.until(father, "Giấy khai sinh, số 412/2026", { address: page });
  const paper = await papers.text(papers.onDisk((await citizen.download(father, /^Giấy khai sinh/)).bytes));
  assert.ok(paper.includes("TRẦN THU HÀ") && !paper.includes("TRẦN THU HẠ"), paper);
});

test("who does not answer until the office closes on the next day has agreed: the desk goes on and the family is told", async () => {
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers: { ...SIMPLE_BIRTH.answers, ...OTHER_MOTHER, "child.given_name": "Bình" }, files });
  const quiet = await citizen.declare(father);
  await officer.open(desk, server, quiet.code);
  await officer.take(desk);
  assert.equal((await officer.act(desk, officer.ACTS.draft)).status(), 200);
  const { port } = server;
  await server.stop();
  server = await serving({ clock: "2026-11-11T17:30:00+07:00", data, port });
  // A session of yesterday is over.
  await officer.signIn(desk, server, "caugiay.lan");
  await desk.goto(`${server.base}/vi/can-bo/ho-so/${quiet.code}`);
  await citizen.until(desk, "Bản nháp đã được đồng ý");
  assert.match(await desk.locator("main").innerText(), /Hết giờ, coi như đồng ý/);
  await officer.grant(desk);
  await citizen.until(father, "Giấy khai sinh, số 413/2026", { address: `${server.base}/vi/ho-so/${quiet.code}` });
  await father.goto(`${server.base}/vi/ho-so/${quiet.code}/ban-thao`);
  assert.match(await father.locator("main").innerText(), /được coi là đồng ý/);
  await eye.look(father);
});
