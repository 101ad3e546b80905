// Every page that people and officers meet, one journey after the other: as it comes, as
// it comes back with errors, and at the end.

import assert from "node:assert/strict";

import * as citizen from "./citizen.mjs";
import { MARRIAGE, OTHER_MOTHER, SIMPLE_BIRTH } from "./families.mjs";
import { FILINGS, begin, filesFor, later } from "./filings.mjs";
import * as officer from "./officer.mjs";
import { file, scan } from "./scans.mjs";
import { addLine, onlyFile, openFiles } from "./supplement.mjs";

/** Answers a filing to its check; each page of questions is sent empty first. */
async function answer(page, answers, files, met) {
  const tried = new Set();
  await citizen.answerAll(page, {
    answers, files,
    met: async () => {
      await met(page);
      const here = citizen.place(page);
      const asks = await page.locator("main form :is(input:not([type=hidden]), select, textarea)").count();
      if (here === "kiem-tra" || !asks || tried.has(here)) return;
      tried.add(here);
      const again = page.url();
      const sent = await citizen.proceed(page);
      if (sent.status() === 422) await met(page, "sent empty");
      else await page.goto(again);
    },
  });
}

/** From the start page to the page that says it was filed, and the filing's own page. */
async function filed(page, server, filing, met, paper) {
  await page.goto(`${server.base}/vi/${filing.start}`);
  await met(page);
  await begin(page, server.base, filing);
  await answer(page, later(filing.answers), filesFor(filing, paper), met);
  assert.equal((await citizen.press(page, /^Cam đoan và nộp/)).status(), 422);
  await met(page, "not sworn");
  const dossier = await citizen.declare(page);
  await met(page);
  await page.goto(`${server.base}/vi/ho-so/${dossier.code}`);
  await met(page);
  return dossier;
}

/** Where nobody is at the desk here: what is filed there stands in no list of these walks. */
const ELSEWHERE = "Phường Hải Châu, Thành phố Đà Nẵng";

/** A correction of what a register of another office holds. */
const CORRECTION = { ...FILINGS.correction, answers: { ...FILINGS.correction.answers, "registered.commune": ELSEWHERE } };

/** Says that the own part is true; the second of the two files with it for both. */
async function confirm(page) {
  await page.locator('label[for="statement"]').click();
  assert.equal((await citizen.press(page, "Cam đoan và xác nhận phần của tôi")).status(), 200);
}

async function marriage(groom, bride, server, met) {
  await groom.goto(`${server.base}/vi/ket-hon`);
  await met(groom);
  await begin(groom, server.base, FILINGS.marriage);
  await answer(groom, later({ ...MARRIAGE.groom, "office.whose": "groom" }), {}, met);
  await confirm(groom);
  await met(groom);
  await bride.goto(await groom.locator("#duong-moi").innerText());
  await met(bride);
  await citizen.press(bride, "Mở phần của tôi");
  await answer(bride, MARRIAGE.bride, {}, met);
  await confirm(bride);
  const { code } = await citizen.codes(bride);
  await met(bride, "filed for both");
  await groom.reload();
  await met(groom, "filed for both");
  await bride.goto(`${server.base}/vi/ho-so/${code}`);
  await met(bride);
}

/** A second birth, of which the desk asks for more; the family answers. */
async function supplement(father, desk, server, met, paper) {
  const answers = { ...SIMPLE_BIRTH.answers, "mother.name": "Trần Thu Hạ", "child.given_name": "Khôi" };
  await citizen.begin(father, server.base);
  await citizen.answerAll(father, { answers, files: filesFor(FILINGS.birth, paper) });
  const { code } = await citizen.declare(father);
  const asking = `${server.base}/vi/can-bo/ho-so/${code}/bo-sung`;
  await officer.open(desk, server, code);
  await desk.goto(asking);
  await addLine(desk, "file", { file: await onlyFile(desk), page: "1", region: "bottom-right", file_reason: "unreadable" });
  await addLine(desk, "answer", { question: "mother.name", answer_reason: "name-differs", answer_words: "Trên căn cước là Hà." });
  await openFiles(desk);
  await desk.goto(`${asking}/xem-truoc`);
  await citizen.press(desk, "Gửi yêu cầu bổ sung");
  const address = `${server.base}/vi/ho-so/${code}`;
  await citizen.until(father, "Cần bổ sung", { address });
  await met(father);
  await father.goto(`${address}/bo-sung/mother.name`);
  await met(father);
  await citizen.fill(father, { "mother.name": "Trần 123" });
  await citizen.press(father, "Lưu và tiếp tục");
  await met(father, "wrong");
  await citizen.fill(father, { "mother.name": "Trần Thu Hà" });
  await citizen.press(father, "Lưu và tiếp tục");
  await father.goto(`${address}/bo-sung/file.birth_notice`);
  await met(father);
  await citizen.attach(father, "file.birth_notice", paper);
  await citizen.press(father, "Lưu và tiếp tục");
  await father.goto(`${address}/bo-sung/kiem-tra`);
  await met(father);
  await citizen.press(father, "Gửi bổ sung");
  await met(father);
}

