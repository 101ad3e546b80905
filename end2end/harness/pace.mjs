// How long a hand needs at human pace. Nothing sleeps: what a page asks of a person is
// counted on the page itself, and the time of each act is added up.

import { press, CONTINUE } from "./citizen.mjs";

/** Seconds of each act; all are of people who are neither quick nor skilled. */
export const SECONDS = {
  // A finger to a target and back: "pointing" of the keystroke-level model (Card, Moran
  // and Newell, The Psychology of Human-Computer Interaction, 1983, ch. 8).
  tap: 1.1,
  // A key on the glass. 37,370 people typed 36.2 words a minute on telephones, 0.33 s a
  // key (Palin et al., How do People Type on Mobile Devices?, MobileHCI 2019); half as
  // fast here, for who looks at a paper meanwhile.
  key: 0.66,
  // Making up one's mind before each answer: the model's "mental operator".
  think: 1.35,
  // A word (a syllable of Vietnamese) that is read for the first time. Adults read 238
  // words a minute (Brysbaert, Journal of Memory and Language 109, 2019), 0.25 s each, and
  // a form is skimmed: headings, questions and answers are read, and what is folded away
  // is not.
  word: 0.25,
  // Turning to a paper for something nobody has by heart: a number, a code.
  lookUp: 4,
  // Holding the paper before the camera, and taking the picture that came out.
  photograph: 12,
  // Between a press and the next page: 0.1 s of line each way and what `weights/speed`
  // measures on a slow telephone.
  page: 1.0,
};

/** Answers that are read off a paper. */
const ON_PAPER = /pin$|notice\.code$|marriage_number$|issued_on\.day$/;

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

/** A hand that counts. `total()` is what it did until now. */
export function hand() {
  const did = { taps: 0, keys: 0, words: 0, decisions: 0, lookUps: 0, photographs: 0, pages: 0 };
  const read = new Set();
  /** Reads what the page shows and was not read before: of a line said twice, once. */
  const look = async (page) => {
    const lines = await page.locator("main").evaluate((main) =>
      [...main.querySelectorAll("h1, h2, legend, label, .hint, p, li, dt, dd, button")]
        .filter((part) => part.checkVisibility() && !part.closest("details:not([open])") && !part.querySelector("p, li, dt, label"))
        .map((part) => part.innerText.trim()));
    for (const line of lines.filter((line) => line && !read.has(line))) {
      read.add(line);
      did.words += line.split(/\s+/).length;
    }
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
    const decided = new Set();
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
      const question = name.replace(/\.(day|month|year|hour|minute)$/, "");
      if (kind === "radio" || kind === "checkbox") {
        if (value !== wanted) continue;
        if (!(await input.isChecked())) await tap(page.locator(`label[for="${id}"]`));
      } else if (await input.isVisible()) {
        if ((await input.inputValue()) === wanted) continue;
        if (kind === "select-one") {
          // It opens, is rolled, is chosen from.
          did.taps += 3;
          await input.selectOption(wanted);
        } else if ((await input.getAttribute("role")) === "combobox") {
          await choosePlace(page, input, wanted);
        } else {
          await type(input, name, wanted);
          await input.fill(wanted);
        }
      } else continue;
      if (!decided.has(question)) did.decisions += 1;
      decided.add(question);
    }
    return undefined;
  };
  const send = async (page, button) => {
    did.taps += 1;
    return press(page, button);
  };
  const total = () => {
    const { taps, keys: typed, words, decisions, lookUps, photographs, pages } = did;
    const seconds =
      taps * SECONDS.tap + typed * SECONDS.key + words * SECONDS.word + decisions * SECONDS.think +
      lookUps * SECONDS.lookUp + photographs * SECONDS.photograph + pages * SECONDS.page;
    return { ...did, seconds };
  };
  return { look, tap, answer, send, proceed: (page) => send(page, CONTINUE), total };
}
