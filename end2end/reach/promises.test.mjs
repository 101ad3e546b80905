// What the accessibility statement promises, one test for each, by the number of its
// criterion in WCAG 2.2.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { CLOCK, FILINGS, begin, filesFor } from "../harness/filings.mjs";
import * as keyboard from "../harness/keyboard.mjs";
import { file, scan } from "../harness/scans.mjs";
import { serving } from "../harness/server.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server, crowd, paper;

before(async () => {
  server = await serving({ clock: CLOCK });
  crowd = await people();
  paper = file("giay.pdf", await scan(crowd.browser));
});
after(async () => {
  await crowd?.close();
  await server?.stop();
});

/** Walks the declaration of a birth and calls `met` on each of its pages. */
async function birth(page, met, lang) {
  await begin(page, server.base, FILINGS.birth, lang);
  await citizen.answerAll(page, { answers: FILINGS.birth.answers, files: filesFor(FILINGS.birth, paper), met });
}

test("1.3.1 choices stand in a field set with a legend, and every control has a label", async () => {
  const page = await crowd.visitor();
  await birth(page, async () => {
    const bare = await page.locator("main").evaluate((main) => [
      ...[...main.querySelectorAll("input[type=radio]")].filter((radio) => !radio.closest("fieldset")?.querySelector("legend")),
      ...[...main.querySelectorAll("input:not([type=hidden]), select, textarea")].filter((control) => control.labels.length === 0),
    ].map((control) => control.outerHTML));
    assert.deepEqual(bare, [], page.url());
  });
});

test("1.3.5 what is asked of the asker's own person bears its token", async () => {
  const page = await crowd.visitor();
  const tokens = new Map();
  await birth(page, async () => {
    for (const [name, token] of await page.locator("main [autocomplete]").evaluateAll((all) => all.map((at) => [at.name, at.autocomplete])))
      tokens.set(name, token);
  });
  assert.equal(tokens.get("requester.phone"), "tel");
  assert.equal(tokens.get("requester.email"), "email");
  await page.goto(`${server.base}/vi/dang-nhap`);
  assert.equal(await page.locator("input[type=password]").getAttribute("autocomplete"), "current-password");
});

test("1.4.3 words stand out from their ground in the dark too, with errors and without", async () => {
  const page = await crowd.visitor({ script: true, bypassCSP: true, colorScheme: "dark", reducedMotion: "reduce" });
  const pages = ["/vi", "/vi/khai-sinh", "/vi/thu-tuc", "/vi/tra-cuu", "/vi/tro-giup", "/vi/dang-nhap", "/xt"];
  const look = async () => {
    await page.evaluate(AXE);
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["color-contrast"], resultTypes: ["violations"] }));
    const faults = found.violations.flatMap((violation) => violation.nodes.map((node) => `${node.target} ${node.failureSummary}`));
    assert.deepEqual(faults, [], page.url());
  };
  for (const path of pages) {
    await page.goto(`${server.base}${path}`);
    await look();
  }
  await begin(page, server.base, FILINGS.birth);
  await citizen.proceed(page);
  await look();
});

test("1.4.10 nothing has to be moved sideways at 320 points, with answers and with errors", async () => {
  const page = await crowd.visitor({ width: 320, height: 640 });
  const fits = async () => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0, page.url());
  };
  for (const path of ["/vi", "/vi/thu-tuc", "/en/tro-giup", "/vi/trang-thai", "/vi/can-bo/dang-nhap"]) {
    await page.goto(`${server.base}${path}`);
    await fits();
  }
  await birth(page, async () => {
    await fits();
    if (citizen.place(page) !== "ten") return;
    await citizen.proceed(page);
    await fits();
  });
  assert.equal(citizen.place(page), "kiem-tra");
});

test("2.1.1 a birth is declared and filed without a mouse", async () => {
  const page = await crowd.visitor();
  await begin(page, server.base, FILINGS.birth);
  for (let pages = 0; citizen.place(page) !== "kiem-tra"; pages += 1) {
    assert.ok(pages < 40, `no end of pages at ${page.url()}`);
    // The window that chooses a file is the system's own.
    if (citizen.place(page) === "giay-to") await citizen.attach(page, "file.birth_notice", paper);
    const answer = await keyboard.type(page, FILINGS.birth.answers, citizen.CONTINUE);
    assert.ok([200, 422].includes(answer.status()), page.url());
  }
  await keyboard.type(page, { statement: "yes" }, /^Cam đoan và nộp/);
  assert.match((await citizen.codes(page)).code, citizen.CODE);
});

