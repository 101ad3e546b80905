// How long a hand needs at human pace. Nothing sleeps: what a page asks of a person is
// counted on the page itself, and the time of each act is added up.

import { press, CONTINUE } from "./citizen.mjs";

/** Seconds of each act, as measured of people who are neither quick nor skilled. */
export const SECONDS = {
  // A finger to a target. The keystroke-level model has 1.1 s for a mouse and a desk's screen
  // (Card, Moran and Newell, The Psychology of Human-Computer Interaction, 1983, ch. 8); a
  // thumb has a hand's breadth to go and is quicker (Findlater et al., Comparing Touchscreen
  // and Mouse Input Performance, CHI 2017).
  tap: 0.8,
  // A key on the glass: 36.2 words of five letters a minute (Palin et al., How do People Type
  // on Mobile Devices?, MobileHCI 2019, 37,370 people of all ages).
  key: 60 / 36.2 / 5,
  // Making up one's mind, once a page: a page is one decision. The keystroke-level model's
  // "mental operator".
  think: 1.35,
  // A letter that is read: 238 words of English a minute (Brysbaert, Journal of Memory and
  // Language 109, 2019), at 5.6 letters with the space between them.
  letter: 60 / 238 / 5.6,
  // A line that is only seen to be somebody else's matter: a fixation of the eye (Rayner,
  // Psychological Bulletin 124, 1998).
  glance: 0.25,
  // Turning to a paper for something nobody has by heart: a number, a code.
  lookUp: 4,
  // Holding the paper before the camera, and looking at what came out.
  photograph: 12,
  // Between a press and the next page on a slow telephone, as `weights/speed` measures it.
  page: 0.8,
};

/** Answers that are read off a paper. */
const ON_PAPER = /pin$|notice\.code$|marriage_number$|issued_on\.day$/;

/** What a telephone knows of its owner and offers to fill in; birthdays few have told it. */
const KNOWN = new Set(["name", "tel", "email"]);

/** Rows of a list of choices that a telephone shows without being rolled. */
const FIRST_ROWS = 6;

/** Keys that a Vietnamese keyboard (Telex) wants for a text: a key for each mark, `đ` is `dd`. */
export function keys(text) {
  let count = 0;
  for (const letter of text.normalize("NFC")) {
    const [, ...marks] = letter.normalize("NFD");
    const capital = letter !== letter.toLowerCase() ? 1 : 0;
    count += 1 + marks.length + capital + (/đ/i.test(letter) ? 1 : 0);
  }
  return count;
}

/**
 * What a page shows, as it is looked at: `read` whole (the questions that are answered,
 * with their hints, the choices down to the own one, headings, what is sworn), or glanced
 * at (everything else; on the check of answers each row with what was typed).
 */
async function shown(page, answers) {
  return page.locator("main").evaluate((main, answers) => {
    const answered = (name) => answers[name] !== undefined || Object.keys(answers).some((input) => input.startsWith(`${name}.`));
    const words = (part) => {
      const copy = part.cloneNode(true);
      copy.querySelectorAll(".unseen").forEach((hidden) => hidden.remove());
      return copy.textContent.replace(/\s+/g, " ").trim();
    };
    const [read, glanced] = [[], []];
    const folded = (part) => part.closest("details:not([open])") && part.tagName !== "SUMMARY";
    for (const part of main.querySelectorAll("h1, h2, legend, label, .hint, .lead, p, li, dt, dd, button.button, summary")) {
      if (!part.checkVisibility() || folded(part) || part.closest(".unseen") || part.querySelector("p, li, dt, label, legend")) continue;
      const line = words(part);
      if (!line) continue;
      const label = part.tagName === "LABEL" ? part.control : null;
      const block = part.closest("fieldset, .field, .block") ?? part.parentElement;
      const control = block.querySelector("input:not([type=hidden]), select, textarea");
      let whole = ["H1", "LEGEND"].includes(part.tagName) || part.classList.contains("lead") || part.matches("button.button");
      if (part.tagName === "LEGEND" || part.classList.contains("hint")) whole = control !== null && answered(control.name);
      if (label?.type === "radio") {
        const all = [...document.getElementsByName(label.name)];
        const own = all.findIndex((radio) => radio.value === answers[label.name]);
        whole = own >= 0 && all.indexOf(label) <= own;
      } else if (label) whole = answered(label.name) || label.name === "statement";
      (whole ? read : glanced).push(line);
    }
    return { read, glanced };
  }, answers);
}

