// The desk while everything is killed: one officer examines and enters, another signs and
// is the second person. A family is asked for more, an entry is put right, a paper is taken
// back: at random, and always until it was done once. Every step looks at the page first: what
// a kill cut short is gone on with.

import assert from "node:assert/strict";

import { ACTS } from "../harness/officer.mjs";
import { hidden, somebody } from "../harness/plain.mjs";

const SIGN = "Ký và cấp giấy";
const AGREE = { corrected: "Đồng ý cải chính", revoked: "Đồng ý thu hồi" };
const wait = (milliseconds) => new Promise((later) => setTimeout(later, milliseconds));

/** What becomes of a case: what was not done yet of what a run wants, and the rest as chance has it. */
function plan(random, torment) {
  const [after, ask, sign] = [random(), random() < 0.3, random() < 0.8];
  const drawn = after < 0.25 ? "corrected" : after < 0.5 ? "revoked" : undefined;
  const missing = torment.wanted.filter((done) => torment[done].size === 0);
  const first = (...these) => these.some((done) => missing.includes(done));
  return {
    ask: ask || first("asked", "answered"),
    sign: sign || missing.length > 0,
    after: missing.find((done) => done in AGREE) ?? drawn,
  };
}

/** The two officers, each signed in again after a kill. */
function officers(house, password) {
  const signedIn = new Map();
  return {
    forget: () => signedIn.clear(),
    async as(login) {
      if (!signedIn.has(login)) {
        const me = somebody(() => house.registry().base);
        const door = await me.get("/vi/can-bo/dang-nhap");
        const { status } = await me.press(door, "Đăng nhập", { login, password });
        assert.equal(status, 303, `${login} signs in`);
        signedIn.set(login, me);
      }
      return signedIn.get(login);
    },
  };
}

async function pressed(me, page, words, typed) {
  const { status } = await me.press(page, words, typed);
  assert.equal(status, 303, `${page.path}: ${words} (${status})`);
}

/** Sends a list of one answer, the paper having been opened. */
async function askForMore(lan, code) {
  const asking = `/vi/can-bo/ho-so/${code}/bo-sung`;
  let list = await lan.get(asking);
  if (!list.text.includes("Trên căn cước ghi khác")) {
    const line = { form: "answer", add: "1", question: "mother.name", answer_reason: "name-differs", answer_words: "Trên căn cước ghi khác." };
    await lan.post(asking, new URLSearchParams(line));
    list = await lan.get(asking);
  }
  for (const [, path] of list.text.matchAll(/href="(\/vi\/can-bo\/ho-so\/[^"]+\/tep\/[^"?]+)"/g)) await lan.get(path);
  await pressed(lan, await lan.get(`${asking}/xem-truoc`), "Gửi yêu cầu bổ sung");
}

/** The family writes the name as it stands on the card, and sends it. Whether that was acknowledged. */
async function answerMore(mother, code) {
  const page = `/vi/ho-so/${code}/bo-sung`;
  const task = await mother.get(`${page}/mother.name`);
  if (task.status !== 200) return false;
  const name = /<input\b[^>]*id="mother.name"[^>]*value="([^"]*)"/.exec(task.text)?.[1] ?? "Trần Thu Hà";
  await mother.press(task, "Lưu và tiếp tục", { "mother.name": `${name.replace(/ Thị$/, "")} Thị` });
  const sent = await mother.press(await mother.get(`${page}/kiem-tra`), "Gửi bổ sung");
  return sent.status === 303;
}

/** One puts the entry right, or takes the paper back, and another agrees. Whether it is done. */
async function afterwards(what, lan, hoa, code, page) {
  const number = /\/can-bo\/so\/(KS\/\d+\/\d+)/.exec(page.text)?.[1];
  const where = what === "corrected" ? `/vi/can-bo/so/${number}` : `/vi/can-bo/ho-so/${code}/giay/1`;
  const second = await hoa.get(where);
  if (second.text.includes(AGREE[what])) {
    await pressed(hoa, second, AGREE[what]);
    return true;
  }
  if (what === "corrected") {
    const form = await lan.get(`${where}/cai-chinh`);
    const right = { version: hidden(form, "version"), step: "send", child_given_name: "Ân", basis: "Khoản 2 Điều 28 Luật Hộ tịch: ghi sai tên", evidence: "Giấy chứng sinh, bản chính" };
    await lan.post(`${where}/cai-chinh`, new URLSearchParams(right));
  } else {
    const grounds = { reason: "Đăng ký hai lần cho cùng một bé.", authority: "Chủ tịch Ủy ban nhân dân thành phố Hà Nội", decision: "Quyết định 88/QĐ-UBND ngày 09/11/2026" };
    await lan.press(await lan.get(where), "Gửi đề nghị thu hồi", grounds);
  }
  return false;
}

/**
 * One step with a case, as its page offers it. True once nothing is left of what was
 * planned.
 */
async function step(two, torment, code, mother, planned) {
  const lan = await two.as("caugiay.lan");
  const page = await lan.get(`/vi/can-bo/ho-so/${code}`);
  if (planned.ask && page.text.includes(ACTS.accept)) {
    planned.ask = false;
    await askForMore(lan, code);
    torment.asked.add(code);
    return false;
  }
  const offered = [ACTS.register, ACTS.draft, ACTS.accept].find((words) => page.text.includes(words));
  if (offered) {
    await pressed(lan, page, offered);
    if (offered === ACTS.register) torment.registered.add(code);
    return offered === ACTS.register && !planned.sign;
  }
  const hoa = await two.as("caugiay.hoa");
  const theirs = await hoa.get(`/vi/can-bo/ho-so/${code}`);
  if (theirs.text.includes(SIGN)) {
    if (!planned.sign) return true;
    await pressed(hoa, theirs, SIGN);
    torment.signed.add(code);
    return !planned.after;
  }
  if (torment.signed.has(code)) {
    if (!planned.after || !(await afterwards(planned.after, lan, hoa, code, page))) return !planned.after;
    torment[planned.after].add(code);
    return true;
  }
  // It has not come yet, more was asked for, or the draft is with the family.
  if (await answerMore(mother, code)) torment.answered.add(code);
  const draft = await mother.get(`/vi/ho-so/${code}/ban-thao`);
  if (draft.text.includes("Mọi dòng đều đúng")) await mother.press(draft, "Mọi dòng đều đúng");
  return false;
}

/** Tries with one case before it is left: what was done in the moment of a kill offers nothing more. */
const TRIES = 80;

/** Cases in hand at a time. */
const HANDS = 3;

/**
 * Works on a few cases in turn until the torment is over, so that one which waits for its
 * family keeps no other from being entered.
 */
export async function desk(house, torment, random) {
  const two = officers(house, torment.password);
  const [known, open] = [new Set(), []];
  const worked = (one) =>
    step(two, torment, one.code, one.mother, one.planned).catch((error) => {
      torment.trouble = error.message;
      two.forget();
      return false;
    });
  while (!torment.over) {
    for (const [code, mother] of torment.acknowledged) {
      if (known.has(code) || open.length >= HANDS) continue;
      known.add(code);
      open.push({ code, mother, planned: plan(random, torment), tries: 0 });
    }
    const one = open.shift();
    if (one && !(await worked(one)) && (one.tries += 1) < TRIES) open.push(one);
    await wait(50);
  }
}
