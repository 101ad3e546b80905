// Papers before judges that are not ours: poppler and qpdf.

import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { folder } from "./server.mjs";

const here = folder();
let count = 0;

/** Writes a paper where programs can read it: its path. */
export function onDisk(bytes) {
  count += 1;
  const path = join(here, `${count}.pdf`);
  writeFileSync(path, bytes);
  return path;
}

function run(program, args) {
  return new Promise((done, failed) => {
    execFile(program, args, { maxBuffer: 8 << 20 }, (error, out, err) => {
      if (error && typeof error.code !== "number") failed(error);
      else done({ code: error?.code ?? 0, out, err });
    });
  });
}

/**
 * What `pdfsig` says. The demo's authority is known to nobody, so the judge is asked
 * about the signature and not about trust.
 */
export async function signature(path) {
  const { out } = await run("pdfsig", ["-nocert", path]);
  return {
    valid: /Signature is Valid/.test(out),
    whole: /Total document signed/.test(out),
    kind: /Signature Type: (\S+)/.exec(out)?.[1],
    said: out,
  };
}

/** `qpdf --check`: empty when it has nothing to say against the file. */
export async function structure(path) {
  const { code, out, err } = await run("qpdf", ["--check", path]);
  return code === 0 ? "" : `${out}${err}`;
}

/** The text as somebody copies it, in the order of the paper. */
export async function text(path) {
  return (await run("pdftotext", ["-enc", "UTF-8", path, "-"])).out;
}

/** The parts of `words` that do not stand in `text` in this order. */
export function outOfOrder(text, words) {
  const flat = text.replace(/\s+/g, " ");
  let from = 0;
  return words.filter((word) => {
    const at = flat.indexOf(word, from);
    if (at < 0) return true;
    from = at + word.length;
    return false;
  });
}

/** What PDF readers know about the file: `pdfinfo`. */
export async function facts(path) {
  return (await run("pdfinfo", [path])).out;
}

/** Files that travel inside the paper. */
export async function attachments(path) {
  return (await run("pdfdetach", ["-list", path])).out;
}

/** The same file with one byte of its signed part turned. */
export function flipped(bytes) {
  const copy = Buffer.from(bytes);
  copy[Math.floor(copy.length / 3)] ^= 0x01;
  return copy;
}