/** A hand that counts. `total()` is what it did until now. */
export function hand() {
  const did = { taps: 0, keys: 0, letters: 0, glances: 0, lookUps: 0, photographs: 0, pages: 0 };
  const seen = new Set();
  /** Looks at the page; what was seen before is known. */
  const look = async (page, answers = {}) => {
    const { read, glanced } = await shown(page, answers);
    const fresh = (line) => !seen.has(line) && seen.add(line);
    if (process.env.HOTICH_PACE) console.log(`${page.url()}\n${read.filter((line) => !seen.has(line)).map((line) => `  ${line.length} ${line}`).join("\n")}`);
    did.letters += read.filter(fresh).reduce((sum, line) => sum + line.length + 1, 0);
    did.glances += glanced.filter(fresh).length;
    did.pages += 1;
  };
  const tap = async (target) => {
    did.taps += 1;
    await target.click();
  };
  const type = async (input, name, text) => {
    await tap(input);
    did.keys += keys(text);
    did.lookUps += ON_PAPER.test(name) ? 1 : 0;
  };
  /** A place: some letters without marks, then one of what is offered. */
  const choosePlace = async (page, input, label) => {
    const letters = label.split(",")[0].replace(/^(Phường|Xã|Đặc khu) /, "").normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
    await tap(input);
    did.keys += letters.length;
    await input.fill("");
    await input.pressSequentially(letters);
    await tap(page.locator("[role=option]:visible", { hasText: label.split(",")[0] }).first());
  };
  /** Answers the page as it stands, in its order; `files` by question. */
  const answer = async (page, answers, files) => {
    const inputs = await page.locator("main form :is(input, select, textarea)[name]:not([type=hidden])").evaluateAll((found) =>
      found.map(({ name, type, value, id }) => ({ name, type, value, id })));
    for (const { name, type: kind, value, id } of inputs) {
      const input = page.locator(`[id="${id}"]`);
      if (kind === "file" && files[name] && (await page.locator(".sent").count()) === 0) {
        await input.setInputFiles(files[name]);
        did.photographs += 1;
        // Choosing, the camera, taking it; then the button that sends.
        did.taps += 4;
        await Promise.all([page.waitForNavigation(), page.locator(`button[name=upload][value="${name}"]`).click()]);
        return answer(page, answers, files);
      }
      const wanted = answers[name];
      if (wanted === undefined || kind === "file") continue;
      if (kind === "radio" || kind === "checkbox") {
        if (value !== wanted) continue;
        const label = page.locator(`label[for="${id}"]`);
        // Of another answer than the one that was chosen: not asked.
        if ((await input.isChecked()) || !(await label.isVisible())) continue;
        await tap(label);
      } else if (await input.isVisible()) {
        if ((await input.inputValue()) === wanted) continue;
        if (kind === "select-one") {
          // It opens, is rolled when the choice stands further down, and is chosen from.
          const row = await input.evaluate((list, wanted) => [...list.options].findIndex((option) => option.value === wanted), wanted);
          did.taps += row < FIRST_ROWS ? 2 : 4;
          await input.selectOption(wanted);
        } else if ((await input.getAttribute("role")) === "combobox") {
          await choosePlace(page, input, wanted);
        } else if (KNOWN.has(await input.getAttribute("autocomplete"))) {
          await tap(input);
          // The telephone offers it above its keys.
          did.taps += 1;
          await input.fill(wanted);
        } else {
          await type(input, name, wanted);
          await input.fill(wanted);
        }
      }
    }
    return undefined;
  };
  const send = async (page, button) => {
    did.taps += 1;
    return press(page, button);
  };
  const total = () => {
    const { taps, keys: typed, letters, glances, lookUps, photographs, pages } = did;
    const seconds =
      taps * SECONDS.tap + typed * SECONDS.key + letters * SECONDS.letter + glances * SECONDS.glance +
      lookUps * SECONDS.lookUp + photographs * SECONDS.photograph + pages * (SECONDS.page + SECONDS.think);
    return { ...did, seconds };
  };
  return { look, tap, answer, send, proceed: (page) => send(page, CONTINUE), total };
}
