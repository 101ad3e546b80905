// A mail server that takes everything in and shows it: as much of SMTP (RFC 5321), of
// STARTTLS (RFC 3207) and of signing in (RFC 4954) as somebody who only sends needs.

import { createServer } from "node:net";
import { TLSSocket, createServer as createTlsServer } from "node:tls";

/**
 * Listens on `port`; `mails` holds `{ to, text, secure }`, newest last.
 *
 * `tls` is `{ key, cert }`: with `wrapped` the first byte is already encrypted, without it
 * the sender is offered STARTTLS. `password` is `{ user, password }`, without which
 * nothing is taken in; `tries` holds what was tried, and whether it was encrypted.
 */
export function mailServer(port, { tls, wrapped = false, password } = {}) {
  const mails = [];
  const tries = [];
  const serve = (socket) => {
    socket.on("error", () => {});
    const talk = conversation({ mails, tries, tls: wrapped ? undefined : tls, secure: wrapped, password });
    listen(socket, talk);
    socket.write("220 ready\r\n");
  };
  const server = wrapped ? createTlsServer(tls, serve) : createServer(serve);
  server.on("tlsClientError", () => {});
  return new Promise((ready, failed) => {
    server.on("error", failed);
    server.listen(port, "127.0.0.1", () => ready({ mails, tries, close: () => server.close() }));
  });
}

/** Hands each line to the conversation; after STARTTLS by the encrypted way. */
function listen(socket, talk) {
  let waiting = "";
  const hear = (text) => {
    const lines = (waiting + text).split("\r\n");
    waiting = lines.pop();
    for (const line of lines) {
      const said = talk(line);
      if (said === undefined) continue;
      if (said.end) return void socket.end(`${said.end}\r\n`);
      socket.write(`${said.text ?? said}\r\n`);
      if (said.tls) {
        socket.off("data", hear);
        const secure = new TLSSocket(socket, { isServer: true, ...said.tls });
        secure.on("error", () => {});
        return void listen(secure, talk);
      }
    }
  };
  if (!(socket instanceof TLSSocket)) socket.setEncoding("latin1");
  socket.on("data", (bytes) => hear(bytes.toString("latin1")));
}

function conversation({ mails, tries, tls, secure, password }) {
  let [to, letter, known, asked] = ["", null, !password, null];
  const signIn = (user, typed) => {
    tries.push({ user, password: typed, secure });
    known = user === password?.user && typed === password?.password;
    return known ? "235 come in" : "535 5.7.8 wrong";
  };
  const plain = (text) => signIn(...Buffer.from(text, "base64").toString("utf8").split("\0").slice(1));
  return (line) => {
    if (letter !== null) {
      if (line !== ".") return void letter.push(line);
      mails.push({ to, text: readable(letter.join("\r\n")), secure });
      letter = null;
      return "250 taken in";
    }
    if (asked) {
      const next = asked;
      asked = null;
      return next(line);
    }
    if (/^EHLO/i.test(line)) {
      const offers = ["mail.example", ...(tls && !secure ? ["STARTTLS"] : []), ...(password ? ["AUTH PLAIN LOGIN"] : [])];
      return offers.map((offer, n) => `250${n + 1 < offers.length ? "-" : " "}${offer}`).join("\r\n");
    }
    if (/^STARTTLS/i.test(line) && tls) {
      secure = true;
      return { text: "220 go on", tls };
    }
    const [, way, first] = /^AUTH (PLAIN|LOGIN) ?(.*)/i.exec(line) ?? [];
    if (way?.toUpperCase() === "PLAIN") {
      if (first) return plain(first);
      asked = plain;
      return "334 ";
    }
    if (way) {
      const text = (typed) => Buffer.from(typed, "base64").toString("utf8");
      asked = (user) => {
        asked = (typed) => signIn(text(user), text(typed));
        return "334 UGFzc3dvcmQ6";
      };
      return "334 VXNlcm5hbWU6";
    }
    if (/^QUIT/i.test(line)) return { end: "221 bye" };
    if (!known) return "530 5.7.0 sign in first";
    const [, address] = /^RCPT TO:<([^>]*)>/i.exec(line) ?? [];
    if (address) to = address;
    if (/^DATA/i.test(line)) {
      letter = [];
      return "354 go on";
    }
    return "250 well";
  };
}

/** The text of a letter, whatever way it travelled (RFC 2045, 6); of several forms the first. */
function readable(letter) {
  const [head, ...rest] = letter.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const boundary = /^Content-Type: *multipart\/alternative;\s*boundary="?([^"\r\n]+)/im.exec(head)?.[1];
  if (boundary) {
    const [, first] = body.split(`--${boundary}`);
    return readable(first.replace(/^\r\n/, ""));
  }
  const way = /^Content-Transfer-Encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase();
  if (way === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (way !== "quoted-printable") return Buffer.from(body, "latin1").toString("utf8");
  const bytes = body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
