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
      tag: at.tagName, type: at.type, name: at.name, value: at.value, words: at.innerText?.trim() ?? "", seen,
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