/** A third birth, which is refused: written, read as the family will get it, sent, and read there. */
async function refusal(mother, desk, server, met, paper) {
  await citizen.begin(mother, server.base);
  const answers = { ...SIMPLE_BIRTH.answers, ...OTHER_MOTHER, "child.given_name": "Vinh" };
  await citizen.answerAll(mother, { answers, files: filesFor(FILINGS.birth, paper) });
  const { code } = await citizen.declare(mother);
  const reason = "Không tra được giấy chứng sinh.";
  await officer.open(desk, server, code);
  await officer.take(desk);
  assert.equal((await officer.writeWith(desk, "refuse", officer.ACTS.refuse, { reason })).status(), 422);
  await met(desk, "without an article");
  await desk.locator('[id="refuse.article"]').fill("Điều 16 Luật Hộ tịch");
  assert.equal((await citizen.press(desk, officer.ACTS.refuse)).status(), 200);
  await met(desk, "read before it is sent");
  assert.equal((await officer.send(desk, [reason])).status(), 200);
  // Portal and desk have told each other.
  await citizen.until(desk, "Không phải trả nữa");
  await met(desk, "sent");
  await citizen.until(mother, reason, { address: `${server.base}/vi/ho-so/${code}` });
  await met(mother);
}

/** The first birth at the desk, from the door to the papers to be signed. */
async function atDesk(lan, father, server, code, met) {
  await lan.goto(`${server.base}/vi/can-bo/dang-nhap`);
  await met(lan);
  await citizen.press(lan, "Đăng nhập");
  await met(lan, "sent empty");
  await officer.signIn(lan, server, "caugiay.lan");
  await citizen.until(lan, code, { address: `${server.base}/vi/can-bo?loc=open` });
  await met(lan);
  await officer.open(lan, server, code);
  await met(lan);
  await officer.take(lan);
  await met(lan);
  await officer.act(lan, officer.ACTS.draft);
  await citizen.until(father, "Mọi dòng đều đúng", { address: `${server.base}/vi/ho-so/${code}/ban-thao` });
  await met(father);
  await citizen.press(father, "Mọi dòng đều đúng");
  await citizen.until(lan, "Bản nháp đã được đồng ý");
  await officer.grant(lan);
  // The portal has the papers, and has said so.
  await citizen.until(lan, /Đang ở bước\s+Đã trả kết quả/);
  await met(lan);
}

/** Who works at the office of the birth: between them they may open every page of the desk. */
const DESKS = ["caugiay.lan", "caugiay.hoa", "caugiay.quantri"];

/** An address without what differs from case to case. */
function pattern(href) {
  const { pathname, searchParams } = new URL(href);
  const path = pathname.split("/").map((part) => (/\d{4}|^[0-9]+$|^[A-Za-z0-9_-]{20,}$/.test(part) ? "*" : part)).join("/");
  const asked = [...searchParams].map(([name, value]) => (/\d/.test(value) || value.length > 12 ? name : `${name}=${value}`));
  return [path, ...asked.sort()].join(" ");
}

/** Cases that are opened, so that they are seen at several of their stages. */
const CASES = 6;

/** Follows every link of the desk to every kind of page, so that no list of them can be short. */
async function everyLink(page, server, who, met) {
  const known = new Map();
  const waiting = [];
  const add = (hrefs) => {
    for (const href of hrefs) {
      const { origin, pathname } = new URL(href);
      const isPage = origin === server.base && pathname.startsWith("/vi/can-bo") && !/\.pdf$|\/tep\//.test(pathname);
      const kind = pattern(href);
      const address = href.split("#")[0];
      const isCase = kind.endsWith("/ho-so/*");
      const before = known.get(kind) ?? [];
      if (!isPage || before.includes(address) || before.length >= (isCase ? CASES : 1)) continue;
      known.set(kind, [...before, address]);
      waiting.push(address);
      // Led to by a button, or only when something is there to be shown.
      if (isCase) add([`${address}/ban-giao`, `${address}/bo-sung`, `${address}/doi-chieu`]);
    }
  };
  add([page.url()]);
  while (waiting.length) {
    const address = waiting.shift();
    const answer = await page.goto(address);
    // Some of what a case has it has at some of its stages only.
    if (answer.status() !== 200 && address.includes("/ho-so/")) continue;
    assert.equal(answer.status(), 200, address);
    const stage = page.locator("dt", { hasText: "Đang ở bước" }).locator("xpath=following-sibling::dd[1]");
    const asked = pattern(address).split(" ").slice(1);
    // Roles differ in the menu and in what may be done with a case; other pages are seen once.
    if (/\/can-bo(\/ho-so\/[^/]+)?$/.test(page.url())) asked.push(who);
    if (await stage.count()) asked.push(await stage.first().innerText());
    await met(page, asked.join(" "));
    add(await page.locator("a[href]").evaluateAll((all) => all.map((link) => link.href)));
    if (address.endsWith("/so/tra-cuu")) add(await lookUp(page, met));
  }
}

