// The built server on data of its own, as an operator starts it. No test looks
// inside: what can be known is known over HTTP, from the terminal and from files.

import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { demoOf } from "./demo.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The binary under test. */
export const BINARY = process.env.HOTICH_BINARY ?? join(ROOT, "target/debug/hotich");
/** Style, wasm and pictures. */
export const SITE = process.env.HOTICH_SITE ?? join(ROOT, "target/site");

/** A cold debug build writes its demo data first. */
const PATIENCE = 60_000;

const alive = new Set();
process.on("exit", () => alive.forEach((child) => child.kill("SIGKILL")));

const folders = new Set();
process.on("exit", () => folders.forEach((made) => rmSync(made, { recursive: true, force: true })));

/** An empty folder for one installation; removed when the process ends. */
export function folder() {
  const made = mkdtempSync(join(tmpdir(), "hotich-journey-"));
  folders.add(made);
  return made;
}

/** A port that nobody listens on. */
export async function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().on("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/** Root writes into read-only files as well, unless it gives up that power. */
const HUMBLE = process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"] : [];

/** Runs a command of `hotich` to its end: `{ code, out, err }`. */
export function hotich(args, { input = "", humble = false } = {}) {
  return run([...(humble ? HUMBLE : []), BINARY, ...args], input);
}

/**
 * Runs `hotich serve` on a disk of its own that is full: made, used once while there was
 * room, then filled to the last block. Needs a name space for mounts (`unshare`).
 */
export function hotichOnFullDisk() {
  const script = `set -e
    mount -t tmpfs -o size=4m none "$1"
    "$2" migrate --demo --data "$1"
    cat /dev/zero > "$1/filling" 2>/dev/null || true
    exec "$2" serve --demo --data "$1" --listen 127.0.0.1:0`;
  const unshare = process.getuid?.() === 0 ? ["unshare", "-m"] : ["unshare", "-rm"];
  return run([...unshare, "sh", "-c", script, "sh", folder(), BINARY]);
}

function run([program, ...rest], input = "") {
  return new Promise((ended, failed) => {
    const child = spawn(program, rest, { env: environment() });
    alive.add(child);
    const said = { out: "", err: "" };
    child.stdout.on("data", (text) => (said.out += text));
    child.stderr.on("data", (text) => (said.err += text));
    child.on("error", failed);
    child.on("close", (code) => {
      alive.delete(child);
      ended({ code, ...said });
    });
    // A command that wants no input may have ended before it is given any.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

// What the tests say on the command line holds, not what a developer has set.
function environment() {
  const { HOTICH_CONFIG: _c, HOTICH_DATA: _d, HOTICH_DATABASE: _b, ...rest } = process.env;
  return { ...rest, NO_COLOR: "1" };
}

/**
 * Serves a demo and waits until it answers.
 *
 * `clock` is the moment it starts at; `data` an earlier folder to go on with;
 * `database` a URL where it is not the SQLite file in `data`; `settings` the text of a
 * settings file; `usual`: they change nothing of what a demo is filled with.
 */
export async function serving({ clock, data = folder(), database, port, settings, usual = false } = {}) {
  // Settings and databases of their own begin from nothing.
  const plain = clock && !database && (!settings || usual);
  if (plain && readdirSync(data).length === 0) await demoOf({ binary: BINARY, clock, data, make: begun });
  return begun({ clock, data, database, port, settings });
}

/** The same from whatever is in `data`. */
async function begun({ clock, data, database, port, settings }) {
  const at = port ?? (await freePort());
  const args = ["serve", "--demo", "--data", data, "--listen", `127.0.0.1:${at}`, "--site", SITE];
  const config = settings && join(folder(), "hotich.toml");
  if (config) {
    writeFileSync(config, settings);
    args.push("--config", config);
  }
  if (clock) args.push("--clock", clock);
  if (database) args.push("--database", database);
  const child = spawn(BINARY, args, { env: environment(), stdio: ["ignore", "pipe", "pipe"] });
  alive.add(child);
  const server = { base: `http://127.0.0.1:${at}`, port: at, data, config, out: "", err: "" };
  child.stdout.on("data", (text) => (server.out += text));
  child.stderr.on("data", (text) => (server.err += text));
  const ended = new Promise((done) => child.on("close", (code) => done(code)));
  ended.then(() => alive.delete(child));
  /** Stops it as a service manager does; the exit code. */
  server.stop = async () => {
    child.kill("SIGTERM");
    return ended;
  };
  /** Ends it in the middle of whatever it does. */
  server.kill = async () => {
    child.kill("SIGKILL");
    return ended;
  };
  const asked = performance.now();
  while (!(await isWell(server.base))) {
    if (child.exitCode !== null) throw new Error(`hotich ended with ${child.exitCode}:\n${server.err}`);
    if (performance.now() - asked > PATIENCE) throw new Error(`hotich does not answer:\n${server.err}`);
    await new Promise((later) => setTimeout(later, 25));
  }
  server.startedIn = performance.now() - asked;
  return server;
}

async function isWell(base) {
  try {
    return (await fetch(`${base}/suc-khoe`)).ok;
  } catch {
    return false;
  }
}
