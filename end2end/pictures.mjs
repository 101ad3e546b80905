// Takes pictures of a demo that it serves itself. `make pictures` takes those of the
// README and of docs/tour.md; `node end2end/pictures.mjs FOLDER` takes every page of a
// birth, each at 320 and at 1280 px, to be looked at.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { people } from "./harness/browsers.mjs";
import * as citizen from "./harness/citizen.mjs";
import { SIMPLE_BIRTH } from "./harness/families.mjs";
import { operatorDoor } from "./harness/houses.mjs";
import * as officer from "./harness/officer.mjs";
import * as papers from "./harness/papers.mjs";
import { qr } from "./harness/qr.mjs";
import { file, photograph } from "./harness/scans.mjs";
import { serving } from "./harness/server.mjs";

/** Of the README, and how wide each is. */
const README = { home: 1280, question: 390, filed: 390, desk: 1280 };
/** Of the tour, beside those. */
const TOUR = {
  start: 390, error: 390, review: 390, queue: 1280, draft: 390, dossier: 390, check: 390, paper: 390,
  status: 390, operator: 1280, gallery: 1280,
};
/** To be looked at. */
const WIDTHS = [320, 1280];

const folder = process.argv[2];
const to = folder ?? fileURLToPath(new URL("../docs/pictures", import.meta.url));
mkdirSync(to, { recursive: true });

const door = await operatorDoor();
const server = await serving({ clock: SIMPLE_BIRTH.clock, settings: door.text });
const crowd = await people();

/** The page as it stands, at each width that is asked for. */
async function take(page, name) {
  const widths = folder ? WIDTHS : [README[name] ?? TOUR[name]].filter(Boolean);
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
    const path = join(to, folder ? `${name}-${width}.png` : `${name}.png`);
    await page.screenshot({ path, fullPage: Boolean(folder) });
  }
  await page.setViewportSize(before);
}

try {
  const { answers } = SIMPLE_BIRTH;
  const father = await crowd.visitor();
  const files = { "file.birth_notice": [file("giấy chứng sinh.jpg", await photograph(crowd.browser))] };
  await father.goto(`${server.base}/vi`);
  await take(father, "home");
  await father.goto(`${server.base}/vi/khai-sinh`);
  await take(father, "start");
  await citizen.press(father, /^Bắt đầu/);
  await citizen.answerAll(father, { answers, until: "ten" });
  await citizen.fill(father, answers);
  await take(father, "question");
  await father.reload();
  await citizen.proceed(father);
  await take(father, "error");
  await citizen.answerAll(father, { answers, files, met: (page) => folder && take(page, `page-${citizen.place(page)}`) });
  await take(father, "review");
  const dossier = await citizen.declare(father);
  await take(father, "filed");
  const desk = await crowd.visitor({ width: 1280, height: 800 });
  await officer.signIn(desk, server, "caugiay.lan");
  await take(desk, "queue");
  await officer.open(desk, server, dossier.code);
  await take(desk, "desk");
  await officer.take(desk);
  await officer.act(desk, officer.ACTS.draft);
  await citizen.until(father, "Mọi dòng đều đúng", { address: `${server.base}/vi/ho-so/${dossier.code}/ban-thao` });
  await take(father, "draft");
  await citizen.press(father, "Mọi dòng đều đúng");
  await citizen.until(desk, "Bản nháp đã được đồng ý");
  await officer.grant(desk);
  const address = `${server.base}/vi/ho-so/${dossier.code}`;
  await citizen.until(father, "Giấy khai sinh, số", { address });
  await take(father, "dossier");
  const { bytes } = await citizen.download(father, /^Giấy khai sinh/);
  const school = await crowd.visitor();
  await school.goto(await qr(papers.onDisk(bytes)));
  await take(school, "check");
  await citizen.fill(school, { "born.day": "2", "born.month": "11", "born.year": "2026" });
  await citizen.press(school, "Xem nội dung giấy");
  await take(school, "paper");
  for (const [name, page] of [["status", "trang-thai"], ["gallery", "thanh-phan"]]) {
    await school.goto(`${server.base}/vi/${page}`);
    await take(school, name);
  }
  const operator = await crowd.visitor({ httpCredentials: { username: "Hòa", password: door.secret } });
  await operator.goto(`${door.base}/vi/van-hanh`);
  // The folder is this run's own: an installation has another.
  await operator.locator("main p").evaluateAll((lines) => {
    for (const line of lines) line.textContent = line.textContent.replace(/\/\S*hotich-journey-\w+/, "/var/lib/hotich");
  });
  await take(operator, "operator");
} finally {
  await crowd.close();
  await server.stop();
}
