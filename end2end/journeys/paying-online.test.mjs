// A fee paid at a gateway, script off: the one in the demo's box, and one that is not ours.
// Whatever a gateway does, the dossier stays and nothing is counted twice.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { SIMPLE_BIRTH } from "../harness/families.mjs";
import { secretFile } from "../harness/houses.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { gateway } from "../harness/payments.mjs";
import { file, scan } from "../harness/scans.mjs";
import { hotich, serving } from "../harness/server.mjs";

const said = (page) => page.locator("main").innerText();

let crowd, eye;
before(async () => {
  crowd = await people();
  eye = await inspector(crowd);
});
after(() => crowd?.close());

/** Files the simple birth and gives the address of its fee. */
async function filed(server, page) {
  const files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  await citizen.begin(page, server.base);
  await citizen.answerAll(page, { answers: SIMPLE_BIRTH.answers, files });
  const { code } = await citizen.declare(page);
  return `${server.base}/vi/ho-so/${code}/le-phi`;
}

describe("at the gateway in the demo's box", () => {
  let server, father, fee;
  before(async () => {
    server = await serving({ clock: SIMPLE_BIRTH.clock });
    father = await crowd.visitor();
    fee = await filed(server, father);
  });
  after(() => server?.stop());

  const begins = async () => {
    await father.goto(fee);
    await citizen.press(father, /^Trả qua cổng thanh toán mẫu/);
    await citizen.follow(father, /^Sang trang trả tiền/);
  };

  test("a card that is refused loses nothing, and the payer may try again", async () => {
    await father.goto(fee);
    await eye.look(father);
    await begins();
    await eye.look(father);
    await citizen.press(father, "Thẻ bị từ chối");
    await citizen.follow(father, "Về trang lệ phí");
    const failed = await said(father);
    assert.ok(failed.includes("không thành") && failed.includes("Hồ sơ vẫn còn nguyên"), failed);
    assert.ok(failed.includes("Chưa trả"), failed);
  });

  test("who leaves it may still pay another way", async () => {
    await begins();
    await citizen.press(father, "Hủy");
    await citizen.follow(father, "Về trang lệ phí");
    const left = await said(father);
    assert.ok(left.includes("đã dừng") && left.includes("Chuyển khoản"), left);
  });

  test("paid, although the word of the gateway was lost on the way", async () => {
    await begins();
    await citizen.press(father, "Trả, nhưng tin báo bị lạc");
    await father.goto(fee);
    assert.ok((await said(father)).includes("Chưa trả"), "nobody has told of it");
    await citizen.follow(father, "Đã trả rồi: xem kết quả");
    await eye.look(father);
    const paid = await said(father);
    assert.ok(paid.includes("Đã nhận đủ lệ phí") && paid.includes("16.000 đồng"), paid);
    const audit = await hotich(["check", "--demo", "--data", server.data]);
    assert.equal(audit.code, 0, audit.out + audit.err);
  });
});

