// Acts of weight take two officers: a birth declared after sixty days, and a refusal that
// turns out to be wrong.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { OTHER_MOTHER, SIMPLE_BIRTH } from "../harness/families.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

/** Born on 2 November 2026: the sixtieth day was the first of January. */
const LATE = "2027-01-04T10:15:00+07:00";

let server, crowd, eye, family, lan, hoa, dossier;

async function filed(answers) {
  await citizen.begin(family, server.base);
  const notice = [file("giay chung sinh.pdf", await scan(crowd.browser))];
  await citizen.answerAll(family, { answers, files: { "file.birth_notice": notice } });
  return citizen.declare(family);
}

before(async () => {
  server = await serving({ clock: LATE });
  crowd = await people();
  eye = await inspector(crowd);
  family = await crowd.visitor();
  lan = await crowd.visitor({ width: 1280 });
  hoa = await crowd.visitor({ width: 320, height: 640 });
  await officer.signIn(lan, server, "caugiay.lan");
  await officer.signIn(hoa, server, "caugiay.hoa");
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

test("a late birth is not entered by the registrar alone: a proposal with a reason waits", async () => {
  dossier = await filed(SIMPLE_BIRTH.answers);
  await officer.open(lan, server, dossier.code);
  await officer.take(lan);
  await officer.agree(lan, family);
  assert.equal(await lan.getByRole("button", { name: "Đăng ký và trình ký" }).count(), 0);
  const empty = await officer.actWith(lan, "propose_late", "Đề nghị đăng ký quá hạn", { reason: "" });
  assert.equal(empty.status(), 422);
  await eye.look(lan);
  await lan.locator('[id="propose_late.reason"]').fill("Gia đình đi làm xa, nay mới về khai");
  assert.equal((await citizen.press(lan, "Đề nghị đăng ký quá hạn")).status(), 200);
  const said = await lan.locator("main").innerText();
  assert.match(said, /Đang chờ người thứ hai/);
  assert.match(said, /Anh chị đã đề nghị việc này/);
  assert.equal(await lan.getByRole("button", { name: "Đồng ý" }).count(), 0, "nobody agrees with oneself");
  await eye.look(lan);
});

test("the second person finds it in a list of its own, reads the reason and agrees", async () => {
  await hoa.goto(`${server.base}/vi/can-bo/nguoi-thu-hai`);
  assert.match(await hoa.locator("main").innerText(), /Đăng ký quá hạn/);
  await eye.look(hoa);
  await citizen.follow(hoa, dossier.code);
  assert.match(await hoa.locator("main").innerText(), /Gia đình đi làm xa, nay mới về khai/);
  await eye.look(hoa);
  assert.equal((await citizen.press(hoa, "Đồng ý")).status(), 200);
  await officer.sign(crowd.browser, server, "caugiay.hoa", [dossier.code]);
  const address = `${server.base}/vi/ho-so/${dossier.code}`;
  await citizen.until(family, "Giấy khai sinh, số", { address });
});

test("a refused filing is opened again by two, and the family reads why and by when", async () => {
  const other = await filed({ ...SIMPLE_BIRTH.answers, ...OTHER_MOTHER });
  await officer.open(lan, server, other.code);
  await officer.take(lan);
  const refused = await officer.actWith(lan, "refuse", officer.ACTS.refuse, {
    reason: "Không tra được giấy chứng sinh", article: "Điều 16 Luật Hộ tịch",
  });
  assert.equal(refused.status(), 200);
  const address = `${server.base}/vi/ho-so/${other.code}`;
  await citizen.until(family, "Không tra được giấy chứng sinh", { address });
  await lan.goto(`${server.base}/vi/can-bo/ho-so/${other.code}`);
  const asked = await officer.actWith(lan, "propose_reopening", "Đề nghị mở lại hồ sơ", {
    reason: "Giấy chứng sinh nay đã tra được",
  });
  assert.equal(asked.status(), 200);
  await eye.look(lan);
  await hoa.goto(`${server.base}/vi/can-bo/ho-so/${other.code}`);
  await eye.look(hoa);
  assert.equal((await citizen.press(hoa, "Đồng ý")).status(), 200);
  const told = await citizen.until(family, "Hồ sơ được mở lại", { address });
  assert.match(told, /Giấy chứng sinh nay đã tra được/);
  await eye.look(family);
});
