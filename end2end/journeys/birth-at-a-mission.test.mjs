// A girl born in Berlin: declared at night, in the hours of the embassy there; its
// administrator closes it for a day; its officers decide and sign.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { postgresDatabase } from "../harness/database.mjs";
import { BIRTH_IN_BERLIN, SIMPLE_BIRTH } from "../harness/families.mjs";
import { twoHouses } from "../harness/houses.mjs";
import { inspector } from "../harness/inspector.mjs";
import * as officer from "../harness/officer.mjs";
import * as papers from "../harness/papers.mjs";
import { file, scan } from "../harness/scans.mjs";
import { folder, serving } from "../harness/server.mjs";

/** Ten in the morning at the embassy, the day after its holiday. */
const IN_THE_MORNING = "2026-11-12T10:00:00+01:00";
const WEDNESDAY = "thứ Tư, ngày 11 tháng 11 năm 2026, 17 giờ (giờ Berlin)";
const THURSDAY = "thứ Năm, ngày 12 tháng 11 năm 2026, 17 giờ (giờ Berlin)";
const HOLIDAY = { "day.day": "11", "day.month": "11", "day.year": "2026", name_vi: "Ngày lễ của nước sở tại", name_en: "Holiday of the host country", reason: "Thông báo 12/TB-ĐSQ" };

const said = (page) => page.locator("main").innerText();

/** The embassy's administrator closes it on Wednesday. */
async function closes(admin, server) {
  await admin.goto(`${server.base}/vi/can-bo/dang-nhap`);
  await officer.enterDoor(admin, server, "berlin.quantri");
  await admin.goto(`${server.base}/vi/can-bo/lich`);
  await admin.getByText("Ngày nghỉ", { exact: true }).click();
  for (const [id, text] of Object.entries(HOLIDAY)) await admin.locator(`[id="${id}"]`).fill(text);
  assert.equal((await citizen.press(admin, "Lưu thay đổi")).status(), 200);
}

