// The pages of the README and of docs/tour.md, in the order in which a birth meets them.

import { people } from "./browsers.mjs";
import * as citizen from "./citizen.mjs";
import { SIMPLE_BIRTH } from "./families.mjs";
import { operatorDoor } from "./houses.mjs";
import * as officer from "./officer.mjs";
import * as papers from "./papers.mjs";
import { qr } from "./qr.mjs";
import { file, photograph } from "./scans.mjs";
import { serving } from "./server.mjs";

/**
 * Serves a demo and walks through it. `take(page, name)` is called on each page that has a
 * picture; `met(page)` on each page of questions.
 */
export async function tour({ take, met = async () => {} }) {
  const door = await operatorDoor();
  const server = await serving({ clock: SIMPLE_BIRTH.clock, settings: door.text });
  const crowd = await people();
  try {
    await walk({ door, server, crowd, take, met });
  } finally {
    await crowd.close();
    await server.stop();
  }
}

async function walk({ door, server, crowd, take, met }) {
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
  await citizen.answerAll(father, { answers, files, met });
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
}