/** Looks somebody up in the registers: nobody, somebody without a line, and the child of the first birth. */
async function lookUp(page, met) {
  const press = async () => Promise.all([page.waitForNavigation(), page.locator("main").getByRole("button", { name: "Tìm" }).first().click()]);
  await press();
  await met(page, "sent empty");
  await page.locator("#name").fill("Nguyễn Không Có");
  await press();
  await met(page, "nobody found");
  await page.locator("#name").fill(SIMPLE_BIRTH.answers["child.family_name"]);
  await press();
  await met(page, "found");
  return page.locator("main a[href]").evaluateAll((all) => all.map((link) => link.href));
}

/** The desk as each of its officers finds it, and the forms of its administrator as they come back. */
async function everyDesk(visitor, server, met) {
  for (const login of DESKS) {
    const page = await visitor({ width: 1280 });
    await page.goto(`${server.base}/vi/can-bo/dang-nhap`);
    await officer.enterDoor(page, server, login);
    await everyLink(page, server, login.split(".")[1], met);
    if (!login.endsWith("quantri")) continue;
    for (const path of ["tai-khoan/moi", "lich"]) {
      await page.goto(`${server.base}/vi/can-bo/${path}`);
      const [sent] = await Promise.all([page.waitForNavigation(), page.locator("main form .button").first().click()]);
      assert.equal(sent.status(), 422, path);
      await met(page, "sent empty");
    }
  }
}

/** Pages that stand by themselves. */
const ALONE = [
  "/vi", "/vi/thu-tuc", "/vi/tra-cuu", "/vi/tiep-tuc", "/vi/dang-nhap", "/vi/dang-ky", "/vi/quen-mat-khau", "/vi/tro-giup", "/vi/xac-thuc",
  "/vi/trang-thai", "/vi/tra-lai", "/vi/cookie", "/vi/tiep-can", "/vi/du-lieu-ca-nhan", "/vi/loi-moi", "/vi/hom-thu",
  "/vi/thanh-phan", "/en/thanh-phan", "/en", "/en/khai-sinh", "/en/tra-cuu", "/vi/khong-co",
];

async function alone(page, server, met) {
  for (const path of ALONE) {
    await page.goto(`${server.base}${path}`);
    await met(page);
  }
  for (const [path, button] of [["/vi/tra-cuu", "Xem hồ sơ"], ["/vi/tiep-tuc", "Tiếp tục"], ["/vi/dang-nhap", "Đăng nhập"]]) {
    await page.goto(`${server.base}${path}`);
    const [sent] = await Promise.all([page.waitForNavigation(), page.locator("main").getByRole("button", { name: button }).click()]);
    assert.equal(sent.status(), 422, path);
    await met(page, "sent empty");
  }
}

/**
 * Walks all of them. `met(journey, page, state)` is called on each page; `visitor` gives
 * a page of somebody new.
 */
export async function walkAll({ server, crowd, visitor, met, journeys = Object.keys(WALKS) }) {
  const paper = file("giay.pdf", await scan(crowd.browser));
  const walk = async (some) => {
    for (const journey of some.filter((journey) => journeys.includes(journey))) {
      const on = (page, state) => met(journey, page, state);
      await WALKS[journey]({ server, visitor, paper, met: on });
    }
  };
  // What goes on with the birth follows it; the others walk beside it.
  await Promise.all([walk(AFTER_BIRTH), walk(journeys.filter((journey) => !AFTER_BIRTH.includes(journey)))]);
}

const AFTER_BIRTH = ["birth", "desk", "supplement", "refusal", "every desk"];

const WALKS = {
  birth: async ({ server, visitor, paper, met }) => {
    const father = await visitor();
    const { code } = await filed(father, server, FILINGS.birth, met, paper);
    born = { father, code };
  },
  death: async ({ server, visitor, paper, met }) => filed(await visitor(), server, FILINGS.death, met, paper),
  marriage: async ({ server, visitor, met }) => marriage(await visitor(), await visitor(), server, met),
  extract: async ({ server, visitor, paper, met }) => filed(await visitor(), server, FILINGS.extract, met, paper),
  correction: async ({ server, visitor, paper, met }) => filed(await visitor(), server, CORRECTION, met, paper),
  desk: async ({ server, visitor, met }) => {
    const { father, code } = born;
    lan = await visitor({ width: 1280 });
    await atDesk(lan, father, server, code, met);
  },
  supplement: async ({ server, visitor, paper, met }) => supplement(await visitor(), lan, server, met, paper),
  refusal: async ({ server, visitor, paper, met }) => refusal(await visitor(), lan, server, met, paper),
  "every desk": async ({ server, visitor, met }) => everyDesk(visitor, server, met),
  "death extract": async ({ server, visitor, paper, met }) => filed(await visitor(), server, FILINGS["death extract"], met, paper),
  "birth again": async ({ server, visitor, paper, met }) => filed(await visitor(), server, FILINGS["birth again"], met, paper),
  alone: async ({ server, visitor, met }) => alone(await visitor(), server, met),
};

/** What later journeys go on with. */
let born, lan;
