// An officer at the desk: signs in, finds a case, does what the page offers.

import assert from "node:assert/strict";

import { confirmDraft, press, until } from "./citizen.mjs";

/** The password of every officer of the demo, as the start prints it. */
export function officePassword(server) {
  return /password of all: ([^)]+)\)/.exec(server.out)?.[1];
}

/** Who signs in each office of the demo. */
const SIGNATORIES = {
  caugiay: "caugiay.hoa",
  haichau: "haichau.thuy",
  meovac: "meovac.pao",
  nhatrang: "nhatrang.khai",
  sapa: "sapa.duc",
  saigon: "saigon.hien",
  berlin: "berlin.khanh",
};

/** Who is signed in on a page of the desk. */
const signedIn = new WeakMap();

/** Signs in at the desk; the queue is open afterwards. */
export async function signIn(page, server, login) {
  await page.goto(`${server.base}/vi/can-bo/dang-nhap`);
  await enterDoor(page, server, login);
  assert.match(page.url(), /\/vi\/can-bo$/);
}

/** Signs in at the door that is shown, wherever it leads. */
export async function enterDoor(page, server, login) {
  await page.locator("#login").fill(login);
  await page.locator("#password").fill(officePassword(server));
  const answer = await press(page, "Đăng nhập");
  assert.equal(answer.status(), 200, `${login} signs in`);
  signedIn.set(page, { server, login });
}

/** An administrator of another office agrees with the days that wait. */
export async function agreeToDays(page, server) {
  await page.goto(`${server.base}/vi/can-bo/dang-nhap`);
  await enterDoor(page, server, "saigon.quantri");
  await page.goto(`${server.base}/vi/can-bo/lich`);
  assert.equal((await press(page, "Đồng ý đổi lịch cả nước")).status(), 200);
}

/** Waits until the case stands in the list and opens it from there. */
export async function open(page, server, code, list = "open") {
  await until(page, code, { address: `${server.base}/vi/can-bo?loc=${list}` });
  const [answer] = await Promise.all([page.waitForNavigation(), page.getByRole("link", { name: code }).click()]);
  assert.equal(answer.status(), 200);
}

/** The words of the buttons. */
export const ACTS = {
  accept: "Tiếp nhận hồ sơ",
  draft: "Gửi bản nháp cho người dân",
  register: "Đăng ký và trình ký",
  copy: "Cấp bản sao",
  death: "Đề nghị đăng ký khai tử",
  notAccept: "Không tiếp nhận",
  refuse: "Từ chối",
  send: "Gửi văn bản này cho người dân",
  deliver: "Đã trao kết quả",
};

/** Presses a button of the case; the answer of the server. */
export async function act(page, words) {
  return press(page, words);
}

/** What ends a case against the citizen: read once more as it will be sent. */
const AGAINST = ["not_accept", "refuse"];

/**
 * Opens the part with a reason, writes it and presses its button; a decision against the
 * citizen is read on its own page and sent.
 */
export async function actWith(page, action, words, typed) {
  const answer = await writeWith(page, action, words, typed);
  return AGAINST.includes(action) && answer.status() === 200 ? send(page, Object.values(typed)) : answer;
}

/** The same up to the page that shows the paper of a decision before it is sent. */
export async function writeWith(page, action, words, typed) {
  await page.locator("summary", { hasText: words }).click();
  for (const [field, text] of Object.entries(typed)) await page.locator(`[id="${action}.${field}"]`).fill(text);
  return press(page, words);
}

/** Reads these words on the paper that is shown and sends it. */
export async function send(page, words = []) {
  const shown = await page.locator(".preview").innerText();
  for (const word of [...words, "khiếu nại"]) assert.ok(shown.includes(word), `${word}: ${shown}`);
  return press(page, ACTS.send);
}

// The steps from arrival to paper stand here and nowhere else: a step that the law
// adds is added to one of these two, and every journey walks it.

/** Takes the open case in: afterwards its draft may be sent. */
export async function take(page) {
  assert.equal((await act(page, ACTS.accept)).status(), 200, "the case is accepted");
}

/**
 * Sends the draft of the open case and waits until `family`, a page of theirs, agrees;
 * `portal` is where they do, when that is not the desk's own address.
 */
export async function agree(page, family, portal = new URL(page.url()).origin) {
  assert.equal((await act(page, ACTS.draft)).status(), 200, "the draft is sent");
  await confirmDraft(family, portal, new URL(page.url()).pathname.split("/").pop());
  await until(page, "Bản nháp đã được đồng ý");
}

