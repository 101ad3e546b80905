// An officer writes a list of what is missing.

import assert from "node:assert/strict";

/** Adds a line by the form about an answer or about a file. */
export async function addLine(at, which, typed) {
  for (const [id, value] of Object.entries(typed)) {
    const field = at.locator(`[id="${id}"]`);
    if ((await field.evaluate((found) => found.tagName)) === "SELECT") await field.selectOption(value);
    else await field.fill(value);
  }
  const button = at.locator(`form:has(input[name=form][value=${which}])`).getByRole("button", { name: "Thêm vào danh sách" });
  const [answer] = await Promise.all([at.waitForNavigation(), button.click()]);
  return answer;
}

/** The id of the only file that can be chosen. */
export const onlyFile = (at) => at.locator("#file option[value]:not([value=''])").first().getAttribute("value");

/** Opens every file that is still to be opened, each in a window of its own. */
export async function openFiles(at) {
  for (const link of await at.locator("#unopened + ul a").all()) {
    const address = new URL(await link.getAttribute("href"), at.url()).href;
    assert.equal((await at.context().request.get(address)).status(), 200);
  }
}
