// A morning at the desk without a mouse: the next case, its acts, a colleague's case,
// and the same child declared again with its marks lost.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as keyboard from "../harness/keyboard.mjs";
import * as officer from "../harness/officer.mjs";
import { file, photograph } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

const NEXT = /^Mở hồ sơ tiếp theo/;

let server, crowd, eye, family, lan, minh, photo, first, again;

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock });
  crowd = await people();
  eye = await inspector(crowd);
  photo = await photograph(crowd.browser);
  family = await crowd.visitor();
  lan = await crowd.visitor({ width: 1280 });
  minh = await crowd.visitor({ width: 1280 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** Files the family's answers with some of them changed. */
async function files(page, changed = {}) {
  await citizen.begin(page, server.base);
  const answers = { ...SIMPLE_BIRTH.answers, ...changed };
  await citizen.answerAll(page, { answers, files: { "file.birth_notice": [file("giay chung sinh.jpg", photo)] } });
  return citizen.declare(page);
}

/** What has the focus: the id of the element. */
const focus = (page) => page.evaluate(() => document.activeElement.id);

test("an officer takes the next case and works on it by keyboard alone; the focus lands on the way on", async () => {
  first = await files(family);
  await officer.signIn(lan, server, "caugiay.lan");
  await citizen.until(lan, first.code, { address: `${server.base}/vi/can-bo` });
  await eye.look(lan);
  // What islands add at the desk, as it is without script: what the palette finds is a link
  // of the page, more cases come when the page is opened again, and who goes signs out.
  const plain = async (island, way) => assert.deepEqual([await lan.locator(island).isVisible(), await way.isVisible()], [false, true], island);
  await plain(".palette", lan.getByRole("link", { name: "Đã xong" }));
  await plain(".queue-news", lan.getByRole("link", { name: first.code }));
  await plain("[data-part=session-end]", lan.getByRole("button", { name: "Đăng xuất" }));
  assert.equal((await keyboard.type(lan, {}, NEXT)).status(), 200);
  assert.match(lan.url(), new RegExp(`/ho-so/${first.code}`));
  assert.match(await lan.locator("main").innerText(), /đang giữ hồ sơ này/);
  await eye.look(lan);

  assert.equal((await keyboard.type(lan, {}, /^Tiếp nhận hồ sơ/)).status(), 200);
  assert.equal(await focus(lan), "xong", "the focus is on what was done");
  await eye.look(lan);
  assert.equal((await keyboard.type(lan, {}, /^Gửi bản nháp/)).status(), 200);
  assert.equal(await focus(lan), "xong");
  await citizen.confirmDraft(family, server.base, first.code);

  await lan.goto(`${server.base}/vi/can-bo`);
  await citizen.until(lan, "Bản nháp đã được đồng ý", { address: `${server.base}/vi/can-bo` });
  assert.equal((await keyboard.type(lan, {}, NEXT)).status(), 200, "the agreed draft comes back as the next case");
  assert.equal((await keyboard.type(lan, {}, /^Đăng ký và trình ký/)).status(), 200);
  assert.match(await lan.locator("#xong").innerText(), /Xong\s+Đăng ký và trình ký/);
  assert.equal((await keyboard.type(lan, {}, NEXT)).status(), 200);
  assert.match(lan.url(), /loc=unclaimed/, "nothing is left: the list of what is free");
  await eye.look(lan);
});

test("the same child declared again is shown beside the first, with reasons, before anything is sent", async () => {
  const other = await crowd.visitor();
  again = await files(other, { "child.family_name": "Nguyen", "notice.code": "" });
  await officer.open(lan, server, again.code);
  await officer.take(lan);
  const answer = await officer.act(lan, officer.ACTS.draft);
  assert.equal(answer.status(), 409);
  assert.match(await lan.locator("main").innerText(), /Hãy đối chiếu trước khi đăng ký/);
  await citizen.follow(lan, "Đối chiếu hồ sơ gần giống");
  const shown = await lan.locator("main").innerText();
  for (const words of [first.code, again.code, "412/2026", "Họ tên chỉ khác dấu", "Cùng số định danh của mẹ"]) assert.ok(shown.includes(words), `${words}\n${shown}`);
  assert.ok(!shown.includes("001196900011"), "PINs are masked");
  await eye.look(lan);
  assert.equal((await keyboard.type(lan, {}, /^Là hai bé khác nhau/)).status(), 422, "a reason is asked for");
  await eye.look(lan);
  assert.equal((await keyboard.type(lan, { reason: "Đã gọi bệnh viện: mẹ sinh đôi." }, /^Là hai bé khác nhau/)).status(), 200);
  assert.match(await lan.locator("main").innerText(), /Đỗ Ngọc Lan đã đối chiếu/);
});

test("a filing is refused by keyboard alone: written, read as it will be sent, and sent", async () => {
  const other = await crowd.visitor();
  const { code } = await files(other, { "child.given_name": "Vinh", "mother.name": "Trần Thu Hạ", "notice.code": "" });
  await officer.open(lan, server, code);
  assert.equal((await keyboard.type(lan, {}, /^Tiếp nhận hồ sơ/)).status(), 200);
  await keyboard.opens(lan, /^Từ chối/);
  const words = { "refuse.reason": "Bé đã có giấy khai sinh.", "refuse.article": "Điều 5 khoản 4 Luật Hộ tịch" };
  assert.equal((await keyboard.type(lan, words, /^Từ chối/)).status(), 200);
  for (const word of Object.values(words)) assert.ok((await lan.locator(".preview").innerText()).includes(word), word);
  assert.equal((await keyboard.type(lan, {}, /^Gửi văn bản này/)).status(), 200);
  assert.equal(await focus(lan), "xong", "the focus is on what was done");
});

test("a colleague's case is told clearly, handed over with a note, and noted on", async () => {
  await lan.goto(`${server.base}/vi/can-bo/ho-so/${again.code}`);
  assert.equal((await keyboard.type(lan, {}, /^Nhận xử lý/)).status(), 200);
  await officer.signIn(minh, server, "caugiay.minh");
  await minh.goto(`${server.base}/vi/can-bo/ho-so/${again.code}`);
  assert.match(await minh.locator("main").innerText(), /Đỗ Ngọc Lan đang làm hồ sơ này/);
  await eye.look(minh);
  assert.equal((await officer.act(minh, officer.ACTS.draft)).status(), 409);
  assert.match(await minh.locator("main").innerText(), /Chưa làm được gì: hồ sơ đang ở tay người khác/);
  assert.equal((await citizen.press(minh, "Nhận thay")).status(), 422, "why is asked for");
  await eye.look(minh, "why is it taken over");
  await minh.locator("#taken").fill("Lan đang họp, gia đình chờ ở quầy.");
  assert.equal((await citizen.press(minh, "Nhận thay")).status(), 200);
  await lan.goto(`${server.base}/vi/can-bo/ho-so/${again.code}`);
  const told = await lan.locator("main").innerText();
  assert.match(told, /Lý do nhận thay: Lan đang họp, gia đình chờ ở quầy\./, "who had it reads why");
  assert.match(told, /Đỗ Ngọc Lan: Lan đang họp/, "and so does who reads the history");
  assert.equal((await keyboard.type(lan, { taken: "Họp xong, xin làm tiếp." }, /^Nhận thay/)).status(), 200);

  await lan.goto(`${server.base}/vi/can-bo/ho-so/${again.code}/ban-giao`);
  assert.equal((await keyboard.type(lan, {}, /^Bàn giao/)).status(), 422);
  await eye.look(lan);
  await lan.locator("label.choice-label", { hasText: "Hoàng Đức Minh" }).click();
  assert.equal((await keyboard.type(lan, { note: "Chờ bệnh viện gửi giấy." }, /^Bàn giao/)).status(), 200);
  await minh.goto(`${server.base}/vi/can-bo?loc=mine`);
  await eye.look(minh);
  await minh.getByRole("link", { name: again.code }).click();
  assert.match(await minh.locator("main").innerText(), /Chờ bệnh viện gửi giấy/);
  await minh.locator("summary", { hasText: "Thêm ghi chú" }).click();
  await minh.locator("#note").fill("Bệnh viện hẹn chiều nay.");
  assert.equal((await citizen.press(minh, "Thêm ghi chú")).status(), 200);
  assert.match(await minh.locator("main").innerText(), /Bệnh viện hẹn chiều nay/);
  await citizen.track(family, server.base, again).catch(() => {});
  assert.ok(!(await family.locator("main").innerText()).includes("Bệnh viện hẹn"), "notes never leave the desk");
});
