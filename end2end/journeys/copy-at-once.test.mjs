// A copy that nobody has to judge: who signs has allowed it, and who declared the birth with
// an account has the file within seconds of paying, at night too. Without the order, or when
// somebody else asks, it waits for an officer as before.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { EXTRACT_COPY, SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { folder, serving } from "../harness/server.mjs";

const EMAIL = "huy@demo.example";
const PASSWORD = "sông Đà mùa nước lên";
const DECISION = "Quyết định 12/QĐ-UBND ngày 02/11/2026";
let server, crowd, eye, father, desk, head, copy;

const said = (page) => page.locator("main").innerText();

before(async () => {
  server = await serving({ clock: SIMPLE_BIRTH.clock, data: folder() });
  crowd = await people();
  eye = await inspector(crowd);
  father = await crowd.visitor({ width: 320 });
  desk = await crowd.visitor({ width: 1280 });
  head = await crowd.visitor({ width: 1280 });
  await opensAccount(father);
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, files });
  const birth = await citizen.declare(father);
  await officer.register(desk, server, "caugiay.lan", birth.code, father);
  await citizen.until(father, "Đã có kết quả", { address: `${server.base}/vi/ho-so/${birth.code}` });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** Makes an account with the code that is mailed. */
async function opensAccount(page) {
  await page.goto(`${server.base}/vi/dang-ky`);
  await page.locator("#email").fill(EMAIL);
  await page.locator("#password").fill(PASSWORD);
  await citizen.press(page, "Tiếp tục");
  const mailbox = await crowd.visitor();
  const code = /huy@demo\.example[\s\S]*?\b(\d{6})\b/;
  const mail = await citizen.until(mailbox, code, { address: `${server.base}/vi/hom-thu` });
  await page.locator("#code").fill(code.exec(mail)[1]);
  assert.equal((await citizen.press(page, "Tiếp tục")).status(), 200);
}

/** Asks for one copy as a file, and pays for it at the demo's bank. */
async function asksAndPays(page) {
  await citizen.begin(page, server.base, "/vi/trich-luc");
  await citizen.answerAll(page, { answers: { ...EXTRACT_COPY.answers, copies: "1" } });
  const filed = await citizen.declare(page);
  await page.goto(`${server.base}/vi/ho-so/${filed.code}/le-phi`);
  await citizen.follow(page, "Trả thử ở ngân hàng mẫu");
  await citizen.press(page, "Chuyển tiền thử");
  return filed;
}

test("without an order every copy waits for an officer", async () => {
  const filed = await asksAndPays(father);
  await officer.open(desk, server, filed.code);
  assert.match(await said(desk), /Mới nộp/);
});

test("who signs allows it by a decision and until a day; what is missing or too long is said", async () => {
  await officer.signIn(head, server, "caugiay.hoa");
  await citizen.follow(head, "Cấp ngay bản sao");
  assert.match(await said(head), /Chưa cho phép: mọi bản sao đều chờ cán bộ/);
  await eye.look(head);
  const until = async (day, month, year) => {
    for (const [part, text] of Object.entries({ day, month, year })) {
      await head.locator(`[id="until.${part}"]`).fill(text);
    }
  };
  await until("31", "2", "2027");
  assert.equal((await citizen.press(head, "Cho cấp ngay, đứng tên tôi")).status(), 422);
  assert.match(await said(head), /Hãy ghi số và ngày của quyết định[\s\S]*Hãy ghi đủ ngày, tháng, năm của một ngày có thật/);
  assert.equal(await head.locator('[id="until.day"]').inputValue(), "31", "what was typed stays");
  await eye.look(head);
  await head.locator("#decision").fill(DECISION);
  await until("31", "12", "2030");
  assert.equal((await citizen.press(head, "Cho cấp ngay, đứng tên tôi")).status(), 422);
  assert.match(await said(head), /Nhiều nhất là một năm/);
  await until("31", "12", "2026");
  assert.equal((await citizen.press(head, "Cho cấp ngay, đứng tên tôi")).status(), 200);
  assert.match(await said(head), /Đã cho phép[\s\S]*căn cứ Quyết định 12\/QĐ-UBND/);
  await eye.look(head);
  assert.equal((await desk.goto(`${server.base}/vi/can-bo/cap-ngay`)).status(), 404, "not every officer's");
});

test("the father pays and has the signed copy, and no officer has touched it", async () => {
  copy = await asksAndPays(father);
  await citizen.until(father, "Trích lục khai sinh (bản sao)", { address: `${server.base}/vi/ho-so/${copy.code}` });
  await eye.look(father);
  const path = papers.onDisk((await citizen.download(father, /^Trích lục khai sinh/)).bytes);
  const { valid, whole, said: signature } = await papers.signature(path);
  assert.ok(valid && whole, signature);
  const text = await papers.text(path);
  assert.deepEqual(papers.outOfOrder(text, ["TRÍCH LỤC KHAI SINH", "BẢN SAO", "NGUYỄN MINH AN"]), [], text);
  await desk.goto(`${server.base}/vi/can-bo/ho-so/${copy.code}`);
  const history = await said(desk);
  assert.match(history, /Đã duyệt cấp bản sao[\s\S]*Cấp ngay, căn cứ Quyết định 12\/QĐ-UBND/);
  await eye.look(desk);
});

test("somebody else who knows the number gets nothing by themselves", async () => {
  const stranger = await crowd.visitor();
  const filed = await asksAndPays(stranger);
  await officer.open(desk, server, filed.code);
  assert.match(await said(desk), /Mới nộp/);
});

test("the order is ended on the same page, and copies wait again", async () => {
  await head.goto(`${server.base}/vi/can-bo/cap-ngay`);
  const stale = await head.context().newPage();
  await stale.goto(head.url());
  assert.equal((await citizen.press(head, "Thôi cấp ngay")).status(), 200);
  assert.match(await said(head), /Đã thôi\. Từ bây giờ mọi bản sao lại chờ cán bộ/);
  await eye.look(head);
  assert.equal((await citizen.press(stale, "Thôi cấp ngay")).status(), 409, "pressed on a stale page");
  assert.match(await said(stale), /có người vừa cho phép hoặc vừa cho thôi/);
});
