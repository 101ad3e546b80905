// Browsers as people have them: with script or without, wide or narrow, each its own.

import { openBrowser } from "../chromium.mjs";

const withScript = new WeakMap();

/** Whether script runs for who looks at this page; a window that nobody set otherwise has it. */
export const runsScript = (page) => withScript.get(page.context()) ?? true;

const answers = new WeakMap();

/** Whether it is the page of its window: not of a frame in it, and neither a file nor the way to another address. */
const isPageOf = (page, answer) =>
  answer.request().isNavigationRequest() && answer.frame() === page.mainFrame() && /^text\/html\b/.test(answer.headers()["content-type"] ?? "");

/** Remembers the last page of HTML that a window was answered with; where it led to others is past. */
function remembered(page) {
  page.on("response", (answer) => {
    if (isPageOf(page, answer)) answers.set(page, answer);
  });
}

/** The status that the page of a visitor came with. */
export const statusOf = (page) => answers.get(page)?.status();

/** The HTML of the page as the server sent it; nothing where the window is no longer at it, or a visitor's. */
export async function source(page) {
  const answer = answers.get(page);
  const [asked, at] = [answer?.url() ?? "", page.url()].map((url) => url.split("#")[0]);
  // Of a page that was left the words are gone with it.
  return asked === at ? answer.text().catch(() => undefined) : undefined;
}

/** A Chromium for one test file, with these `options`; `visitor()` is somebody with no cookies yet. */
export async function people(options) {
  const browser = await openBrowser(options);
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
      context.on("page", remembered);
      return context.newPage();
    },
    close: () => browser.close(),
  };
}
