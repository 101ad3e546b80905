// Photographs every example of the gallery, for people to look at: `make gallery`, after a
// build. Each at three widths, light and dark, and once with more contrast and in forced
// colours; `index.html` beside the pictures shows all of one example in a row. It writes
// into target/gallery: too much for the repository, and made again in a minute.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { people } from "./harness/browsers.mjs";
import { noteMissingLetters } from "./harness/letters.mjs";
import { serving } from "./harness/server.mjs";

const WIDTHS = [320, 768, 1280];
/** How somebody may have set the screen. */
const SCREENS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "more-contrast": { colorScheme: "light", contrast: "more" },
  "more-contrast-dark": { colorScheme: "dark", contrast: "more" },
  forced: { forcedColors: "active" },
};
/** What is seen at every width; the other screens differ by colours only. */
const EVERY_WIDTH = ["light", "dark"];

const lang = process.argv[2] ?? "vi";
const to = join(fileURLToPath(new URL("../target/gallery", import.meta.url)), lang);
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });

const server = await serving({ clock: "2026-11-10T10:15:00+07:00" });
const crowd = await people();
/** `name of the example → [picture]`, in the order of the page. */
const taken = new Map();

try {
  await noteMissingLetters(crowd.browser);
  const page = await crowd.visitor({ script: true, reducedMotion: "reduce" });
  await page.goto(`${server.base}/${lang}/thanh-phan`);
  for (const [screen, media] of Object.entries(SCREENS)) {
    await page.emulateMedia({ colorScheme: "light", contrast: "no-preference", forcedColors: "none", ...media });
    for (const width of EVERY_WIDTH.includes(screen) ? WIDTHS : WIDTHS.slice(0, 1)) {
      await page.setViewportSize({ width, height: 800 });
      for (const show of await page.locator(".show").all()) {
        const name = await show.locator(".show-name").innerText();
        const picture = `${name.replace(/[^a-z0-9]+/g, "-")}.${screen}.${width}.png`;
        await show.screenshot({ path: join(to, picture), animations: "disabled" });
        taken.set(name, [...(taken.get(name) ?? []), picture]);
      }
    }
  }
} finally {
  await crowd.close();
  await server.stop();
}

const rows = [...taken].map(([name, pictures]) => {
  const shown = pictures.map((picture) => `<figure><img src="${picture}" alt="" loading="lazy"><figcaption>${picture.split(".").slice(1, 3).join(", ")}</figcaption></figure>`);
  return `<section><h2>${name}</h2><div>${shown.join("")}</div></section>`;
});
writeFileSync(join(to, "index.html"), `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title>
<style>body{font:16px system-ui;margin:1rem;background:#888}h2{font-size:1rem;margin:1.5rem 0 .5rem}
div{display:flex;gap:1rem;align-items:flex-start;overflow-x:auto}figure{margin:0;flex:none}img{display:block;max-width:640px;border:1px solid #000}</style>
<h1>Every example, as it is seen (${lang})</h1>${rows.join("\n")}</html>`);
console.log(`${taken.size} examples, ${[...taken.values()].flat().length} pictures: ${join(to, "index.html")}`);