for (const { title, postgres } of [{ title: "on SQLite" }, { title: "on PostgreSQL", postgres: true }]) {
  describe(`A girl is born in Berlin (${title})`, () => {
    const data = folder();
    let server, crowd, database, look, father, admin, desk, dossier, paper;
    const page = () => `${server.base}/vi/ho-so/${dossier.code}`;

    before(async () => {
      database = postgres ? postgresDatabase() : undefined;
      server = await serving({ clock: BIRTH_IN_BERLIN.clock, data, database: database?.url });
      crowd = await people();
      const eyes = postgres ? undefined : await inspector(crowd);
      look = eyes?.look ?? (async () => {});
      paper = await scan(crowd.browser);
      father = await crowd.visitor({ width: 320 });
      admin = await crowd.visitor({ width: 320 });
      desk = await crowd.visitor({ width: 1280 });
    });
    after(async () => {
      await crowd?.close();
      assert.equal(await server?.stop(), 0, "it stops cleanly when told to");
      database?.drop();
    });

    test("where no mission serves the country, the question is named and nothing typed is lost", async () => {
      await citizen.begin(father, server.base, BIRTH_IN_BERLIN.start);
      const answers = { ...BIRTH_IN_BERLIN.answers, "mother.residence_country": "FRA" };
      await citizen.answerAll(father, { answers, met: look, until: "co-quan" });
      await citizen.fill(father, answers);
      assert.equal((await citizen.proceed(father)).status(), 422);
      assert.match(await said(father), /chưa có Cơ quan đại diện nào nhận hồ sơ của nước ấy/);
      await look(father);
      await father.goto(father.url().replace(/co-quan$/, "me"));
      await father.locator("[id='mother.residence_country']").selectOption("DEU");
      await citizen.proceed(father);
    });

    test("a father declares at night: the hour is the embassy's, and it costs dollars", async () => {
      const files = { "file.foreign_birth_paper": [file("geburt.pdf", paper)] };
      await citizen.answerAll(father, { answers: BIRTH_IN_BERLIN.answers, files, met: look });
      const shown = await said(father);
      for (const words of ["Đại sứ quán Việt Nam tại Cộng hòa Liên bang Đức", WEDNESDAY, "10,00", "9.970001"]) {
        assert.ok(shown.includes(words), `${words}:\n${shown}`);
      }
      assert.match(shown, /phải có mặt tại Cơ quan đại diện để ký tên/);
      dossier = await citizen.declare(father);
      assert.match(dossier.code, /^G97\.001-261111-/, "received on the next day there");
      await father.goto(page());
      assert.ok((await said(father)).includes(WEDNESDAY));
      assert.match(await said(father), /ngày 10 tháng 11 năm 2026, 23 giờ 3\d \(giờ Berlin\)/);
      await look(father);
    });

    test("the embassy's administrator closes it tomorrow, and sees no other calendar", async () => {
      await closes(admin, server);
      const shown = await said(admin);
      assert.match(shown, /Đã lưu[\s\S]*Đại sứ quán Việt Nam tại Cộng hòa Liên bang Đức/);
      assert.match(shown, /Ngày lễ của nước sở tại/);
      assert.match(shown, /Thứ Sáu Tuần Thánh/);
      await look(admin);
      for (const other of ["?noi=97003", "?noi="]) {
        assert.equal((await admin.goto(`${server.base}/vi/can-bo/lich${other}`)).status(), 404, other);
      }
    });

    test("the family reads the new hour and why; who files in Viet Nam is promised what it was", async () => {
      const told = await citizen.until(father, "Ngày hẹn thay đổi theo lịch nghỉ", { address: page() });
      assert.ok(told.includes(THURSDAY), told);
      assert.match(told, /Ngày lễ của nước sở tại/);
      await look(father);
      const inland = await crowd.visitor();
      await citizen.begin(inland, server.base);
      await citizen.answerAll(inland, { answers: SIMPLE_BIRTH.answers, files: { "file.birth_notice": [file("giay.pdf", paper)] } });
      assert.match(await said(inland), /thứ Tư, ngày 11 tháng 11 năm 2026, 17 giờ(?! \()/);
    });

    test("an administrator in Viet Nam reads the embassy's calendar beside the country's, and cannot change it", async () => {
      const inland = await crowd.visitor({ width: 1280 });
      await inland.goto(`${server.base}/vi/can-bo/dang-nhap`);
      await officer.enterDoor(inland, server, "caugiay.quantri");
      await inland.goto(`${server.base}/vi/can-bo/lich`);
      assert.doesNotMatch(await said(inland), /Ngày lễ của nước sở tại/);
      await citizen.follow(inland, "Đại sứ quán Việt Nam tại Cộng hòa Liên bang Đức");
      assert.match(await said(inland), /Ngày lễ của nước sở tại/);
      assert.equal(await inland.getByRole("button", { name: "Lưu thay đổi" }).count(), 0);
      await look(inland);
    });

    test("officers at the embassy accept, enter and sign", async () => {
      const { port } = server;
      await server.stop();
      server = await serving({ clock: IN_THE_MORNING, data, port, database: database?.url });
      await officer.signIn(desk, server, "berlin.ngoc");
      await officer.open(desk, server, dossier.code);
      const shown = await said(desk);
      assert.ok(shown.includes("Lê Thu Trang") && shown.includes(THURSDAY), shown);
      await look(desk);
      await officer.take(desk);
      await officer.enter(desk, father);
      await look(desk);
    });

    test("the certificate is headed by the embassy, numbered in its book and signed there", async () => {
      await citizen.until(father, /Giấy khai sinh/, { address: page() });
      const path = papers.onDisk((await citizen.download(father, /^Giấy khai sinh/)).bytes);
      assert.equal(await papers.structure(path), "");
      const text = await papers.text(path);
      const lines = [
        "ĐẠI SỨ QUÁN NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM TẠI CỘNG HÒA LIÊN BANG ĐỨC",
        "89/2026",
        "GIẤY KHAI SINH",
        "PHẠM LÊ MAI CHI",
        "Berlin, Đức",
        "981326900701",
        "LÊ THU TRANG",
        "Herzbergstraße 128, 10365 Berlin, Đức",
        "Đại sứ quán Việt Nam tại Cộng hòa Liên bang Đức",
        "12/11/2026",
        "Berlin, ngày 12 tháng 11 năm 2026",
        "ĐẠI SỨ",
        "Tạ Quốc Khanh",
      ];
      const flat = text.replace(/\s+/g, " ");
      assert.deepEqual(lines.filter((line) => !flat.includes(line)), [], text);
      assert.doesNotMatch(flat, /Ủy ban nhân dân/i);
      const { valid, whole } = await papers.signature(path);
      assert.ok(valid && whole, "signed as a whole");
    });
  });
}

describe("The embassy's calendar at a registry of its own", () => {
  let houses, crowd, father, dossier;

  before(async () => {
    houses = await twoHouses({ clock: BIRTH_IN_BERLIN.clock });
    crowd = await people();
    father = await crowd.visitor();
  });
  after(async () => {
    await crowd?.close();
    assert.deepEqual(await houses?.stop(), [0, 0], "both stop cleanly when told to");
  });

  test("a day off that is set at the registry is told at the portal, to who has filed and to who files", async () => {
    const paper = await scan(crowd.browser);
    const files = { "file.foreign_birth_paper": [file("geburt.pdf", paper)] };
    await citizen.begin(father, houses.portal.base, BIRTH_IN_BERLIN.start);
    await citizen.answerAll(father, { answers: BIRTH_IN_BERLIN.answers, files });
    assert.ok((await said(father)).includes(WEDNESDAY));
    dossier = await citizen.declare(father);
    const desk = await crowd.visitor({ width: 1280 });
    await officer.signIn(desk, houses.registry, "berlin.ngoc");
    await officer.open(desk, houses.registry, dossier.code);
    await closes(await crowd.visitor(), houses.registry);
    const address = `${houses.portal.base}/vi/ho-so/${dossier.code}`;
    const told = await citizen.until(father, "Ngày hẹn thay đổi theo lịch nghỉ", { address });
    assert.ok(told.includes(THURSDAY), told);
    const other = await crowd.visitor();
    await citizen.begin(other, houses.portal.base, BIRTH_IN_BERLIN.start);
    await citizen.answerAll(other, { answers: BIRTH_IN_BERLIN.answers, files });
    await citizen.until(other, THURSDAY);
  });
});
