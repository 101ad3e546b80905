// A mail server that takes everything in and shows it: as much of SMTP (RFC 5321) as
// somebody who only sends needs.

import { createServer } from "node:net";

/** Listens on `port`; `mails` holds `{ to, text }`, newest last. */
export function mailServer(port) {
  const mails = [];
  const server = createServer((socket) => {
    let waiting = "";
    let to = "";
    let letter = null;
    const say = (line) => socket.write(`${line}\r\n`);
    const hear = (line) => {
      if (letter !== null) {
        if (line !== ".") return void letter.push(line);
        mails.push({ to, text: readable(letter.join("\r\n")) });
        letter = null;
        return say("250 taken in");
      }
      const [, address] = /^RCPT TO:<([^>]*)>/i.exec(line) ?? [];
      if (address) to = address;
      if (/^DATA/i.test(line)) {
        letter = [];
        return say("354 go on");
      }
      if (/^QUIT/i.test(line)) return socket.end("221 bye\r\n");
      return say("250 well");
    };
    socket.setEncoding("latin1");
    socket.on("error", () => {});
    socket.on("data", (text) => {
      const lines = (waiting + text).split("\r\n");
      waiting = lines.pop();
      lines.forEach(hear);
    });
    say("220 ready");
  });
  return new Promise((ready, failed) => {
    server.on("error", failed);
    server.listen(port, "127.0.0.1", () => ready({ mails, close: () => server.close() }));
  });
}

/** The text of a letter, whatever way it travelled (RFC 2045, 6). */
function readable(letter) {
  const [head, ...rest] = letter.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const way = /^Content-Transfer-Encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase();
  if (way === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (way !== "quoted-printable") return Buffer.from(body, "latin1").toString("utf8");
  const bytes = body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
