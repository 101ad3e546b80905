// A browser of a hundred lines, for many families at once: keeps cookies, reads forms,
// presses buttons. What a page looks like is seen by the real one in the journeys.

/** What an HTML text means. */
const plain = (text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)).replace(/&quot;/g, '"').replace(/&#x27;/g, "'").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

const attribute = (tag, name) => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found && plain(found[1] ?? "");
};

/** Every form of a page: `{ action, hidden, buttons: [{ words, name, value }] }`. */
export function forms(html) {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const head = /<form\b[^>]*>/.exec(form)[0];
    const hidden = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag)
      .filter((tag) => attribute(tag, "type") === "hidden")
      .map((tag) => [attribute(tag, "name"), attribute(tag, "value") ?? ""]);
    const buttons = [...form.matchAll(/(<button\b[^>]*>)([\s\S]*?)<\/button>/g)].map(([, tag, inner]) => ({
      words: plain(inner.replace(/<[^>]*>/g, "")).trim(), name: attribute(tag, "name"), value: attribute(tag, "value") ?? "",
    }));
    return { action: attribute(head, "action"), hidden, buttons };
  });
}

/** Somebody with cookies of their own at `server()`, an address that may come back. */
export function somebody(server) {
  const jar = new Map();

  async function ask(path, options = {}) {
    const base = server();
    const answer = await fetch(new URL(path, base), {
      redirect: "manual",
      signal: AbortSignal.timeout(30_000),
      ...options,
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        "accept-language": "vi", origin: base, "sec-fetch-site": "same-origin", ...options.headers,
      },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      jar.set(name, value);
    }
    const text = await answer.text();
    return { status: answer.status, to: answer.headers.get("location"), text, path };
  }

  const me = {
    get: (path) => ask(path),
    post: (path, body) => ask(path, { method: "POST", body }),
    /** Presses the button of these words on a page that was asked for. */
    press: async (page, words, typed = {}) => {
      for (const form of forms(page.text)) {
        const button = form.buttons.find((button) => button.words.startsWith(words));
        if (!button) continue;
        const body = new URLSearchParams([...form.hidden, ...Object.entries(typed)]);
        if (button.name) body.append(button.name, button.value);
        return ask(form.action || page.path, { method: "POST", body });
      }
      throw new Error(`there is no button ${words} at ${page.path} (${page.status})`);
    },
  };
  return me;
}

/** The value of a hidden input of a page. */
export function hidden(page, name) {
  const found = forms(page.text).flatMap((form) => form.hidden).find(([known]) => known === name);
  if (!found) throw new Error(`${page.path} has no ${name} (${page.status})`);
  return found[1];
}

/** Fills a birth in up to the check of answers: the address of that page. */
export async function fillIn(me, answers, paper) {
  let { to } = await me.post("/vi/thu-tuc/khai-sinh", new URLSearchParams());
  for (let pages = 0; pages < 40; pages += 1) {
    if (to?.endsWith("/kiem-tra")) return to;
    const page = await me.get(to);
    const shown = hidden(page, "shown");
    const mine = Object.entries(answers).filter(([name]) => shown.split(" ").some((id) => name === id || name.startsWith(`${id}.`)));
    const sent = [["revision", hidden(page, "revision")], ["shown", shown], ...mine];
    const files = /<input\b[^>]*type="file"[^>]*>/.exec(page.text);
    let body = new URLSearchParams(sent);
    if (files) {
      body = new FormData();
      for (const [name, value] of sent) body.append(name, value);
      body.append(attribute(files[0], "name"), new Blob([paper], { type: "application/pdf" }), "giay.pdf");
    }
    const answer = await me.post(to, body);
    if (answer.status !== 303) throw new Error(`${to} answers ${answer.status}`);
    to = answer.to;
  }
  throw new Error(`no end of pages at ${to}`);
}
