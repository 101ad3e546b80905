// A registry that is not ours: it knows `docs/exchange` and the library `standardwebhooks`.

import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";

import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { Webhook } from "standardwebhooks";

const DOCS = new URL("../../docs/exchange/", import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, DOCS), "utf8"));

/** The schemas as an independent judge reads them: `judge(event)` gives what is wrong. */
export function judge() {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats(ajv);
  const schemas = Object.fromEntries(readdirSync(new URL("schemas", DOCS))
    .map((name) => [name.replace(/\.json$/, ""), ajv.compile(json(`schemas/${name}`))]));
  return (event) => {
    for (const [validate, value] of [[schemas.event, event], [schemas[event.type], event.data]]) {
      if (!validate(value)) return ajv.errorsText(validate.errors);
    }
    return undefined;
  };
}

/** The examples, by kind. */
export function examples() {
  return readdirSync(new URL("examples", DOCS)).map((name) => json(`examples/${name}`));
}

/**
 * Serves the registry `id` for the portal at `portal` (`{ base, id }`). `got` are the
 * events that came in, `refused` why some were not believed; `say` sends one.
 */
export async function ministry({ id, portal, secret }) {
  const webhook = new Webhook(secret);
  const wrong = judge();
  const sequences = new Map();
  const it = { id, got: [], refused: [] };

  const signed = (name, body) => {
    const now = new Date();
    return {
      "webhook-id": name,
      "webhook-timestamp": `${Math.floor(now.getTime() / 1000)}`,
      "webhook-signature": webhook.sign(name, now, body),
    };
  };

  const take = (request, body) => {
    let event;
    try {
      event = webhook.verify(body, request.headers);
    } catch (error) {
      it.refused.push(error.message);
      return [401, { outcome: "unsigned" }];
    }
    const fault = wrong(event);
    if (fault) {
      it.refused.push(fault);
      return [422, { outcome: "refused", why: "against the schema" }];
    }
    if (it.got.every(({ id: known }) => known !== event.id)) it.got.push(event);
    return [200, { id: event.id, outcome: "done" }];
  };

  const server = createServer((request, response) => {
    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      const known = request.method === "POST" && request.url === "/api/v1/exchange/messages";
      const [status, said] = known ? take(request, Buffer.concat(parts).toString("utf8")) : [404, {}];
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(said));
    });
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  it.base = `http://127.0.0.1:${server.address().port}`;

  /** The content of a file that a message has named: `{ status, bytes }`. */
  it.fetch = async (sha256, sign = signed) => {
    const path = `/files/${sha256}`;
    const answer = await fetch(`${portal.base}/api/v1/exchange${path}`, { headers: sign(randomUUID(), path) });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  /** Sends one event about a dossier; `change` spoils it. The answer: `{ status, said }`. */
  it.say = async (type, subject, data, { change = (event) => event, headers = {} } = {}) => {
    const sequence = (sequences.get(subject) ?? 0) + 1;
    const event = change({
      specversion: "1.0", id: randomUUID(), type, source: id, subject, time: new Date().toISOString(),
      datacontenttype: "application/json", recipient: portal.id, sequence: `${sequence}`, sequencetype: "Integer", data,
    });
    const body = JSON.stringify(event);
    const answer = await fetch(`${portal.base}/api/v1/exchange/messages`, {
      method: "POST",
      headers: { "content-type": "application/cloudevents+json", ...signed(event.id, body), ...headers },
      body,
    });
    const said = await answer.json();
    if (answer.ok) sequences.set(subject, sequence);
    return { status: answer.status, said, event };
  };
  it.close = () => {
    server.close();
    server.closeAllConnections();
  };
  return it;
}
