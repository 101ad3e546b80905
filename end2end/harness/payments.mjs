// A gateway for payments that is not ours: it knows `docs/fees.md` and the library
// `standardwebhooks`.

import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

import { Webhook } from "standardwebhooks";

import { folder } from "./server.mjs";
import { secretFile } from "./houses.mjs";

const SECRET = "bi-mat-cua-cong-thanh-toan";

/**
 * Serves it. `opened` are the payments it was asked for, by the name it gave them, `refunds`
 * what it was asked to pay back, by our id, which stays `open` until a test says otherwise;
 * `mood` may be set to `away`, or to `keeps` for one that pays nothing back. `tell` posts word of one to the portal at `base`; `settings` is the
 * part of a settings file that connects it.
 */
export async function gateway() {
  const hook = await secretFile();
  const secret = join(folder(), "pay.secret");
  writeFileSync(secret, `${SECRET}\n`);
  const it = { opened: new Map(), refunds: new Map(), keys: [], unknown: 0, mood: "well" };

  const saidBack = ({ id, amount, currency, status }) => ({ refund: id, status, amount, currency });
  const said = ({ id, amount, currency, status }) => ({ payment: id, status, amount, currency });

  const answer = (request, body) => {
    if (it.mood === "away") return [503, {}];
    if (request.headers.authorization !== `Bearer ${SECRET}`) {
      it.unknown += 1;
      return [401, {}];
    }
    if (request.method === "POST" && request.url === "/v1/payments") {
      const asked = JSON.parse(body);
      it.keys.push(request.headers["idempotency-key"]);
      const name = `pay_${asked.id.replaceAll("-", "")}`;
      if (!it.opened.has(name)) it.opened.set(name, { ...asked, status: "open" });
      return [201, { id: name, address: `${it.base}/trang/${name}` }];
    }
    const back = /^\/v1\/payments\/(\w+)\/refunds(?:\/([\w-]+))?$/.exec(request.url);
    if (back) {
      const paid = it.opened.get(back[1]);
      if (!paid) return [404, {}];
      if (request.method === "GET") {
        const known = it.refunds.get(back[2]);
        return known ? [200, saidBack(known)] : [404, {}];
      }
      const asked = JSON.parse(body);
      if (request.headers["idempotency-key"] !== asked.id || asked.amount > paid.amount) return [422, {}];
      const status = it.mood === "keeps" ? "refused" : "open";
      if (!it.refunds.has(asked.id)) it.refunds.set(asked.id, { ...asked, of: back[1], status });
      return [201, saidBack(it.refunds.get(asked.id))];
    }
    const known = it.opened.get(/^\/v1\/payments\/(\w+)$/.exec(request.url)?.[1]);
    return known ? [200, said(known)] : [404, {}];
  };

  const server = createServer((request, response) => {
    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      const [status, what] = answer(request, Buffer.concat(parts).toString("utf8"));
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(what));
    });
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  it.base = `http://127.0.0.1:${server.address().port}`;

  const posts = async (base, event, { with: key = hook.text, at = new Date(), name = "tin_1" } = {}) => {
    const body = JSON.stringify(event);
    const headers = {
      "content-type": "application/json",
      "webhook-id": name,
      "webhook-timestamp": `${Math.floor(at.getTime() / 1000)}`,
      "webhook-signature": new Webhook(key).sign(name, at, body),
    };
    return (await fetch(`${base}/api/v1/thanh-toan`, { method: "POST", headers, body })).status;
  };

  /** Tells the portal of a payment; the status it answers with. */
  it.tell = (base, payment, how) => posts(base, { type: "payment.changed", data: said(payment) }, how);

  /** Tells the portal of money that goes back; the status it answers with. */
  it.tellBack = (base, refund, how) => posts(base, { type: "refund.changed", data: saidBack(refund) }, how);

  it.settings = `[fees.account]
bin = "999999"
bank = "Ngân hàng thử"
number = "0011"
holder = "TAI KHOAN THU"
[fees.gateway]
name = "Cổng Thử"
url = "${it.base}/v1"
secret_file = ${JSON.stringify(secret)}
webhook_secret_files = [${JSON.stringify(hook.path)}]
`;
  it.stop = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return it;
}
