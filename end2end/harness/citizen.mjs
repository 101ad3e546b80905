// A family at the portal: reads a page, types, presses the button.

import assert from "node:assert/strict";

/** Dossier code: agency, day, serial (Circular 4/2025/TT-VPCP). */
export const CODE = /^[A-Z]\d{2}(\.\d{1,3}){0,3}-\d{6}-\d{4,8}$/;

/** Presses the first button of these words and waits for the next page. */
export async function press(page, words) {
  const button = page.getByRole("button", { name: words }).first();
  const [answer] = await Promise.all([page.waitForNavigation(), button.click()]);
  return answer;
}

/** Follows the first link of these words. */
export async function follow(page, words) {
  const link = page.getByRole("link", { name: words }).first();
  const [answer] = await Promise.all([page.waitForNavigation(), link.click()]);
  return answer;
}

/** "Continue", as a page of questions says it in its language. */
export const CONTINUE = /^(Tiếp tục|Continue|បន្ត)$/;

export const proceed = (page) => press(page, CONTINUE);

/**
 * Types into every input of the page that has an answer, in the order of the page; a
 * choice opens what belongs to it before that is reached.
 */
export async function fill(page, answers) {
  const inputs = await page.locator("main form :is(input, select, textarea)[name]").evaluateAll((found) =>
    found.map(({ name, type, value, id }) => ({ name, type, value, id })));
  for (const { name, type, value, id } of inputs) {
    const answer = answers[name];
    if (answer === undefined || type === "hidden" || type === "file") continue;
    const input = page.locator(`[id="${id}"]`);
    if (type === "radio" || type === "checkbox") {
      // The words lie over the button: people press them too.
      if (value === answer) await page.locator(`label[for="${id}"]`).click();
    } else if (await input.isVisible()) {
      if (type === "select-one") await input.selectOption(answer);
      else await input.fill(answer);
    }
  }
}

/** The names of what a page asks for. */
export async function asks(page) {
  const inputs = page.locator("main form :is(input, select, textarea)[name]:not([type=hidden])");
  return [...new Set(await inputs.evaluateAll((found) => found.map(({ name }) => name)))];
}

/** Sends a file for a question by its own button. */
export async function attach(page, question, ...files) {
  const input = page.locator(`[id="${question}"]`);
  await input.setInputFiles(files);
  const [answer] = await Promise.all([page.waitForNavigation(), page.locator(`button[name=upload][value="${question}"]`).click()]);
  return answer;
}

/** The last part of the address of the page. */
export const place = (page) => new URL(page.url()).pathname.split("/").pop();

/** Begins a declaration from its start page: the first page of questions. */
export async function begin(page, base, start = "/vi/khai-sinh") {
  await page.goto(`${base}${start}`);
  await press(page, /^(Bắt đầu|Start|ចាប់ផ្តើម)/);
}

/**
 * Goes from the page one is on to the check of answers. `files` names the files of
 * questions; `met` is called with every page on the way.
 */
export async function answerAll(page, { answers, files = {}, met = async () => {}, until = "kiem-tra" }) {
  // Each page twice when an answer opens further questions, and some to spare.
  for (let pages = 0; pages < 40; pages += 1) {
    await met(page);
    if (place(page) === until) return;
    await fill(page, answers);
    for (const [question, sent] of Object.entries(files)) {
      if (await page.locator(`input[type=file][id="${question}"]`).count()) {
        const there = await page.locator(`div:has(> .upload input[id="${question}"]) .sent`).count();
        if (there === 0) await attach(page, question, ...sent);
      }
    }
    const from = page.url();
    const answer = await proceed(page);
    if (answer.status() === 422) {
      const said = await page.locator("#errors").innerText();
      assert.fail(`${from} was not accepted:\n${said}`);
    }
  }
  assert.fail(`no end of pages at ${page.url()}`);
}

/** Declares and files: `{ code, secret }` of the confirmation. */
export async function declare(page) {
  await page.locator('label[for="statement"]').click();
  const answer = await press(page, /^(Cam đoan và nộp|Declare and)/);
  assert.equal(answer.status(), 200, "the declaration was filed");
  return codes(page);
}

/** The codes of the confirmation page. */
export async function codes(page) {
  const [code, secret] = await page.locator(".panel-codes dd").allInnerTexts();
  return { code, secret };
}

/** Looks a dossier up by its code and secret, without an account. */
export async function track(page, base, { code, secret }) {
  await page.goto(`${base}/vi/tra-cuu`);
  await page.locator("#code").fill(code);
  await page.locator("#secret").fill(secret);
  return press(page, "Xem hồ sơ");
}

/** Opens a link that leads to a file: its bytes. */
export async function download(page, words) {
  const href = await page.getByRole("link", { name: words }).first().getAttribute("href");
  const answer = await page.context().request.get(new URL(href, page.url()).href);
  assert.equal(answer.status(), 200, `${href} answers 200`);
  return { bytes: await answer.body(), headers: answer.headers() };
}

/** Opens the page again until it says so: messages need a moment between the sides. */
export async function until(page, words, { patience = 15_000, address = page.url() } = {}) {
  const begun = performance.now();
  // An address with a fragment that one is at already is not asked for again.
  const [asked] = address.split("#");
  for (;;) {
    await page.goto(asked);
    const text = await page.locator("main").innerText();
    if (words instanceof RegExp ? words.test(text) : text.includes(words)) return text;
    if (performance.now() - begun > patience) assert.fail(`${address} never said ${words}:\n${text}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** Opens the draft of the paper in a window of its own and finds every line right. */
export async function confirmDraft(page, base, code) {
  const window = await page.context().newPage();
  await until(window, "Mọi dòng đều đúng", { address: `${base}/vi/ho-so/${code}/ban-thao` });
  assert.equal((await press(window, "Mọi dòng đều đúng")).status(), 200, "the draft is confirmed");
  await window.close();
}
