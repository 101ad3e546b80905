// A mail server that keeps what it takes in: Nodemailer's `smtp-server` speaks SMTP,
// STARTTLS and AUTH, and its sister `postal-mime` reads the mail. Nothing here knows how
// the mailer works; it is judged by what a server that others rely on makes of it.

import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A refusal as the server says it: 4xx for now, 5xx for ever. */
const refusal = (code) => Object.assign(new Error("refused by the test"), { responseCode: code });

/**
 * Listens on `port`; `mails` holds `{ to, from, subject, text, html, secure }`, newest last.
 *
 * `tls` is `{ key, cert }`: with `wrapped` the first byte is already encrypted, without it
 * the sender is offered STARTTLS. `password` is `{ user, password }`, without which
 * nothing is taken in; it is offered before encryption too, so that who would send it in
 * the clear can. `tries` holds what was tried, and whether it was encrypted.
 *
 * `answers` is asked for each recipient, with its address and how often that one was named
 * before: a code to refuse with, or nothing. `slow` is asked for the
 * recipient how many milliseconds its mail is chewed before it is taken in.
 */
export async function mailServer(port, { tls, wrapped = false, password, answers = () => undefined, slow = () => 0 } = {}) {
  const mails = [];
  const tries = [];
  const named = new Map();
  const post = new SMTPServer({
    ...tls,
    secure: wrapped,
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 0,
    authOptional: !password,
    allowInsecureAuth: true,
    disabledCommands: [...(tls ? [] : ["STARTTLS"]), ...(password ? [] : ["AUTH"])],
    onAuth(typed, session, done) {
      tries.push({ user: typed.username, password: typed.password, secure: session.secure });
      const known = typed.username === password.user && typed.password === password.password;
      done(known ? null : refusal(535), known ? { user: typed.username } : undefined);
    },
    onRcptTo({ address }, _session, done) {
      const before = named.get(address) ?? 0;
      named.set(address, before + 1);
      const code = answers(address, before);
      done(code ? refusal(code) : null);
    },
    async onData(stream, session, done) {
      const bytes = await new Response(stream).arrayBuffer();
      const { subject, text, html } = await PostalMime.parse(bytes);
      const { mailFrom, rcptTo } = session.envelope;
      for (const { address } of rcptTo) await wait(slow(address));
      for (const { address } of rcptTo) mails.push({ to: address, from: mailFrom.address, subject, text, html, secure: session.secure });
      done();
    },
  });
  // Who hangs up in the middle, or does not trust the certificate, is no fault of the server.
  post.on("error", () => {});
  post.listen(port, "127.0.0.1");
  await once(post.server, "listening");
  return { mails, tries, named, close: () => post.close() };
}
