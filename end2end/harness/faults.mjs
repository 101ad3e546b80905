// The wire between two processes, as bad as a wire can be: a proxy with moods.

import { createServer, request } from "node:http";
import { connect, createServer as createTcpServer } from "node:net";

/** What the wire may do to what is on it. */
export const MOODS = ["down", "slow", "garbage", "spoilt", "wrong signature", "duplicate", "reordered"];

/** Longer than a message waits for its answer by default of the first tries, shorter than its patience. */
const SLOW = 3_000;

/**
 * A proxy in front of `target` (`http://host:port`). `mood` is changed while it runs;
 * `seen` counts the requests that arrived, by mood.
 */
export async function wire(target) {
  const { hostname, port } = new URL(target);
  const late = [];
  const wire = { mood: "well", seen: {} };

  /** Passes a request on: `{ status, headers, body }` of its answer. */
  const pass = ({ method, url, headers, body }) => new Promise((done, failed) => {
    const onward = request({ hostname, port, method, path: url, headers: { ...headers, "content-length": body.length } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
      answer.on("error", failed);
    });
    onward.on("error", failed);
    onward.end(body);
  });

  const answers = {
    well: pass,
    slow: async (asked) => {
      await new Promise((later) => setTimeout(later, SLOW));
      return pass(asked);
    },
    garbage: async () => ({ status: 200, headers: { "content-type": "text/html" }, body: Buffer.from("<h1>Welcome</h1>") }),
    // One letter turned on its way.
    spoilt: ({ body, ...asked }) => {
      const turned = Buffer.from(body);
      if (turned.length > 0) turned[turned.length >> 1] ^= 1;
      return pass({ ...asked, body: turned });
    },
    "wrong signature": ({ headers, ...asked }) =>
      pass({ ...asked, headers: { ...headers, "webhook-signature": `v1,${Buffer.alloc(32, 7).toString("base64")}` } }),
    duplicate: async (asked) => (await Promise.all([pass(asked), pass(asked), pass(asked)]))[0],
    // The sender hears nothing; what it said comes in later, behind what it says next.
    reordered: async (asked) => {
      if (asked.method === "POST") late.unshift(asked);
      return undefined;
    },
  };

  const server = createServer((incoming, outgoing) => {
    const parts = [];
    incoming.on("data", (part) => parts.push(part));
    incoming.on("end", async () => {
      const { mood } = wire;
      wire.seen[mood] = (wire.seen[mood] ?? 0) + 1;
      const { method, url, headers } = incoming;
      const asked = { method, url, headers, body: Buffer.concat(parts) };
      const answer = mood === "down" ? undefined : await answers[mood](asked).catch(() => undefined);
      if (!answer) return outgoing.destroy();
      const { "transfer-encoding": _, connection: __, ...kept } = answer.headers;
      outgoing.writeHead(answer.status, { ...kept, "content-length": answer.body.length });
      outgoing.end(answer.body);
    });
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

  wire.base = `http://127.0.0.1:${server.address().port}`;
  /** Brings what was held back, the last first; the statuses it was answered with. */
  wire.bringLate = async () => {
    const statuses = [];
    for (const asked of late.splice(0)) statuses.push((await pass(asked)).status);
    return statuses;
  };
  wire.close = () => {
    server.close();
    server.closeAllConnections();
  };
  return wire;
}

/**
 * A cable to `target` (`{ host, port }`) that can be cut: what runs through it breaks, and
 * nobody can be reached by it until it is mended. `port` is where it begins.
 */
export async function cable({ host, port: there }) {
  const ends = new Set();
  const server = createTcpServer((near) => {
    const far = connect({ host, port: there });
    for (const [one, other] of [[near, far], [far, near]]) {
      ends.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => ends.delete(one) && other.destroy());
    }
  });
  const listen = (port) => new Promise((ready) => server.listen(port, "127.0.0.1", ready));
  await listen(0);
  const { port } = server.address();
  return {
    port,
    cut: () => new Promise((done) => {
      server.close(done);
      for (const end of ends) end.destroy();
    }),
    mend: () => listen(port),
  };
}
