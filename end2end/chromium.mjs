// Which Chromium the journeys use. Run as a program it prints the path, or ends
// with 1 when there is none; with `--starts` it also has to open a page.
//
// Order: HOTICH_CHROMIUM, Playwright's own build, the distribution's.

import { accessSync, constants } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

// The one without windows starts in a third of the time.
const DISTRIBUTIONS = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

// Without these a closed network is asked for updates many times a second.
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

// What nobody sees or needs here costs no work. No `--disable-features`: only the last one of
// a command line counts, and Playwright has a list of its own.
const SPARING = [
  // Pages are painted without a graphics card anyway; nothing is drawn in three dimensions.
  "--disable-gpu",
  "--disable-software-rasterizer",
  // With a process for each site another one is always kept ready, and made anew for each
  // visitor. All pages are of one site.
  "--disable-site-isolation-trials",
];

/** Path of the first browser that can be executed, or undefined. */
export function chromiumPath() {
  const places = [process.env.HOTICH_CHROMIUM, chromium.executablePath(), ...DISTRIBUTIONS];
  return places.filter(Boolean).find(executable);
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Starts a headless browser; where it is measured how fast pages are, not `sparing`: as it
 * comes. Chromium refuses its sandbox to root.
 */
export async function openBrowser({ sparing = true } = {}) {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error("no Chromium found: run scripts/setup");
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...QUIET, ...(sparing ? SPARING : []), ...sandbox] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = chromiumPath();
  if (!path) process.exit(1);
  if (process.argv.includes("--starts")) {
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.setContent("<h1>Xin chào</h1>");
    await browser.close();
  }
  console.log(path);
}
