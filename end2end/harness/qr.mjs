// Reads the QR code of a paper as a telephone does: from its picture.

import { execFile } from "node:child_process";
import { promisify } from "node:util";

import jsQR from "jsqr";

/** What the code on the first page says, or undefined. */
export async function qr(path) {
  const args = ["-r", "150", "-f", "1", "-l", "1", "-gray", path];
  const { stdout } = await promisify(execFile)("pdftoppm", args, { encoding: "buffer", maxBuffer: 64 << 20 });
  const { width, height, grey } = picture(stdout);
  const rgba = new Uint8ClampedArray(width * height * 4);
  grey.forEach((light, at) => rgba.set([light, light, light, 255], at * 4));
  return jsQR(rgba, width, height)?.data;
}

/** PGM, the raw form: `P5 width height maximum` and a byte for each point. */
function picture(pgm) {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(pgm.subarray(0, 40).toString("latin1"));
  const [all, width, height] = head;
  return { width: Number(width), height: Number(height), grey: pgm.subarray(all.length) };
}
