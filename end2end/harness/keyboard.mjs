// A hand that knows no mouse: walks a page by Tab, answers what has the focus.

import assert from "node:assert/strict";

/** More stops than any page has. */
const STOPS = 150;

/** What has the focus, and whether it can be seen (WCAG 2.4.7, 2.4.11). */
function focused(page) {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    const box = at.getBoundingClientRect();
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const seen = middle === null || at.contains(middle) || middle.contains(at) || [...(at.labels ?? [])].some((label) => label.contains(middle));
    return {
      tag: at.tagName, type: at.type, name: at.name, href: at.href ?? "", value: at.value, words: at.innerText?.trim() ?? "", seen,
      values: at.type === "radio" ? [...document.getElementsByName(at.name)].map((radio) => radio.value) : [],
    };
  });
}

/** The stops of a page, from one end to the other by `key`, that cannot be seen (WCAG 2.4.11). */
export async function hidden(page, key) {
  const lost = [];
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press(key);
    const at = await focused(page);
    // Behind the last stop the browser begins anew.
    if (at.tag === "BODY") return lost;
    if (!at.seen) lost.push(at.name || at.words);
  }
  return lost;
}

/** Answers the page and presses `button`, by keyboard alone; the answer of the server. */
export async function type(page, answers, button) {
  const done = new Set();
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    assert.ok(at.seen, `the focus is hidden at ${at.name || at.words} of ${page.url()}`);
    if (at.tag === "BUTTON" && button.test(at.words)) {
      const [answer] = await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      return answer;
    }
    const answer = answers[at.name];
    if (answer === undefined || done.has(at.name)) continue;
    done.add(at.name);
    if (at.type === "radio") {
      // Space chooses the one with the focus, arrows go on from there.
      await page.keyboard.press("Space");
      for (let n = at.values.indexOf(at.value); n < at.values.indexOf(answer); n += 1) await page.keyboard.press("ArrowDown");
    } else if (at.type === "checkbox") {
      await page.keyboard.press("Space");
    } else if (at.tag === "SELECT") {
      await page.locator(":focus").selectOption(answer);
    } else {
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(answer);
    }
  }
  return assert.fail(`no button ${button} can be reached on ${page.url()}`);
}

/** Opens the part of these words, by keyboard alone. */
export async function opens(page, words) {
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    assert.ok(at.seen, `the focus is hidden at ${at.words} of ${page.url()}`);
    if (at.tag === "SUMMARY" && words.test(at.words)) return page.keyboard.press("Enter");
  }
  return assert.fail(`no part ${words} can be reached on ${page.url()}`);
}

/** More stops than somebody puts up with. */
const PATIENCE = 12;

/** A hand whose keys are counted; of two pressed together each one. */
export class Hand {
  #page;
  keys = 0;

  constructor(page) {
    this.#page = page;
  }

  async press(key) {
    this.keys += 1;
    await this.#page.keyboard.press(key);
  }

  /**
   * Alt and a letter: an access key of the page. Chromium finds it by the letter that the
   * key has without Alt, which Playwright's own chords leave out.
   */
  async alt(letter) {
    this.keys += 2;
    const own = await this.#page.context().newCDPSession(this.#page);
    const code = letter.toUpperCase();
    const key = { modifiers: 1, key: letter, code: `Key${code}`, windowsVirtualKeyCode: code.charCodeAt(0) };
    await own.send("Input.dispatchKeyEvent", { type: "keyDown", ...key, text: "", unmodifiedText: letter });
    await own.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
    await own.detach();
  }

  /** Does what leads to another page; the answer of the server. */
  async go(pressing) {
    const [answer] = await Promise.all([this.#page.waitForNavigation(), pressing()]);
    return answer;
  }

  /** Tab until `wanted(what has the focus)`, and it can be seen. */
  async reach(wanted, what) {
    for (let stop = 0; stop < PATIENCE; stop += 1) {
      await this.press("Tab");
      const at = await focused(this.#page);
      assert.ok(at.seen, `the focus is hidden at ${at.name || at.words} of ${this.#page.url()}`);
      if (wanted(at)) return;
    }
    assert.fail(`${what} is more than ${PATIENCE} stops away on ${this.#page.url()}`);
  }

  /** The browser's own way back, which a page without a window has not: Alt and the arrow. */
  async back() {
    this.keys += 2;
    await this.#page.goBack();
  }
}
