// A PostgreSQL database of its own for one test. Without a server the test fails:
// half of the promise would go unseen.

import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";

/**
 * Address of an empty database, `drop()` for afterwards, and `sql(text)` for what only
 * an operator's hand does there.
 */
export function postgresDatabase() {
  const admin = process.env.HOTICH_TEST_POSTGRES;
  if (!admin) {
    throw new Error("HOTICH_TEST_POSTGRES is not set: give the URL of a throw-away PostgreSQL (scripts/postgres start)");
  }
  const name = `journey_${randomBytes(6).toString("hex")}`;
  const run = (at, text) => execFileSync("psql", [at, "-v", "ON_ERROR_STOP=1", "-qAtc", text], { encoding: "utf8" });
  run(admin, `CREATE DATABASE ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    sql: (text) => run(url.href, text),
    drop: () => run(admin, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}