test("2.4.11 whatever the keyboard comes to on a page can be seen, forwards and backwards", async () => {
  const page = await crowd.visitor({ script: true, width: 320, height: 480 });
  for (const path of ["/vi", "/vi/khai-sinh", "/vi/thu-tuc", "/en/tra-cuu"]) {
    for (const key of ["Tab", "Shift+Tab"]) {
      await page.goto(`${server.base}${path}`);
      assert.deepEqual(await keyboard.hidden(page, key), [], `${path}, ${key}`);
    }
  }
  await begin(page, server.base, FILINGS.birth);
  await citizen.proceed(page);
  assert.deepEqual(await keyboard.hidden(page, "Tab"), [], "with errors");
});

test("2.4.1 the first stop of the keyboard leads past the head of the page", async () => {
  const page = await crowd.visitor();
  for (const path of ["/vi", "/vi/khai-sinh", "/en/tra-cuu", "/vi/can-bo/dang-nhap"]) {
    await page.goto(`${server.base}${path}`);
    await page.keyboard.press("Tab");
    const target = await page.evaluate(() => document.activeElement.getAttribute("href"));
    assert.match(target, /^#/, path);
    assert.equal(await page.locator(target).count(), 1, path);
  }
});

test("2.5.8 what is pressed is at least 24 by 24 points, or stands in a sentence", async () => {
  const page = await crowd.visitor({ width: 320, height: 640 });
  await birth(page, async () => {
    const small = await page.locator("a, button, summary, select, input:not([type=hidden])").evaluateAll((all) =>
      all
        .filter((at) => at.checkVisibility() && at.getAttribute("aria-hidden") !== "true" && !(getComputedStyle(at).display === "inline" && at.closest("p, li, dd, td")))
        .map((at) => {
          const boxes = [at, ...(at.labels ?? [])].map((part) => part.getBoundingClientRect());
          return { what: at.outerHTML.slice(0, 90), most: Math.max(...boxes.map((box) => Math.min(box.width, box.height))) };
        })
        .filter(({ most }) => most > 0 && most < 24));
    assert.deepEqual(small, [], page.url());
  });
});

test("3.1.2 words of another language than the page's are marked as such", async () => {
  const page = await crowd.visitor();
  for (const [path, other] of [["/vi", "en"], ["/en", "vi"], ["/en/tra-cuu", "vi"]]) {
    await page.goto(`${server.base}${path}`);
    const link = page.locator(`header a[hreflang=${other}]`);
    assert.equal(await link.getAttribute("lang"), other, path);
  }
});

test("3.2.6 help stands in the same place on every page", async () => {
  const page = await crowd.visitor();
  const places = new Set();
  for (const path of ["/vi", "/vi/khai-sinh", "/vi/tra-cuu", "/vi/thu-tuc", "/vi/dang-nhap", "/vi/khong-co", "/vi/can-bo/dang-nhap"]) {
    await page.goto(`${server.base}${path}`);
    places.add(await page.locator("footer :is(h2, a)").first().innerText());
  }
  await page.goto(`${server.base}/en/tra-cuu`);
  assert.equal(await page.locator("footer :is(h2, a)").first().innerText(), "Need help?");
  await birth(page, async () => places.add(await page.locator("footer :is(h2, a)").first().innerText()));
  assert.deepEqual([...places], ["Cần giúp?"]);
});

test("3.3.1 and 3.3.3 a page that is sent empty says what is missing and how to put it right, above and beside", async () => {
  const page = await crowd.visitor();
  let wrong = 0;
  await birth(page, async () => {
    if (citizen.place(page) === "kiem-tra" || (await page.locator("main form :is(input:not([type=hidden]), select)").count()) === 0) return;
    const answer = await citizen.proceed(page);
    if (answer.status() !== 422) {
      // Nothing on it was needed: back to it, it is answered as ever.
      await page.goBack();
      return;
    }
    wrong += 1;
    assert.match(await page.title(), /^Lỗi:/);
    const links = await page.locator("#errors a").evaluateAll((all) => all.map((link) => [link.getAttribute("href"), link.innerText]));
    assert.ok(links.length > 0, page.url());
    for (const [target, words] of links) {
      assert.equal(await page.locator(`[id="${target.slice(1)}"]`).count(), 1, `${page.url()} ${target}`);
      const main = await page.locator("main form").first().innerText();
      assert.ok(main.includes(words), `${words} stands beside the field of ${page.url()} too`);
      assert.match(words, /[.?]$/, "a whole sentence");
    }
  });
  assert.ok(wrong >= 8, `${wrong} pages were sent empty`);
});

test("3.3.4 before it is filed everything is read again, and each answer has its way back", async () => {
  const page = await crowd.visitor();
  await birth(page, async () => {});
  assert.equal(citizen.place(page), "kiem-tra");
  const rows = await page.locator("main dl dt").count();
  const changes = await page.getByRole("link", { name: /^Sửa/ }).count();
  assert.ok(rows > 20 && changes > 10, `${rows} answers, ${changes} ways back`);
});

test("3.3.7 no question is asked twice on the way", async () => {
  const page = await crowd.visitor();
  const asked = new Map();
  await birth(page, async () => {
    const here = citizen.place(page);
    for (const name of await page.locator("main form :is(input, select, textarea)[name]:not([type=hidden])").evaluateAll((all) => all.map((at) => at.name))) {
      const before = asked.get(name) ?? here;
      assert.equal(before, here, `${name} is asked on ${before} and ${here}`);
      asked.set(name, here);
    }
  });
  assert.ok(asked.size > 30);
});

test("3.3.8 codes and passwords can be pasted, and nothing has to be solved or remembered", async () => {
  const page = await crowd.visitor({ script: true });
  const mailed = ["/vi/quen-mat-khau/ma", "/vi/dang-ky/ma"];
  await page.goto(`${server.base}/vi/tra-cuu`);
  // Taken out of a letter, as people do it.
  await page.locator("#code").fill("dán-được-123");
  await page.locator("#code").focus();
  for (const key of ["Control+A", "Control+X"]) await page.keyboard.press(key);
  assert.equal(await page.locator("#code").inputValue(), "", "it was taken out");
  const fields = [["/vi/tra-cuu", ["#code", "#secret"]], ["/vi/tiep-tuc", ["#code"]], ["/vi/dang-nhap", ["input[type=password]"]], ...mailed.map((path) => [path, ["#code"]])];
  for (const [path, pasted] of fields) {
    await page.goto(`${server.base}${path}`);
    for (const field of pasted) {
      await page.locator(field).focus();
      await page.keyboard.press("Control+V");
      assert.equal(await page.locator(field).inputValue(), "dán-được-123", `${path} ${field}`);
    }
    if (mailed.includes(path)) assert.equal(await page.locator("#code").getAttribute("autocomplete"), "one-time-code", path);
    assert.equal(await page.locator("iframe, canvas, img[src*=captcha]").count(), 0, path);
  }
});

test("4.1.3 that a file has come is said once, in a place that is read aloud", async () => {
  const page = await crowd.visitor();
  await begin(page, server.base, FILINGS.birth);
  await citizen.answerAll(page, { answers: FILINGS.birth.answers, until: "giay-to" });
  await citizen.attach(page, "file.birth_notice", paper);
  const status = page.getByRole("status");
  assert.match((await status.allInnerTexts()).join(), /Đã nhận tệp bạn gửi/);
  assert.equal(await status.count(), 1);
  await citizen.press(page, /^Bỏ/);
  assert.match((await status.allInnerTexts()).join(), /Đã bỏ tệp ấy/);
});

/** What the places that are read aloud say by themselves once a page is there, on all pages from now on. */
async function heardOn(page) {
  const heard = [];
  await page.exposeFunction("heard", (words) => { heard.push(words); });
  await page.addInitScript(() => document.addEventListener("DOMContentLoaded", () => {
    const listener = new MutationObserver((changes) => {
      const at = ({ target }) => (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest("[role=status], [aria-live]");
      for (const place of new Set(changes.map(at))) {
        const words = place && place.ariaLive !== "off" ? place.textContent.trim() : "";
        if (words) window.heard(words);
      }
    });
    listener.observe(document, { subtree: true, childList: true, characterData: true });
  }));
  return heard;
}

test("4.1.3 what script keeps and sends is said once, and a later minute is shown without a word", async () => {
  const page = await crowd.visitor({ script: true });
  const heard = await heardOn(page);
  await page.clock.install();
  await begin(page, server.base, FILINGS.birth);
  await citizen.answerAll(page, { answers: FILINGS.birth.answers, until: "ten" });
  const kept = page.locator(".autosave");
  await page.locator("[id='child.given_name']").fill("Bình");
  await kept.filter({ hasText: "Đã lưu lúc" }).waitFor();
  const first = await kept.innerText();
  await page.clock.fastForward(61_000);
  await page.locator("[id='child.given_name']").fill("Bình An");
  await kept.filter({ hasText: "Đã lưu lúc", hasNotText: first }).waitFor();
  assert.deepEqual(heard.filter((words) => /^Đã lưu/.test(words)), [first], "the first minute alone");

  await citizen.answerAll(page, { answers: FILINGS.birth.answers, until: "giay-to" });
  heard.length = 0;
  await page.locator("[id='file.birth_notice']").setInputFiles(paper);
  await Promise.all([page.waitForURL(/vua=gui/), page.locator("button[name=upload][value='file.birth_notice']").click()]);
  assert.deepEqual(["Đang gửi…", "Đã nhận. Đang mở lại trang…"].filter((words) => !heard.includes(words)), []);
  assert.equal(new Set(heard).size, heard.length, `${heard.join("\n")}: each once`);
  assert.match((await page.locator("main").getByRole("status").allInnerTexts()).join(), /Đã nhận tệp bạn gửi/);
  await page.context().close();
});
