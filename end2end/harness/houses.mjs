// A portal and a registry as two processes, each with a database of its own, that know
// each other by an address and a shared secret.

import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { wire } from "./faults.mjs";
import { folder, freePort, hotich, serving } from "./server.mjs";

/** A new shared secret in a file: its path and its text. */
export async function secretFile() {
  const { code, out, err } = await hotich(["exchange", "new-secret"]);
  if (code !== 0) throw new Error(err);
  const path = join(folder(), "exchange.secret");
  writeFileSync(path, out);
  return { path, text: out.trim() };
}

/** The part of a settings file that makes a process one of the two. */
export function side(role, { peer, peerPublic, secrets, peerId = role === "portal" ? "registry-thu" : "portal-thu" }) {
  const files = secrets.map((path) => JSON.stringify(path)).join(", ");
  return `role = "${role}"
[exchange]
id = "${role}-thu"
peer_id = "${peerId}"
peer = "${peer}"
peer_public_url = "${peerPublic}"
secret_files = [${files}]
`;
}

/** The part of a settings file that gives a process an operator's door: its text, address and secret. */
export async function operatorDoor() {
  const [port, path, secret] = [await freePort(), join(folder(), "operator.secret"), "muoi-sau-chu-tro-len"];
  writeFileSync(path, `${secret}\n`);
  const text = `[operator]\nlisten = "127.0.0.1:${port}"\nsecret_file = ${JSON.stringify(path)}\n`;
  return { text, base: `http://127.0.0.1:${port}`, secret };
}

/**
 * Serves both. `databases` are URLs where a side is not on SQLite. Between them lie two
 * wires with moods: `there` (portal to registry) and `back`.
 */
export async function twoHouses({ clock, databases = {} }) {
  const secret = await secretFile();
  const ports = { portal: await freePort(), registry: await freePort() };
  const at = (role) => `http://127.0.0.1:${ports[role]}`;
  const there = await wire(at("registry"));
  const back = await wire(at("portal"));
  const settings = {
    portal: side("portal", { peer: there.base, peerPublic: at("registry"), secrets: [secret.path] }),
    registry: side("registry", { peer: back.base, peerPublic: at("portal"), secrets: [secret.path] }),
  };
  const start = (role, more = {}) =>
    serving({ clock, port: ports[role], settings: settings[role], database: databases[role], ...more });
  const houses = { portal: await start("portal"), registry: await start("registry"), there, back, secret };
  /** Starts a side again on its data, after it was stopped or killed. */
  houses.again = async (role, more) => {
    houses[role] = await start(role, { data: houses[role].data, ...more });
  };
  /** Both wires in one mood. */
  houses.mood = (mood) => {
    there.mood = mood;
    back.mood = mood;
  };
  houses.stop = async () => {
    const codes = [await houses.portal.stop(), await houses.registry.stop()];
    there.close();
    back.close();
    return codes;
  };
  return houses;
}

/** One end of a way, as a settings file says it. */
export const way = (section, { peer, id, peerId, secret }) => `
[${section}]
peer = "${peer}"
id = "${id}"
peer_id = "${peerId}"
secret_files = [${JSON.stringify(secret.path)}]
`;
