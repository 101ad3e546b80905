// A cheap telephone on a weak line, and how fast a page feels on it.

/** 9 Mbit down, 3 Mbit up, 100 ms: what product and law plan for; and a processor four times slower. */
export const LINE = { offline: false, latency: 100, downloadThroughput: 9_000_000 / 8, uploadThroughput: 3_000_000 / 8 };
export const SLOWER = 4;

/** Runs before anything of the page: keeps what the browser notices of it. */
function watch() {
  const seen = { lcp: 0, cls: 0, events: [] };
  globalThis.felt = seen;
  const on = (type, take, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  on("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
  on("layout-shift", (entry) => (seen.cls += entry.hadRecentInput ? 0 : entry.value));
  const event = ({ duration, name }) => seen.events.push({ duration, name });
  // Shorter ones than 16 ms are told of for the first input alone.
  on("event", (entry) => entry.interactionId && event(entry), { durationThreshold: 16 });
  on("first-input", event);
}

/** Opens the address with nothing in its cache, as that telephone does, and uses the page. */
export async function feel(context, address) {
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.setCacheDisabled", { cacheDisabled: true });
  await wire.send("Network.emulateNetworkConditions", LINE);
  await wire.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(watch);
  const answer = await page.goto(address, { waitUntil: "load" });
  // An island wakes after the page; what it moves counts.
  if (await page.locator("leptos-island").count()) await page.waitForLoadState("networkidle");
  await use(page);
  // Events are told of one frame after they were shown.
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 100))));
  const { lcp, cls, events } = await page.evaluate(() => globalThis.felt);
  await page.close();
  return { status: answer.status(), lcp, cls, inp: Math.max(...events.map((event) => event.duration)), used: events.length };
}

/** What a hand does first: opens what is closed, chooses, types; on a page of words it presses Tab. */
async function use(page) {
  for (const part of ["main summary", "main label.choice-label", "main input[type=text]:visible, main input:not([type]):visible, main input[type=email]:visible"]) {
    const first = page.locator(part).first();
    if (!(await first.count()) || !(await first.isVisible())) continue;
    await first.click();
    if (part.includes("input")) await page.keyboard.type("Cầu", { delay: 30 });
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
}

/** The middle one: one slow moment of the machine is not the page's. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
