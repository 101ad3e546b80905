// Case 2: twins around midnight in Đà Nẵng, filed after three in the afternoon.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { FIRST_TWIN, SECOND_TWIN } from "../harness/families.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

let server, crowd, father, desk, files, first, second;

before(async () => {
  server = await serving({ clock: FIRST_TWIN.clock });
  crowd = await people();
  files = { "file.birth_notice": [file("giay.pdf", await scan(crowd.browser))] };
  father = await crowd.visitor();
  desk = await crowd.visitor({ width: 1280 });
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("a declaration filed after three in the afternoon is due on the next working day", async () => {
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers: FIRST_TWIN.answers, files });
  first = await citizen.declare(father);
  assert.match(await father.locator("main").innerText(), /thứ Hai, ngày 9 tháng 11 năm 2026/);
});

test("another child of the same birth keeps the parents and asks only about the child", async () => {
  await citizen.press(father, "Khai thêm một bé cùng lần sinh");
  await citizen.answerAll(father, { answers: SECOND_TWIN.answers, files });
  const shown = await father.locator("main").innerText();
  for (const kept of ["Phạm Ngọc Lan", "Lê Văn Tuấn", "Bệnh viện Phụ sản demo Đà Nẵng"]) assert.ok(shown.includes(kept), kept);
  second = await citizen.declare(father);
  assert.notEqual(second.code, first.code);
  assert.match(await father.locator("main").innerText(), /thứ Hai, ngày 9 tháng 11 năm 2026/, "due with the first");
});

test("both twins are registered, and the second does not count as a duplicate of the first", async () => {
  await officer.register(desk, server, "haichau.son", first.code, father);
  await officer.open(desk, server, second.code);
  assert.doesNotMatch(await desk.locator("main").innerText(), /Không thể đăng ký|Đã có đăng ký khai sinh cho bé này/);
  await officer.take(desk);
  await officer.enter(desk, father);
  for (const [dossier, pin, born] of [[first, "048226900201", "30/10/2026"], [second, "048326900202", "31/10/2026"]]) {
    await citizen.until(father, "Giấy khai sinh, số", { address: `${server.base}/vi/ho-so/${dossier.code}` });
    const said = await papers.text(papers.onDisk((await citizen.download(father, /^Giấy khai sinh/)).bytes));
    assert.deepEqual(papers.outOfOrder(said, [born, pin]), [], said);
  }
});
