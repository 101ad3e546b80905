// The book drowned and the certificate with it: a man born in 1968 has his birth registered
// again where he lives, without script; the office asks the one that kept the book.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { BIRTH_AGAIN } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, eye, man, desk, dossier;

before(async () => {
  server = await serving({ clock: BIRTH_AGAIN.clock });
  crowd = await people();
  eye = await inspector(crowd);
  man = await crowd.visitor({ width: 320, height: 640, script: false });
  desk = await crowd.visitor({ width: 1280, script: false });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

const said = (page) => page.locator("main").innerText();

test("who has lost a certificate finds the way in", async () => {
  await man.goto(`${server.base}/vi/thu-tuc`);
  const row = man.locator("tr", { hasText: "1.004884" });
  assert.match(await row.innerText(), /Đăng ký lại khai sinh[\s\S]*Nộp được/);
  const [answer] = await Promise.all([man.waitForNavigation(), row.getByRole("link").click()]);
  assert.equal(answer.status(), 200);
  assert.match(await said(man), /trước ngày 1 tháng 1 năm 2016/);
  assert.match(await said(man), /nhiều nhất 25 ngày làm việc/);
  await eye.look(man);
});

test("every page is answered; a registration of 2016 is stopped with what was typed", async () => {
  await citizen.press(man, "Bắt đầu");
  const pages = [];
  const copy = [file("ban sao cu.pdf", await scan(crowd.browser))];
  await citizen.answerAll(man, {
    answers: BIRTH_AGAIN.answers,
    files: { "file.former_copy": copy },
    met: async (page) => {
      const place = citizen.place(page);
      if (place === "dang-ky-truoc" && !pages.includes(place)) {
        await citizen.fill(page, { ...BIRTH_AGAIN.answers, "former.date.year": "2016" });
        assert.equal((await citizen.proceed(page)).status(), 422);
        assert.match(await page.locator("#errors").innerText(), /trước ngày 1 tháng 1 năm 2016/);
        assert.equal(await page.locator('[id="former.date.year"]').inputValue(), "2016");
      }
      if (place === "kiem-tra") assert.doesNotMatch(await said(page), /⟦/);
      pages.push(place);
      assert.doesNotMatch(await said(page), /Bé |của bé/, `${place} speaks of no baby`);
      await eye.look(page);
    },
  });
  assert.deepEqual([...new Set(pages)], [
    "nguoi-yeu-cau", "dang-ky-truoc", "mat-giay-to", "ten", "ngay-sinh", "noi-sinh", "sinh-tai", "dinh-danh", "me", "cha",
    "nguon-goc", "co-quan", "chung-cu", "giay-to", "nhan-ket-qua", "kiem-tra",
  ]);
  assert.match(await said(man), /Ủy ban nhân dân phường Cầu Giấy/i);
  dossier = await citizen.declare(man);
  assert.match(dossier.code, citizen.CODE);
});

test("nothing goes on before the office that kept the book has answered", async () => {
  await officer.signIn(desk, server, "caugiay.lan");
  await officer.open(desk, server, dossier.code);
  await officer.take(desk);
  assert.match(await said(desk), /Nơi đăng ký trước đây chưa trả lời về sổ hộ tịch/);
  await eye.look(desk);
  const early = await officer.act(desk, officer.ACTS.draft);
  assert.notEqual(early.status(), 200, "no draft without the answer");
  await officer.open(desk, server, dossier.code);
  const ask = { whom: "Ủy ban nhân dân phường Sa Pa", what: "Sổ khai sinh năm 1968 của xã Sa Pả còn không" };
  assert.equal((await officer.actWith(desk, "ask_verification", "Hỏi nơi khác để xác minh", ask)).status(), 200);
  await citizen.until(man, "Chúng tôi đã gửi thư hỏi Ủy ban nhân dân phường Sa Pa", {
    address: `${server.base}/vi/ho-so/${dossier.code}`,
  });
  await eye.look(man);
  const answer = { answer: "Công văn 87: sổ không còn, do lũ năm 1999." };
  assert.equal((await officer.actWith(desk, "record_verification", "Ghi trả lời xác minh", answer)).status(), 200);
  assert.doesNotMatch(await said(desk), /chưa trả lời về sổ hộ tịch/);
});

test("it is registered, and the certificate has the old number and says that it is registered again", async () => {
  await officer.enter(desk, man);
  await citizen.until(man, "Giấy khai sinh, số", { address: `${server.base}/vi/ho-so/${dossier.code}` });
  await eye.look(man);
  assert.equal(await man.getByText(/khai sinh cho bé nữa|Thêm bé/).count(), 0);
  const text = await papers.text(papers.onDisk((await citizen.download(man, /^Giấy khai sinh/)).bytes));
  const lines = ["HOÀNG VĂN THÁI", "02/09/1968", "Nam", "010068900101", "LÒ THỊ MÂY", "HOÀNG VĂN SƠN", "Đăng ký lại"];
  assert.deepEqual(papers.outOfOrder(text, lines), [], text);
});
