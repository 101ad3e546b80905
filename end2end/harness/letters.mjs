// Whether this machine has the letters that our pages are written in.

/** Two letters of Khmer, a narrow and a wide one. */
const KHMER = ["រ", "ញ"];

/** Whether Khmer is drawn with its letters: the boxes of a machine without are all of one width. */
export async function drawsKhmer(browser) {
  const page = await browser.newPage();
  const [narrow, wide] = await page.evaluate((letters) => {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = "40px sans-serif";
    return letters.map((letter) => pen.measureText(letter).width);
  }, KHMER);
  await page.close();
  return narrow !== wide;
}

/** Says so where pictures will show boxes instead of Khmer. */
export async function noteMissingLetters(browser) {
  if (await drawsKhmer(browser)) return;
  console.warn("Note: no Khmer font here, so pictures show empty boxes for ភាសាខ្មែរ. scripts/setup installs one where it can (fonts-khmeros).");
}
