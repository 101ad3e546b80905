// After a death at home: two officers decide, other agencies do their part, the family
// reads one calm page; and who is declared dead by mistake stops it by one press.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { DEATH_AT_HOME, DEATH_COPY, PASSED_ON } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, eye, grandson, desk, paper, dossier, address;

before(async () => {
  server = await serving({ clock: DEATH_AT_HOME.clock });
  crowd = await people();
  eye = await inspector(crowd);
  grandson = await crowd.visitor({ width: 320, height: 640 });
  desk = await crowd.visitor({ width: 1280 });
  paper = file("giay.pdf", await scan(crowd.browser));
  await officer.signIn(desk, server, "sapa.yen");
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** The line of one leg. */
const line = (name) => grandson.locator(".leg").filter({ has: grandson.getByRole("heading", { name }) });

test("the declaration asks what is to be passed on, and who is paid", async () => {
  await citizen.begin(grandson, server.base, "/vi/khai-tu");
  const pages = [];
  await citizen.answerAll(grandson, {
    answers: { ...DEATH_AT_HOME.answers, ...PASSED_ON },
    files: { "file.death_notice": [paper] },
    met: async (page) => {
      pages.push(citizen.place(page));
      await eye.look(page);
    },
  });
  assert.ok(pages.includes("lam-cung-luc") && pages.includes("tro-cap"), pages.join());
  const check = grandson.url();
  await grandson.goto(check.replace("kiem-tra", "tro-cap"));
  await citizen.fill(grandson, { "benefit.account": "12a" });
  assert.equal((await citizen.proceed(grandson)).status(), 422);
  assert.match(await grandson.locator("#errors").innerText(), /từ 6 đến 19 chữ số/);
  await eye.look(grandson);
  await citizen.fill(grandson, { "benefit.account": "0123 456 789" });
  assert.equal((await citizen.proceed(grandson)).status(), 200);
  await grandson.goto(check);
  dossier = await citizen.declare(grandson);
  address = `${server.base}/vi/ho-so/${dossier.code}`;
});

test("a death on the word of the family alone is put forward by one and decided by another", async () => {
  await officer.open(desk, server, dossier.code);
  await officer.take(desk);
  const said = await desk.locator("main").innerText();
  assert.match(said, /Người thứ hai quyết định/);
  assert.match(said, /Cổng không có cách liên lạc với người được khai tử/);
  await officer.agree(desk, grandson);
  await eye.look(desk);
  await officer.propose(desk);
  await eye.look(desk);
  await officer.second(desk);
});

test("the family reads one calm page: each agency on its own line, and what else there may be", async () => {
  await citizen.until(grandson, /Xóa đăng ký thường trú\s+Đã xong/, { address, patience: 60_000 });
  await citizen.until(grandson, /Hỗ trợ chi phí mai táng\s+Đã xong/, { address, patience: 60_000 });
  await eye.look(grandson);
  assert.match(await line(/Xóa đăng ký thường trú/).innerText(), /Công an xã, phường/);
  const paid = await line(/Hỗ trợ chi phí mai táng/).innerText();
  assert.match(paid, /10\.000\.000/);
  assert.match(paid, /số cuối 6789/);
  const said = await grandson.locator("main").innerText();
  assert.match(said, /Những việc khác, khi gia đình thuận tiện/);
  assert.match(said, /Tài khoản ngân hàng, sổ tiết kiệm/);
  assert.doesNotMatch(said, /0123456789|!/, "no whole account, no exclamation");
  assert.equal(await grandson.locator("main .clock, main progress").count(), 0, "nothing runs");
  const english = await crowd.visitor();
  await citizen.track(english, server.base, dossier);
  await citizen.follow(english, "English");
  assert.match(await english.locator("main").innerText(), /Other things, when it suits you/);
  await eye.look(english);
});

test("a relative far away is invited, follows the filing, gets the extract, and can do nothing else", async () => {
  await grandson.goto(address);
  await citizen.follow(grandson, "Mời người thân");
  await eye.look(grandson);
  assert.equal((await citizen.press(grandson, "Tạo lời mời")).status(), 422, "nobody is named");
  assert.match(await grandson.locator("#errors").innerText(), /Hãy ghi bạn gọi người ấy là gì/);
  await eye.look(grandson);
  await grandson.locator("#called").fill("chị Hoa");
  await citizen.press(grandson, "Tạo lời mời");
  await eye.look(grandson, "with an invitation");
  const link = await grandson.locator("main span.code").innerText();
  const aunt = await crowd.visitor({ width: 320, height: 640 });
  await aunt.goto(link);
  await eye.look(aunt);
  assert.equal((await citizen.press(aunt, "Xem hồ sơ")).status(), 200);
  const said = await aunt.locator("main").innerText();
  assert.match(said, /Bạn đang theo dõi hồ sơ này theo lời mời/);
  assert.match(said, /Xóa đăng ký thường trú\s+Đã xong/);
  assert.doesNotMatch(said, /Tờ khai|Rút hồ sơ|Giấy tiếp nhận/);
  await eye.look(aunt, "as a relative");
  const extract = await citizen.download(aunt, /^Trích lục khai tử/);
  assert.match(await papers.text(papers.onDisk(extract.bytes)), /LÝ A CHÔ/);
  for (const theirs of ["da-nop", "to-khai.pdf", "giay-tiep-nhan.pdf", "rut", "nguoi-than", "le-phi"]) {
    assert.equal((await aunt.context().request.get(`${address}/${theirs}`)).status(), 404, theirs);
  }
  await grandson.goto(`${address}/nguoi-than`);
  assert.match(await grandson.locator("main").innerText(), /chị Hoa\s+Đã vào xem từ/);
  await citizen.press(grandson, /^Không cho xem nữa/);
  assert.equal((await aunt.goto(address)).status(), 404, "she follows no more");
  await grandson.goto(address);
});

test("more copies of the extract are asked for from that page, and made from the entry", async () => {
  await citizen.follow(grandson, "Xin bản sao trích lục khai tử");
  await eye.look(grandson);
  await citizen.press(grandson, "Bắt đầu");
  await citizen.answerAll(grandson, { answers: DEATH_COPY.answers, files: { "file.kinship": [paper] }, met: eye.look });
  const copy = await citizen.declare(grandson);
  await officer.open(desk, server, copy.code);
  await officer.take(desk);
  await desk.locator("main label", { hasText: "31/2026" }).click();
  await officer.grantCopy(desk, "Giấy khai sinh của cháu, có tên ông nội");
  await citizen.until(grandson, "Trích lục khai tử (bản sao)", { address: `${server.base}/vi/ho-so/${copy.code}` });
  const text = await papers.text(papers.onDisk((await citizen.download(grandson, /^Trích lục khai tử/)).bytes));
  assert.deepEqual(papers.outOfOrder(text, ["TLKT-BS", "TRÍCH LỤC KHAI TỬ", "LÝ A CHÔ", "31/2026"]), [], text);
});

test("nothing is granted that is filed with the number of the dead", async () => {
  const answers = { ...DEATH_COPY.answers, "requester.pin": "010038900071", "requester.name": "Lý A Chô" };
  await citizen.begin(grandson, server.base, "/vi/thu-tuc/trich-luc-khai-tu");
  await citizen.answerAll(grandson, { answers, files: { "file.kinship": [paper] } });
  const other = await citizen.declare(grandson);
  await citizen.until(desk, /Người nộp đã mất/, { address: `${server.base}/vi/can-bo?loc=open` });
  await eye.look(desk);
  await officer.open(desk, server, other.code);
  await officer.take(desk);
  assert.match(await desk.locator("main").innerText(), /thuộc về người đã được đăng ký khai tử/);
  await desk.locator("main label", { hasText: "31/2026" }).click();
  await officer.sayGrounds(desk, "Giấy khai sinh của cháu, có tên ông nội");
  assert.equal((await officer.act(desk, officer.ACTS.copy)).status(), 409);
});

test("who is declared dead and lives gets a mail, presses one button, and the desk reads it", async () => {
  // A father of the demo whose family has an account and has filed with his number.
  const answers = {
    ...DEATH_AT_HOME.answers,
    "deceased.name": "Trịnh Công Hải", "deceased.birth_date.year": "1992", "deceased.ethnicity": "01",
    "deceased.pin": "056092900502",
  };
  const stranger = await crowd.visitor();
  await citizen.begin(stranger, server.base, "/vi/khai-tu");
  await citizen.answerAll(stranger, { answers, files: { "file.death_notice": [paper] } });
  const wrong = await citizen.declare(stranger);
  const person = await crowd.visitor({ width: 320, height: 640 });
  const mailbox = `${server.base}/vi/hom-thu`;
  const mail = await citizen.until(person, /\/vi\/toi-con-song\/\w+/, { address: mailbox });
  await officer.open(desk, server, wrong.code);
  await officer.take(desk);
  assert.match(await desk.locator("main").innerText(), /Cổng đã viết cho người được khai tử/);
  const [path] = /\/vi\/toi-con-song\/\w+/.exec(mail);
  await person.goto(`${server.base}${path}`);
  const asked = await person.locator("main").innerText();
  assert.doesNotMatch(asked, /Trịnh|Sa Pa|056092900502/, "nothing of who or whom");
  await eye.look(person);
  assert.equal((await citizen.press(person, "Tôi đang sống")).status(), 200);
  assert.match(await person.locator("main").innerText(), /Đã báo cho cơ quan hộ tịch/);
  await eye.look(person);
  await citizen.until(desk, /Người được khai tử đã trả lời: tôi đang sống/);
  assert.equal((await officer.act(desk, officer.ACTS.draft)).status(), 409, "it stops");
  const head = await crowd.visitor({ width: 1280 });
  await officer.signIn(head, server, "sapa.duc");
  await head.goto(`${server.base}/vi/can-bo/bat-thuong`);
  assert.match(await head.locator("main").innerText(), new RegExp(`tôi đang sống[\\s\\S]*${wrong.code}`));
  await eye.look(head);
});
