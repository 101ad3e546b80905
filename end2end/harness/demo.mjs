// The demo of a clock, made once and copied: filling it costs more than many a test.

import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Where the demos of this binary are kept, beside it; those of an older one are thrown away. */
function shelf(binary) {
  const { mtimeMs, size } = statSync(binary);
  const all = join(dirname(binary), "demos");
  const own = join(all, `${Math.floor(mtimeMs)}-${size}`);
  if (existsSync(own)) return own;
  mkdirSync(own, { recursive: true });
  for (const old of readdirSync(all).filter((name) => name !== basename(own))) {
    try {
      rmSync(join(all, old), { recursive: true, force: true });
    } catch {
      // Another test is throwing it away, too.
    }
  }
  return own;
}

/**
 * Fills the folder `data` with the demo of `clock`. `make` serves one; it is stopped as a
 * service manager does before it is copied.
 */
export async function demoOf({ binary, clock, data, make }) {
  const kept = join(shelf(binary), createHash("sha256").update(clock).digest("hex").slice(0, 16));
  if (!existsSync(kept)) {
    const made = mkdtempSync(join(shelf(binary), "new-"));
    const server = await make({ clock, data: made });
    await server.stop();
    try {
      renameSync(made, kept);
    } catch {
      // Another test was faster.
      rmSync(made, { recursive: true, force: true });
    }
  }
  cpSync(kept, data, { recursive: true });
}