/** Enters the open case in the register, once `family` agrees with its draft, and has its papers signed. */
export async function enter(page, family, portal) {
  await agree(page, family, portal);
  await grant(page);
}

/** Presses the button that grants the open case, and has its papers signed by a colleague. */
export async function grant(page, words = ACTS.register) {
  assert.equal((await act(page, words)).status(), 200, "the case is granted");
  const { server, login } = signedIn.get(page);
  const code = new URL(page.url()).pathname.split("/").pop();
  await sign(page.context().browser(), server, SIGNATORIES[login.split(".")[0]], [code]);
  await page.reload();
}

/** Ticks, one by one, what was done before the parties of the open acknowledgement. */
export async function partiesCame(page) {
  const words = "Xác nhận các bên đã có mặt";
  assert.equal((await press(page, words)).status(), 422, "nothing was seen to");
  for (const box of ["parties_present", "papers_seen", "parties_willing", "uncontested"]) {
    await page.locator(`label[for="came.${box}"]`).click();
  }
  assert.equal((await press(page, words)).status(), 200, "it is written down");
}

/**
 * Grants the copies that the open case asks for, and has them signed. Where the entry does
 * not name who asks, the registrar writes which papers show that they may have it.
 */
export async function grantCopy(page, grounds = "Đã xem Giấy khai sinh bản chính và căn cước") {
  await sayGrounds(page, grounds);
  await grant(page, ACTS.copy);
}

/** Writes what shows that who asks may have the copy, where the open case wants to know it. */
export async function sayGrounds(page, grounds) {
  const field = page.locator('[id="issue_copy.grounds"]');
  if (await field.count()) await field.fill(grounds);
}

/**
 * Enters the open case of a death that no doctor and no authority has told of: the
 * registrar puts it forward, and the head of the office agrees and signs.
 */
export async function enterByTwo(page, family, portal) {
  await agree(page, family, portal);
  await propose(page);
  await second(page);
}

/** Puts the open case of such a death forward. */
export async function propose(page) {
  assert.equal(await page.getByRole("button", { name: ACTS.register }).count(), 0, "not by one alone");
  const put = await actWith(page, "propose_late", ACTS.death, { reason: "Đã hỏi trưởng thôn và hàng xóm" });
  assert.equal(put.status(), 200, "it is put forward");
}

/** The head of the office agrees with what is put forward on the open page, and signs. */
export async function second(page) {
  const { server, login } = signedIn.get(page);
  const code = new URL(page.url()).pathname.split("/").pop();
  const head = SIGNATORIES[login.split(".")[0]];
  const context = await page.context().browser().newContext();
  const other = await context.newPage();
  await signIn(other, server, head);
  await other.goto(`${server.base}/vi/can-bo/ho-so/${code}`);
  assert.equal((await press(other, "Đồng ý")).status(), 200, "the second person agrees");
  await context.close();
  await sign(page.context().browser(), server, head, [code]);
  await page.reload();
}

/** Types and ticks what is seen to when papers leave the desk, and hands the open case over; the answer. */
export async function handOver(page, { how, seen = [], ...typed }) {
  if (how) await page.locator(`[name="deliver.how"][value="${how}"] + label`).click();
  for (const [field, text] of Object.entries(typed)) await page.locator(`[id="deliver.${field}"]`).fill(text);
  for (const box of seen) await page.locator(`[id="handed.${box}"]`).check({ force: true });
  return press(page, ACTS.deliver);
}

/** Signs in as who signs, ticks these cases and signs them in one go. */
export async function sign(browser, server, login, codes) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, server, login);
  await page.goto(`${server.base}/vi/can-bo/ky`);
  for (const code of codes) await page.locator("label.choice-label", { hasText: code }).click();
  let answer = await press(page, "Ký những hồ sơ đã chọn");
  // Many are signed only after they were read once more.
  if (codes.length > 1) answer = await press(page, /^Ký \d+ hồ sơ/);
  assert.equal(answer.status(), 200, "the papers are signed");
  await context.close();
}

/** Signs in, takes in and enters: a case from arrival to its paper. */
export async function register(page, server, login, code, family) {
  await signIn(page, server, login);
  await open(page, server, code);
  await take(page);
  await enter(page, family);
}
