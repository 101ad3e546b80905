// Browsers as people have them: with script or without, wide or narrow, each its own.

import { openBrowser } from "../chromium.mjs";

const withScript = new WeakMap();

/** Whether script runs for who looks at this page; a window that nobody set otherwise has it. */
export const runsScript = (page) => withScript.get(page.context()) ?? true;

/** A Chromium for one test file; `visitor()` is somebody with no cookies yet. */
export async function people() {
  const browser = await openBrowser();
  return {
    browser,
    /** A page of a new visitor. Vietnamese, on a telephone's width, script off. */
    visitor: async ({ script = false, width = 390, height = 844, ...more } = {}) => {
      const context = await browser.newContext({
        javaScriptEnabled: script,
        locale: "vi-VN",
        viewport: { width, height },
        acceptDownloads: true,
        ...more,
      });
      // A page is there in a second; on a busy machine, with everything cold, it takes many.
      context.setDefaultTimeout(30_000);
      withScript.set(context, script);
      return context.newPage();
    },
    close: () => browser.close(),
  };
}
