// The fee of a dossier: why it is asked for, a transfer by VietQR, the bank's statement,
// a refusal and the money back.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import jsQR from "jsqr";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { file, scan } from "../harness/scans.mjs";
import { folder, hotich, serving } from "../harness/server.mjs";

let server, crowd, eye, father, desk, dossier, reference, data;

/** What a telephone reads: the drawing is coloured in and given to a reader that is not ours. */
function readCode(svg) {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)[1]);
  const scale = 6;
  const width = side * scale;
  const rgba = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = y * scale; row < (Number(y) + 1) * scale; row++) {
      for (let at = x * scale; at < (Number(x) + Number(length)) * scale; at++) {
        rgba.set([0, 0, 0, 255], (row * width + at) * 4);
      }
    }
  }
  return jsQR(rgba, width, width)?.data;
}

/** Tag, length, value: EMVCo, Merchant-Presented Mode. */
function fields(text) {
  const found = {};
  for (let at = 0; at < text.length;) {
    const length = Number(text.slice(at + 2, at + 4));
    found[text.slice(at, at + 2)] = text.slice(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return found;
}

/** CRC-16/CCITT-FALSE, written here a second time. */
function crc(text) {
  let crc = 0xffff;
  for (const byte of Buffer.from(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}

const fee = () => `${server.base}/vi/ho-so/${dossier.code}/le-phi`;
const said = (page) => page.locator("main").innerText();

async function statement(name, ...lines) {
  const path = join(data, name);
  writeFileSync(path, ["transaction_id,booked_on,amount,currency,purpose", ...lines, ""].join("\n"));
  // The same day as at the server: a message dated later would wait for that day.
  return hotich(["fees", "statement", "--demo", "--clock", SIMPLE_BIRTH.clock, "--data", data, path]);
}

before(async () => {
  data = folder();
  server = await serving({ clock: SIMPLE_BIRTH.clock, data });
  crowd = await people();
  eye = await inspector(crowd);
  father = await crowd.visitor();
  desk = await crowd.visitor({ width: 1280 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("the start page and the last page before filing say what it costs and by which text", async () => {
  await father.goto(`${server.base}/vi/khai-sinh`);
  const start = await said(father);
  assert.ok(start.includes("Thông tư 281/2016/TT-BTC") && start.includes("Nộp hồ sơ trước"), start);
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, files });
  const review = await said(father);
  assert.match(review, /16\.000 đồng/);
  assert.ok(review.includes("2 bản sao × 8.000 đồng (Thông tư 281/2016/TT-BTC)"), review);
  assert.ok(review.includes("Đăng ký khai sinh đúng hạn: không mất tiền"), review);
  dossier = await citizen.declare(father);
  assert.ok((await said(father)).includes("Còn 16.000 đồng lệ phí chưa trả"), "filed first");
});

test("the code to pay is read by a reader that is not ours, and says what stands beside it", async () => {
  await citizen.follow(father, "Xem và trả lệ phí");
  await eye.look(father);
  reference = await father.locator("#noi-dung").innerText();
  const read = readCode(await father.locator(".pay-qr").innerHTML());
  assert.ok(read, "a code");
  assert.equal(read.slice(-4), crc(read.slice(0, -4)), "the check");
  const code = fields(read);
  const napas = fields(code["38"]);
  const bank = fields(napas["01"]);
  assert.equal(napas["00"], "A000000727");
  assert.equal(napas["02"], "QRIBFTTA");
  assert.equal(bank["00"], "999999");
  assert.equal(bank["01"], await father.locator("#so-tai-khoan").innerText());
  assert.deepEqual([code["53"], code["54"], code["58"]], ["704", "16000", "VN"]);
  assert.equal(fields(code["62"])["08"], reference);
});

test("the operator reads a statement: each line is named, and read again it changes nothing", async () => {
  const lines = [
    `FT1,2026-11-10,10000,VND,"NGUYEN QUANG HUY ${reference}, le phi"`,
    "FT2,2026-11-10,16000,VND,le phi khai sinh",
    "FT3,2026-11-10,16000,VND,HT12345678999",
    "FT4,10/11/2026,16000,VND,x",
    "FT5,2026-11-10,-2000,VND,phi ngan hang",
  ];
  const first = await statement("sao-ke.csv", ...lines);
  assert.equal(first.code, 1, first.err);
  for (const line of [
    `line 2: FT1 short ${dossier.code}`,
    "line 3: FT2 unmatched -",
    "line 4: FT3 wrong-reference -",
    "line 5: cannot be read: booked_on",
    "line 6: money that went out",
    "3 new, 0 known before, 4 to look at",
  ]) assert.ok(first.out.includes(line), first.out);
  const again = await statement("sao-ke.csv", ...lines);
  assert.ok(again.out.includes("0 new, 3 known before"), again.out);
  await father.goto(fee());
  const rest = await said(father);
  assert.ok(rest.includes("Còn thiếu") && rest.includes("6.000 đồng"), rest);
  const broken = await hotich(["fees", "statement", "--demo", "--data", data, join(data, "keys/server.key")]);
  assert.notEqual(broken.code, 0);
});

test("the demo's bank pays the rest, and the page becomes the receipt", async () => {
  await citizen.follow(father, "Trả thử ở ngân hàng mẫu");
  await eye.look(father);
  await citizen.press(father, "Chuyển tiền thử");
  assert.ok((await said(father)).includes("Sao kê có một dòng mới: Đủ."));
  await father.goto(fee());
  await eye.look(father);
  const paid = await said(father);
  assert.ok(paid.includes("Đã nhận đủ lệ phí") && paid.includes("Trang này là biên nhận"), paid);
  assert.ok(paid.includes("FT1"), paid);
});

test("the desk refuses, sees what it owes and which lines to look at, and pays back", async () => {
  await officer.signIn(desk, server, "caugiay.lan");
  await officer.open(desk, server, dossier.code);
  await officer.take(desk);
  const reason = { reason: "Không tra được giấy chứng sinh", article: "Điều 16 Luật Hộ tịch" };
  assert.equal((await officer.actWith(desk, "refuse", officer.ACTS.refuse, reason)).status(), 200);
  const waits = await citizen.until(father, "Chờ trả lại", { address: fee() });
  assert.ok(waits.includes("16.000 đồng"), waits);
  await officer.signIn(desk, server, "caugiay.hoa");
  const list = await citizen.until(desk, `Trả lại 16.000 đồng – ${dossier.code}`, { address: `${server.base}/vi/can-bo/le-phi` });
  assert.ok(list.includes("Thiếu so với số phải trả"), list);
  await eye.look(desk);
  await desk.locator(`[id="bank-${reference}"]`).fill("FT-BACK-7");
  await citizen.press(desk, "Đã trả lại");
  assert.ok(!(await said(desk)).includes("Trả lại 16.000 đồng"));
  await citizen.until(father, "Đã trả lại 16.000 đồng", { address: fee() });
  await father.goto(`${server.base}/vi/ho-so/${dossier.code}`);
  assert.ok((await said(father)).includes("FT-BACK-7"));
});
