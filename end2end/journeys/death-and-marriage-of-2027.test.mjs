// From 1 March 2027 Law 03/2026 judges deaths and marriages too: any commune, 24 hours where
// nothing else is said, and a death ends in Giấy chứng tử. Each from its start page to the
// paper. Without script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { DEATH_AT_HOME, MARRIAGE } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

/** A Tuesday: what is filed now is due at this hour tomorrow. */
const TUESDAY = "2027-03-02T09:40:00+07:00";
const DUE = /Trước 09 giờ [45]\d phút, ngày 03\/03\/2027/;

/** Case 7 on the last Saturday before the law: he lived in Sa Pa, his grandson is in Đà Nẵng. */
const DEATH = {
  ...DEATH_AT_HOME.answers,
  "death.date.day": "27", "death.date.month": "2", "death.date.year": "2027",
  "death_paper.issued_on.day": "1", "death_paper.issued_on.month": "3", "death_paper.issued_on.year": "2027",
  "office.any": "Phường Hải Châu, Thành phố Đà Nẵng",
};

/** He of Đà Nẵng and she of Hà Nội marry where neither lives. The demo's own couple has filed before them. */
const GROOM = {
  ...MARRIAGE.groom,
  "groom.name": "Trịnh Hoàng Long", "groom.pin": "001098900181",
  "planned_day.day": "5", "planned_day.month": "3", "planned_day.year": "2027",
  "office.any": "Phường Nha Trang, Tỉnh Khánh Hòa",
};
const BRIDE = { ...MARRIAGE.bride, "bride.name": "Mai Phương Thảo", "bride.pin": "001300900182" };

let server, crowd, eye, grandson, groom, bride, death, marriage;