describe("at a gateway that is not ours", () => {
  let pays, server, mother, fee;
  before(async () => {
    pays = await gateway();
    server = await serving({ clock: SIMPLE_BIRTH.clock, settings: pays.settings });
    mother = await crowd.visitor();
    fee = await filed(server, mother);
  });
  after(async () => {
    await server?.stop();
    await pays?.stop();
  });

  const only = () => {
    assert.equal(pays.opened.size, 1);
    return [...pays.opened.values()][0];
  };

  test("a gateway that is away leaves the dossier and the way by transfer", async () => {
    pays.mood = "away";
    await mother.goto(fee);
    const [answer] = await Promise.all([
      mother.waitForResponse((it) => it.request().method() === "POST"),
      citizen.press(mother, /^Trả qua Cổng Thử/),
    ]);
    assert.equal(answer.status(), 503);
    const away = await said(mother);
    assert.ok(away.includes("chưa nối được") && away.includes("Chuyển khoản"), away);
    pays.mood = "well";
  });

  test("it learns the sum, the reference and the way back, and nobody's name", async () => {
    await mother.goto(fee);
    await citizen.press(mother, /^Trả qua Cổng Thử/);
    const { id, status, ...asked } = only();
    assert.deepEqual(pays.keys, [id]);
    assert.equal(status, "open");
    const reference = await mother.locator("#noi-dung").innerText();
    assert.deepEqual(asked, { amount: 16000, currency: "VND", reference, return_url: `${fee}?thanh-toan=1` });
    const go = mother.getByRole("link", { name: /^Sang trang trả tiền/ });
    assert.ok((await go.getAttribute("href")).startsWith(`${pays.base}/trang/pay_`));
    assert.ok((await go.innerText()).includes(new URL(pays.base).host), "whose page it is");
    assert.equal(pays.unknown, 0);
  });

  test("word that nobody signed, or that is old, is not believed", async () => {
    const payment = { ...only(), status: "paid" };
    const stranger = await secretFile();
    assert.equal(await pays.tell(server.base, payment, { with: stranger.text }), 401);
    assert.equal(await pays.tell(server.base, payment, { at: new Date(Date.now() - 6 * 60_000) }), 401);
    const bare = await fetch(`${server.base}/api/v1/thanh-toan`, { method: "POST", body: "{}" });
    assert.equal(bare.status, 401);
    assert.equal(await pays.tell(server.base, { ...payment, id: "00000000-0000-0000-0000-000000000009" }), 422);
    assert.equal(await pays.tell(server.base, { ...payment, status: "maybe" }), 422);
    await mother.goto(fee);
    assert.ok((await said(mother)).includes("Chưa trả"));
  });

  test("word of it, told twice, is counted once and the page is the receipt", async () => {
    const payment = { ...only(), status: "paid" };
    assert.equal(await pays.tell(server.base, payment), 200);
    assert.equal(await pays.tell(server.base, payment), 200);
    assert.equal(await pays.tell(server.base, payment, { name: "tin_2" }), 200);
    await mother.goto(`${fee}?thanh-toan=1`);
    const paid = await said(mother);
    assert.ok(paid.includes("Đã nhận đủ lệ phí"), paid);
    assert.equal(paid.split("16.000 đồng, số giao dịch").length - 1, 1, paid);
    const audit = await hotich(["check", "--demo", "--data", server.data]);
    assert.equal(audit.code, 0, audit.out + audit.err);
  });

  test("a refusal sends the money back through the gateway, and the family sees it go", async () => {
    const desk = await crowd.visitor({ width: 1280 });
    const code = fee.split("/").at(-2);
    await officer.signIn(desk, server, "caugiay.lan");
    await officer.open(desk, server, code);
    await officer.take(desk);
    const reason = { reason: "Không tra được giấy chứng sinh", article: "Điều 16 Luật Hộ tịch" };
    assert.equal((await officer.actWith(desk, "refuse", officer.ACTS.refuse, reason)).status(), 200);
    const goes = await citizen.until(mother, "đang được trả về thẻ hoặc ví", { address: fee });
    assert.ok(goes.includes("16.000 đồng") && !goes.includes("sẽ chuyển lại"), goes);
    await eye.look(mother);
    await citizen.until(desk, "đang được trả lại qua cổng thanh toán", { address: desk.url() });
    const asked = async () => {
      for (let times = 0; times < 100 && pays.refunds.size === 0; times += 1) {
        await new Promise((done) => setTimeout(done, 100));
      }
      return [...pays.refunds.values()];
    };
    const [refund, ...others] = await asked();
    assert.equal(others.length, 0);
    assert.deepEqual([refund.amount, refund.currency, refund.of], [16000, "VND", [...pays.opened.keys()][0]]);
    assert.equal(await pays.tellBack(server.base, { ...refund, amount: 15000, status: "done" }), 422);
    assert.equal(await pays.tellBack(server.base, { ...refund, status: "done" }), 200);
    assert.equal(await pays.tellBack(server.base, { ...refund, status: "done" }, { name: "tin_3" }), 200);
    const back = await citizen.until(mother, "đã về thẻ hoặc ví", { address: fee });
    assert.ok(back.includes("Đã trả lại 16.000 đồng"), back);
    await officer.signIn(desk, server, "caugiay.hoa");
    await desk.goto(`${server.base}/vi/can-bo/le-phi`);
    assert.ok(!(await said(desk)).includes(code), "nothing to transfer");
    const audit = await hotich(["check", "--demo", "--data", server.data]);
    assert.equal(audit.code, 0, audit.out + audit.err);
  });
});
