// Portal and registry are two processes. What happens to time at the registry is told at
// the portal: a day off, a promise that is missed, and how long the office really needs.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { twoHouses } from "../harness/houses.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { fillIn, somebody } from "../harness/plain.mjs";
import { file, scan } from "../harness/scans.mjs";

/** A Tuesday after the hour until which it is done on the same day: due on Wednesday. */
const TUESDAY = "2026-11-10T15:30:00+07:00";
const THURSDAY_LATE = "2026-11-12T17:05:00+07:00";
/** As many decisions as make a figure. */
const DECISIONS = 5;
const FEW = /quá ít hồ sơ để ước tính thời gian thực tế/;

describe("Time at one house is told at the other", () => {
  let houses, crowd, eye, father, desk, paper, dossier;

  /** A family that files over plain HTTP: the code of its dossier. */
  async function files(nth) {
    const me = somebody(() => houses.portal.base);
    const child = { "mother.name": `Vũ Thị ${"ABCDEGH"[nth]}`, "mother.pin": `00119690010${nth}`, "notice.code": `0030${nth}.GCS.01999.26` };
    const page = await me.get(await fillIn(me, { ...SIMPLE_BIRTH.answers, ...child }, paper));
    const { to } = await me.press(page, "Cam đoan và nộp", { statement: "yes" });
    return /ho-so\/([^/]+)\/da-nop$/.exec(to)[1];
  }

  const address = () => `${houses.portal.base}/vi/ho-so/${dossier.code}`;
  const said = (page) => page.locator("main").innerText();

  before(async () => {
    houses = await twoHouses({ clock: TUESDAY });
    crowd = await people();
    eye = await inspector(crowd);
    paper = await scan(crowd.browser);
    father = await crowd.visitor();
    desk = await crowd.visitor({ width: 1280 });
  });
  after(async () => {
    await crowd?.close();
    assert.deepEqual(await houses?.stop(), [0, 0], "both stop cleanly when told to");
  });

  test("before anything was decided the portal has no figure, and promises Wednesday", async () => {
    await citizen.begin(father, houses.portal.base);
    await citizen.answerAll(father, { answers: SIMPLE_BIRTH.answers, files: { "file.birth_notice": [file("giay.pdf", paper)] } });
    assert.match(await said(father), FEW);
    assert.match(await said(father), /thứ Tư, ngày 11 tháng 11 năm 2026, 17 giờ/);
    dossier = await citizen.declare(father);
    await officer.signIn(desk, houses.registry, "caugiay.lan");
    await officer.open(desk, houses.registry, dossier.code);
    await officer.take(desk);
    await citizen.until(father, /Đang giải quyết/, { address: address() });
    assert.match(await said(father), /Trả kết quả trước\s+Còn [^\n]+\s+thứ Tư, ngày 11 tháng 11/);
    await eye.look(father, "due on Wednesday");
  });

  test("two administrators at the registry make Wednesday a day off: the family reads another due day, and why", async () => {
    const admin = await crowd.visitor({ width: 320 });
    await admin.goto(`${houses.registry.base}/vi/can-bo/dang-nhap`);
    await officer.enterDoor(admin, houses.registry, "caugiay.quantri");
    await admin.goto(`${houses.registry.base}/vi/can-bo/lich`);
    const typed = { "day.day": "11", "day.month": "11", "day.year": "2026", name_vi: "Nghỉ vì bão số 9", name_en: "Closed for typhoon 9", reason: "Công điện 12/CĐ-UBND" };
    await admin.getByText("Ngày nghỉ", { exact: true }).click();
    for (const [id, text] of Object.entries(typed)) await admin.locator(`[id="${id}"]`).fill(text);
    assert.equal((await citizen.press(admin, "Gửi đề nghị")).status(), 200);
    await officer.agreeToDays(await crowd.visitor(), houses.registry);
    // A page that is read while the message arrives may have one without the other.
    const told = await citizen.until(father, /Trả kết quả trước\s+Còn [^\n]+\s+thứ Năm, ngày 12 tháng 11 năm 2026, 17 giờ/, { address: address() });
    assert.match(told, /Ngày hẹn thay đổi theo lịch nghỉ/);
    assert.match(told, /Nghỉ vì bão số 9/);
    await eye.look(father, "due on Thursday");
  });

  test("who files now is promised the day after the day off: the portal knows the calendar too", async () => {
    const other = await crowd.visitor();
    await citizen.begin(other, houses.portal.base);
    await citizen.answerAll(other, { answers: SIMPLE_BIRTH.answers, files: { "file.birth_notice": [file("giay.pdf", paper)] } });
    await citizen.until(other, /thứ Năm, ngày 12 tháng 11 năm 2026, 17 giờ/);
    assert.doesNotMatch(await said(other), /ngày 11 tháng 11/);
  });

  test("a promise that is missed at the registry: sorry, the new day and the slip at the portal", async () => {
    // Decided meanwhile; the figure of them all is told later.
    for (let nth = 0; nth < DECISIONS; nth += 1) {
      const code = await files(nth);
      await officer.open(desk, houses.registry, code);
      await officer.take(desk);
      const refused = await officer.actWith(desk, "refuse", officer.ACTS.refuse, { reason: "Không tra được giấy chứng sinh", article: "Điều 16 Luật Hộ tịch" });
      assert.equal(refused.status(), 200);
    }
    for (const role of ["portal", "registry"]) {
      assert.equal(await houses[role].stop(), 0);
      await houses.again(role, { clock: THURSDAY_LATE });
    }
    const told = await citizen.until(father, "Xin lỗi vì chưa trả kết quả đúng hẹn", { address: address(), patience: 30_000 });
    assert.match(told, /Hẹn lại: trước thứ Sáu, ngày 13 tháng 11 năm 2026/);
    await eye.look(father, "late");
    const slip = papers.onDisk((await citizen.download(father, /^Phiếu xin lỗi/)).bytes);
    assert.equal(await papers.structure(slip), "");
    const lines = ["PHIẾU XIN LỖI", dossier.code, "12/11/2026", "13/11/2026"];
    const text = await papers.text(slip);
    assert.deepEqual(papers.outOfOrder(text, lines), [], text);
  });

  test("what the registry has measured stands on the dossier and on the page before filing", async () => {
    const measured = /Ở nơi này: một nửa xong trong \S+ (giờ|ngày|phút), mười hồ sơ thì chín xong trong/;
    await citizen.until(father, measured, { address: address(), patience: 30_000 });
    const other = await crowd.visitor({ width: 320 });
    await citizen.begin(other, houses.portal.base);
    await citizen.answerAll(other, { answers: SIMPLE_BIRTH.answers, files: { "file.birth_notice": [file("giay.pdf", paper)] } });
    assert.match(await said(other), measured);
    await eye.look(other, "measured");
  });
});