before(async () => {
  server = await serving({ clock: TUESDAY });
  crowd = await people();
  eye = await inspector(crowd);
  grandson = await crowd.visitor({ width: 320, height: 640 });
  groom = await crowd.visitor();
  bride = await crowd.visitor({ width: 320, height: 640 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** The receipt of a dossier, on one line. */
async function receipt(page, { code }) {
  await page.goto(`${server.base}/vi/ho-so/${code}`);
  const { bytes } = await citizen.download(page, /^Giấy tiếp nhận/);
  return (await papers.text(papers.onDisk(bytes))).replace(/\s+/g, " ");
}

/** A paper of a dossier, whose signature holds: its text. */
async function paper(page, name) {
  const path = papers.onDisk((await citizen.download(page, name)).bytes);
  const { valid, whole, said } = await papers.signature(path);
  assert.ok(valid && whole, said);
  return papers.text(path);
}

test("the start pages say 24 hours and any commune", async () => {
  for (const [address, hours, where] of [
    ["vi/khai-tu", /trong 24 giờ từ lúc nhận hồ sơ/i, /bất kỳ Ủy ban nhân dân xã, phường nào/],
    ["en/khai-tu", /Within 24 hours of reception/, /any commune’s People’s Committee/],
    ["vi/ket-hon", /trong 24 giờ từ lúc nhận hồ sơ/i, /bất kỳ Ủy ban nhân dân xã, phường nào/],
    ["en/ket-hon", /Within 24 hours from reception/, /any commune office/],
  ]) {
    await grandson.goto(`${server.base}/${address}`);
    const said = await grandson.locator("main").innerText();
    assert.match(said, hours);
    assert.match(said, where);
    await eye.look(grandson);
  }
});

test("a death is declared where the grandson is, and due in 24 hours", async () => {
  await citizen.begin(grandson, server.base, "/vi/khai-tu");
  const files = { "file.death_notice": [file("giay bao tu.pdf", await scan(crowd.browser))] };
  await citizen.answerAll(grandson, { answers: DEATH, files });
  assert.match(await grandson.locator("main").innerText(), /Ủy ban nhân dân phường Hải Châu/i);
  death = await citizen.declare(grandson);
  const said = await receipt(grandson, death);
  assert.match(said, /24 giờ từ lúc nhận hồ sơ/);
  assert.match(said, DUE);
});

test("the office that was chosen enters it, and the paper is Giấy chứng tử", async () => {
  const desk = await crowd.visitor({ width: 1280 });
  await officer.signIn(desk, server, "haichau.son");
  await officer.open(desk, server, death.code);
  await officer.take(desk);
  await officer.enterByTwo(desk, grandson);
  await citizen.until(grandson, "Giấy chứng tử, số", { address: `${server.base}/vi/ho-so/${death.code}` });
  await eye.look(grandson);
  const text = await paper(grandson, /^Giấy chứng tử, số/);
  const order = ["PHƯỜNG HẢI CHÂU", "GIẤY CHỨNG TỬ", "LÝ A CHÔ", "1938", "Nam", "Dao", "Việt Nam", "Sa Pa", "010038900071",
    "3 giờ 30 phút, ngày 27/02/2027", "Sa Pa", "Già yếu", "17/GBT-UBND", "Hải Châu", "LÝ VĂN PÁO", "NGƯỜI KÝ GIẤY CHỨNG TỬ"];
  assert.deepEqual(papers.outOfOrder(text, order), [], text);
  assert.match(text, /Số: \d+\/2027/, "the number of the entry, not of an extract");
  assert.match(text, /02\/03\/2027/);
  assert.doesNotMatch(text, /TRÍCH LỤC/);
});

test("two declare a marriage at an office where neither lives, and it is due in 24 hours", async () => {
  const confirm = async (page) => {
    await page.locator('label[for="statement"]').click();
    assert.equal((await citizen.press(page, "Cam đoan và xác nhận phần của tôi")).status(), 200);
  };
  await citizen.begin(groom, server.base, "/vi/ket-hon");
  await citizen.answerAll(groom, { answers: GROOM });
  assert.match(await groom.locator("main").innerText(), /Ủy ban nhân dân phường Nha Trang/i);
  await confirm(groom);
  const { pathname } = new URL(await groom.locator("#duong-moi").innerText());
  await bride.goto(server.base + pathname);
  assert.equal((await citizen.press(bride, "Mở phần của tôi")).status(), 200);
  await citizen.answerAll(bride, { answers: BRIDE });
  await confirm(bride);
  marriage = await citizen.codes(bride);
  const said = await receipt(bride, marriage);
  assert.match(said, /24 giờ từ lúc nhận hồ sơ/);
  assert.match(said, DUE);
});

test("both come, are asked, and the certificate names the office that was chosen", async () => {
  const address = `${server.base}/vi/ho-so/${marriage.code}`;
  const desk = await crowd.visitor({ width: 1280 });
  await officer.signIn(desk, server, "nhatrang.ha");
  await officer.open(desk, server, marriage.code);
  await officer.take(desk);
  assert.equal((await citizen.press(desk, "Đủ điều kiện: mời hai người chọn giờ đến")).status(), 200);
  await citizen.until(bride, "Chọn giờ đến", { address });
  await citizen.follow(bride, "Chọn giờ đến");
  const hours = await bride.locator("#hour option").evaluateAll((all) => all.map((one) => one.value).filter(Boolean));
  await bride.locator("#hour").selectOption(hours[0]);
  assert.equal((await citizen.press(bride, "Chọn giờ này")).status(), 200);
  await citizen.until(desk, /Hẹn đến ký/, { address: `${server.base}/vi/can-bo/ho-so/${marriage.code}` });
  for (const seen of ["both_present", "papers_seen", "groom_willing", "bride_willing", "lines_read"]) {
    await desk.locator(`label[for="seen.${seen}"]`).click();
  }
  await officer.grant(desk, "Ghi vào sổ kết hôn và cấp giấy");
  await citizen.until(bride, "Giấy chứng nhận kết hôn, số", { address });
  await eye.look(bride);
  assert.equal(await bride.getByRole("link", { name: /^Giấy chứng nhận kết hôn, số/ }).count(), 2, "an original for each");
  const text = await paper(bride, /^Giấy chứng nhận kết hôn, số/);
  const order = ["PHƯỜNG NHA TRANG", "GIẤY CHỨNG NHẬN KẾT HÔN", "Nơi đăng ký kết hôn", "Nha Trang", "02/03/2027",
    "NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN"];
  assert.deepEqual(papers.outOfOrder(text, order), [], text);
  for (const words of ["MAI PHƯƠNG THẢO", "TRỊNH HOÀNG LONG", "Cầu Giấy", "Hải Châu"]) assert.ok(text.includes(words), `${words} in ${text}`);
  assert.match(text, /Số: \d+\/2027/);
});
