// Mail by a server that wants encryption and a password, with a certificate of the
// operator's own authority: by STARTTLS and by TLS from the first byte. Who cannot be
// trusted gets neither password nor mail, and nothing is lost.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { people } from "../harness/browsers.mjs";
import * as citizen from "../harness/citizen.mjs";
import { mailServer } from "../harness/mail-server.mjs";
import { folder, freePort, hotich, serving } from "../harness/server.mjs";

const PASSWORD = { user: "hotich@hotich.example", password: "sông Hồng mùa nước nổi" };
let crowd, pki, tls;

/** An authority, and a certificate for `localhost` that it signed. */
function certificates() {
  const at = folder();
  const openssl = (...args) => execFileSync("openssl", args, { cwd: at, stdio: "ignore" });
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  openssl("req", "-x509", ...key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "3650", "-subj", "/CN=Own authority",
    "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign");
  openssl("req", ...key, "-keyout", "mail.key", "-out", "mail.csr", "-subj", "/CN=localhost");
  writeFileSync(join(at, "san"), "subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\n");
  openssl("x509", "-req", "-in", "mail.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-out", "mail.pem",
    "-days", "3650", "-extfile", "san");
  writeFileSync(join(at, "password"), `${PASSWORD.password}\n`);
  return at;
}

before(async () => {
  crowd = await people();
  pki = certificates();
  tls = { key: readFileSync(join(pki, "mail.key")), cert: readFileSync(join(pki, "mail.pem")) };
});
after(async () => {
  await crowd?.close();
  for (const stop of started) await stop();
});

/** What was started; a test that fails must not leave it running. */
const started = [];
const start = async (given) => {
  const server = await serving(given);
  started.push(() => server.stop());
  return server;
};
const postOffice = async (...given) => {
  const post = await mailServer(...given);
  started.push(() => post.close());
  return post;
};

const settings = (url, { trusted = true } = {}) => `[mail]
kind = "smtp"
url = "${url}"
password_file = "${join(pki, "password")}"
${trusted ? `ca_file = "${join(pki, "ca.pem")}"` : ""}
from = "Cổng Hộ tịch <khong-tra-loi@hotich.example>"
`;

/** Asks for an account: a code goes out by mail. */
async function asks(server, email) {
  const page = await crowd.visitor();
  await page.goto(`${server.base}/vi/dang-ky`);
  await page.locator("#email").fill(email);
  await page.locator("#password").fill("ba con vit boi qua ao");
  assert.equal((await citizen.press(page, "Tiếp tục")).status(), 200);
}

async function waits(met, what, patience = 30_000) {
  const begun = performance.now();
  while (!met()) {
    if (performance.now() - begun > patience) assert.fail(`never: ${what}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

for (const [way, scheme, query, wrapped] of [
  ["STARTTLS", "smtp", "?tls=required", false],
  ["TLS from the first byte", "smtps", "", true],
]) {
  test(`mail leaves by ${way}, signed in, to a server of an authority of one's own`, async () => {
    const port = await freePort();
    const post = await postOffice(port, { tls, wrapped, password: PASSWORD });
    const server = await start({ settings: settings(`${scheme}://${PASSWORD.user}@localhost:${port}${query}`) });
    await asks(server, "moi@demo.example");
    const mine = () => post.mails.filter((mail) => mail.to === "moi@demo.example");
    await waits(() => mine().length > 0, "the mail comes");
    assert.match(mine()[0].text, /\b\d{6}\b/);
    assert.ok(post.mails.every((mail) => mail.secure), "every mail was encrypted");
    assert.ok(post.tries.length > 0);
    assert.ok(post.tries.every((tried) => tried.secure && tried.password === PASSWORD.password));
    assert.ok(!server.err.includes(PASSWORD.password), "the password stands in no log");
    post.close();
    await server.stop();
  });
}

test("a server whose certificate nobody vouches for gets neither password nor mail", async () => {
  const port = await freePort();
  const post = await postOffice(port, { tls, password: PASSWORD });
  const server = await start({ settings: settings(`smtp://${PASSWORD.user}@localhost:${port}?tls=required`, { trusted: false }) });
  await asks(server, "moi@demo.example");
  await waits(() => /mail not sent; trying again/.test(server.err), "it is tried again");
  assert.deepEqual([post.mails.length, post.tries.length], [0, 0]);
  post.close();
  await server.stop();
});

test("a server that offers no encryption gets neither password nor mail", async () => {
  const port = await freePort();
  const post = await postOffice(port, { password: PASSWORD });
  const server = await start({ settings: settings(`smtp://${PASSWORD.user}@localhost:${port}?tls=required`) });
  await asks(server, "moi@demo.example");
  await waits(() => /mail not sent; trying again/.test(server.err), "it is tried again");
  assert.deepEqual([post.mails.length, post.tries.length], [0, 0]);
  post.close();
  await server.stop();
});

test("with a wrong password the mail waits and leaves when the password is right", async () => {
  const port = await freePort();
  const door = { ...PASSWORD, password: "not yet" };
  const post = await postOffice(port, { tls, password: door });
  const server = await start({ settings: settings(`smtp://${PASSWORD.user}@localhost:${port}?tls=required`) });
  await asks(server, "moi@demo.example");
  await waits(() => /mail not sent; trying again[^\n]*register-code/.test(server.err), "it is tried again");
  assert.equal(post.mails.length, 0);
  assert.match(server.err, /answered 535/);
  door.password = PASSWORD.password;
  await waits(() => post.mails.some((mail) => mail.to === "moi@demo.example"), "the mail comes", 90_000);
  post.close();
  await server.stop();
});

test("a password without encryption stops the start with a sentence and exit code 2", async () => {
  const file = join(folder(), "hotich.toml");
  writeFileSync(file, settings("smtp://hotich@localhost", { trusted: false }));
  const refused = await hotich(["serve", "--demo", "--data", folder(), "--listen", "127.0.0.1:0", "--config", file]);
  assert.equal(refused.code, 2, refused.err);
  assert.match(refused.err, /password needs smtps/);
  assert.ok(!refused.err.includes(PASSWORD.password));
});
