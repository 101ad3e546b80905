// Portal and registry are two processes on two databases, here PostgreSQL and SQLite. The
// desk asks for more, opens again what it has refused, and takes a paper back; the family
// reads all of it at the portal.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { postgresDatabase } from "../harness/database.mjs";
import { OTHER_MOTHER, SIMPLE_BIRTH } from "../harness/families.mjs";
import { twoHouses } from "../harness/houses.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { qr } from "../harness/qr.mjs";
import { file, photograph, scan } from "../harness/scans.mjs";
import { addLine, onlyFile, openFiles } from "../harness/supplement.mjs";

const NOTICE = "file.birth_notice";
const REASON = "Đăng ký hai lần cho cùng một bé.";

describe("Decisions of one house are read at the other", () => {
  let houses, crowd, eye, database, father, lan, hoa, asked, refused, check;

  async function files(page, more) {
    const sent = { [NOTICE]: [file("giay.jpg", await photograph(crowd.browser))] };
    await citizen.begin(page, houses.portal.base);
    await citizen.answerAll(page, { answers: { ...SIMPLE_BIRTH.answers, ...more }, files: sent });
    return citizen.declare(page);
  }

  const address = ({ code }) => `${houses.portal.base}/vi/ho-so/${code}`;
  const desk = ({ code }) => `${houses.registry.base}/vi/can-bo/ho-so/${code}`;
  const said = (page) => page.locator("main").innerText();

  before(async () => {
    database = postgresDatabase();
    houses = await twoHouses({ clock: SIMPLE_BIRTH.clock, databases: { portal: database.url } });
    crowd = await people();
    eye = await inspector(crowd);
    father = await crowd.visitor();
    lan = await crowd.visitor({ width: 1280 });
    hoa = await crowd.visitor({ width: 1280 });
    await officer.signIn(lan, houses.registry, "caugiay.lan");
    await officer.signIn(hoa, houses.registry, "caugiay.hoa");
  });
  after(async () => {
    await crowd?.close();
    assert.deepEqual(await houses?.stop(), [0, 0], "both stop cleanly when told to");
    database?.drop();
  });

  test("one list of what is missing reaches the family with its tasks, and the clock stands", async () => {
    asked = await files(father, { "mother.name": "Trần Thu Hạ" });
    await officer.open(lan, houses.registry, asked.code);
    await citizen.follow(lan, "Yêu cầu bổ sung");
    const blurred = { file: await onlyFile(lan), page: "1", region: "top", file_reason: "unreadable" };
    assert.equal((await addLine(lan, "file", blurred)).status(), 200);
    const name = { question: "mother.name", answer_reason: "name-differs", answer_words: "Trên căn cước là Hà." };
    assert.equal((await addLine(lan, "answer", name)).status(), 200);
    await openFiles(lan);
    await lan.goto(`${desk(asked)}/bo-sung/xem-truoc`);
    assert.equal((await citizen.press(lan, "Gửi yêu cầu bổ sung")).status(), 200);
    const told = await citizen.until(father, "Cần bổ sung", { address: address(asked) });
    for (const words of ["Đang tạm dừng", "Ảnh mờ hoặc bị che", "phía trên", "Trên căn cước là Hà"]) assert.ok(told.includes(words), words);
    await eye.look(father, "asked for more");
  });

  test("the answer goes back with its new file, and stands at the desk beside what was", async () => {
    await father.goto(`${address(asked)}/bo-sung/mother.name`);
    await citizen.fill(father, { "mother.name": "Trần Thu Hà" });
    assert.equal((await citizen.press(father, "Lưu và tiếp tục")).status(), 200);
    await father.goto(`${address(asked)}/bo-sung/${NOTICE}`);
    assert.equal((await citizen.attach(father, NOTICE, file("chup-lai.pdf", await scan(crowd.browser)))).status(), 200);
    assert.equal((await citizen.press(father, "Lưu và tiếp tục")).status(), 200);
    assert.equal((await citizen.press(father, "Gửi bổ sung")).status(), 200);
    // A page that is read while the message arrives may have one without the other.
    await citizen.until(lan, "Đã trả lời", { address: desk(asked) });
    const told = await citizen.until(lan, "Trần Thu Hà", { address: desk(asked) });
    for (const words of ["Trần Thu Hạ", "giay.jpg", "chup-lai.pdf"]) assert.ok(told.includes(words), words);
    const link = await lan.getByRole("link", { name: "chup-lai.pdf" }).first().getAttribute("href");
    const bytes = await (await lan.context().request.get(houses.registry.base + link)).body();
    assert.equal(bytes.subarray(0, 5).toString("latin1"), "%PDF-", "the new file has travelled too");
  });

  test("what was refused is opened again by two, and the family reads why and that the clock runs anew", async () => {
    const mother = await crowd.visitor();
    refused = await files(mother, OTHER_MOTHER);
    await officer.open(lan, houses.registry, refused.code);
    await officer.take(lan);
    const reason = { reason: "Không tra được giấy chứng sinh", article: "Điều 16 Luật Hộ tịch" };
    assert.equal((await officer.actWith(lan, "refuse", officer.ACTS.refuse, reason)).status(), 200);
    const told = await citizen.until(mother, "Không tra được giấy chứng sinh", { address: address(refused) });
    assert.match(told, /khiếu nại/);
    const { bytes } = await citizen.download(mother, /^Văn bản từ chối/);
    assert.ok((await papers.signature(papers.onDisk(bytes))).valid, "the refusal has come with its signature");
    await eye.look(mother, "refused");
    await lan.goto(desk(refused));
    const again = { reason: "Giấy chứng sinh nay đã tra được" };
    assert.equal((await officer.actWith(lan, "propose_reopening", "Đề nghị mở lại hồ sơ", again)).status(), 200);
    await hoa.goto(desk(refused));
    assert.equal((await citizen.press(hoa, "Đồng ý")).status(), 200);
    const open = await citizen.until(mother, "Hồ sơ được mở lại", { address: address(refused) });
    assert.match(open, /Giấy chứng sinh nay đã tra được/);
    assert.match(open, /Trả kết quả trước/, "a new promise");
    await eye.look(mother, "open again");
  });

  test("the case that was asked about goes on to its paper, and the paper is genuine", async () => {
    await citizen.until(lan, officer.ACTS.draft, { address: desk(asked) });
    await officer.enter(lan, father, houses.portal.base);
    await citizen.until(father, "Giấy khai sinh, số", { address: address(asked), patience: 30_000 });
    const path = papers.onDisk((await citizen.download(father, /^Giấy khai sinh/)).bytes);
    const words = await papers.text(path);
    assert.ok(words.includes("TRẦN THU HÀ") && !words.includes("TRẦN THU HẠ"), words);
    check = await qr(path);
    const school = await crowd.visitor();
    await school.goto(check);
    assert.match(await said(school), /Giấy này là thật/);
  });

  test("a paper that is taken back: strangers learn it at the registry, the family at the portal", async () => {
    await lan.goto(`${desk(asked)}/giay/1`);
    await lan.locator("#reason").fill(REASON);
    await lan.locator("#authority").fill("Chủ tịch Ủy ban nhân dân thành phố Hà Nội");
    await lan.locator("#decision").fill("Quyết định 88/QĐ-UBND ngày 09/11/2026");
    assert.equal((await citizen.press(lan, "Gửi đề nghị thu hồi")).status(), 200);
    await hoa.goto(lan.url());
    assert.equal((await citizen.press(hoa, "Đồng ý thu hồi")).status(), 200);
    const school = await crowd.visitor({ width: 320 });
    // The address on the paper, and the one that leads there from the portal.
    for (const way of [check, check.replace(houses.registry.base, houses.portal.base)]) {
      await school.goto(way);
      assert.equal(school.url(), check, "papers are checked at the registry");
      assert.match(await said(school), /Giấy này đã bị thu hồi/);
      assert.doesNotMatch(await said(school), /cấp và còn giá trị/);
    }
    await eye.look(school, "revoked");
    const told = await citizen.until(father, "đã bị thu hồi", { address: address(asked), patience: 30_000 });
    for (const part of [REASON, "Quyết định 88/QĐ-UBND"]) assert.ok(told.includes(part), part);
    assert.equal(await father.getByRole("link", { name: /^Giấy khai sinh/ }).count(), 0, "and is no longer offered");
    await eye.look(father, "revoked");
  });
});
