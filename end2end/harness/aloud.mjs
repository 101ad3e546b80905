// A page as a screen reader finds it: the accessibility tree of the browser, line by line
// in the order in which it is read.

/** Places one can jump to; with their end, for who reads the transcript. */
const LANDMARKS = new Set(["banner", "main", "navigation", "contentinfo", "region", "search", "form", "complementary"]);
/** What is operated: without a name nobody knows what for. */
const CONTROLS = new Set(["button", "link", "textbox", "searchbox", "radio", "checkbox", "combobox", "listbox", "option", "spinbutton", "DisclosureTriangle", "tab"]);
/** Said as what they are, around what is in them. */
const GROUPS = new Set(["group", "radiogroup", "list", "table", "alert", "status", "dialog", "article"]);
/** Said with their words; what is in them is said already. */
const WHOLE = new Set(["heading", "link", "button", "radio", "checkbox", "option", "image", "img", "DisclosureTriangle", "cell", "gridcell", "columnheader", "rowheader"]);

/** The lines of the page: `{ depth, role, name, level, said }`. */
export async function aloud(page) {
  const wire = await page.context().newCDPSession(page);
  await wire.send("Accessibility.enable");
  const { nodes } = await wire.send("Accessibility.getFullAXTree");
  await wire.detach();
  const by = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = (node, depth) => {
    if (!node) return;
    const children = () => (node.childIds ?? []).forEach((id) => visit(by.get(id), inner));
    let inner = depth;
    const role = node.role?.value;
    const name = (node.name?.value ?? "").replace(/\s+/g, " ").trim();
    if (node.ignored) return children();
    const facts = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value?.value]));
    const line = { depth, role, name, level: facts.level, said: said(node, facts) };
    if (role === "RootWebArea") {
      lines.push({ ...line, role: "page" });
    } else if (role === "StaticText") {
      if (name) lines.push({ ...line, role: "text" });
      return undefined;
    } else if (role === "group" && !name && opens(node, by)) {
      // What opens and closes is said by its summary.
    } else if (LANDMARKS.has(role) || GROUPS.has(role) || CONTROLS.has(role) || WHOLE.has(role)) {
      lines.push(line);
      inner += 1;
      // What a link or a heading says is its name; what is typed is its value.
      if (CONTROLS.has(role) || WHOLE.has(role)) return undefined;
    }
    children();
    return undefined;
  };
  visit(nodes.find((node) => !node.parentId), 0);
  return lines;
}

/** Whether it is a part that opens and closes: its summary comes first in it. */
function opens(node, by) {
  const [first] = (node.childIds ?? []).map((id) => by.get(id));
  if (!first) return false;
  return first.role?.value === "DisclosureTriangle" || ((first.ignored || first.role?.value === "generic") && opens(first, by));
}

/** State, value and description, as they follow the name. */
function said(node, facts) {
  const value = node.value?.value;
  const description = node.description?.value;
  return [
    facts.level && node.role.value === "heading" ? `level ${facts.level}` : "",
    facts.checked === "true" ? "chosen" : "",
    facts.expanded === true ? "open" : facts.expanded === false ? "closed" : "",
    facts.required ? "required" : "",
    facts.invalid && facts.invalid !== "false" ? "wrong" : "",
    value ? `“${value}”` : "",
    description ? `(${description.replace(/\s+/g, " ")})` : "",
  ].filter(Boolean);
}

/** The lines as a text that somebody can read. */
export function transcript(lines) {
  const word = (role) => (role === "DisclosureTriangle" ? "opens" : role);
  return lines.map(({ depth, role, name, said }) => `${"  ".repeat(depth)}${[`${word(role)}:`, name, ...said].filter(Boolean).join(" ")}`.trimEnd()).join("\n");
}

/** The text without what stood around the page before as well: one line for each such part. */
export function without(before, text) {
  const parts = text.split(/\n(?=\S)/);
  return parts.map((part) => (part.includes("\n") && before.includes(part) ? `${part.split("\n")[0]} … as on the page before` : part)).join("\n");
}

/** What is wrong with a page for who only hears it. */
export function faults(lines) {
  const found = [];
  const [first] = lines;
  const headings = lines.filter(({ role }) => role === "heading");
  const title = first.name.replace(/^(Lỗi|Error): /, "");
  if (first.role !== "page" || !first.name) found.push("the page has no title that is read first");
  const top = headings.filter(({ level }) => level === 1);
  if (top.length !== 1) found.push(`${top.length} headings of level 1`);
  // The number of an entry or of a paper stands in its heading and in no title.
  else if (!/\d/.test(top[0].name) && !title.startsWith(top[0].name.replace(/[.?]$/, ""))) found.push(`the title “${first.name}” does not begin with the heading “${top[0].name}”`);
  for (const { role, said } of lines.filter(({ role, name }) => CONTROLS.has(role) && !name)) found.push(`a ${role} without a name ${said.join(" ")}`);
  for (const { role } of lines.filter(({ role, name }) => ["group", "radiogroup", "region", "table"].includes(role) && !name)) found.push(`a ${role} without a name`);
  // A summary of errors stands above the heading of the page, at level 2.
  let before = 1;
  for (const { level, name } of headings) {
    if (level > before + 1) found.push(`from level ${before} to ${level} at “${name}”`);
    before = level;
  }
  for (const landmark of ["banner", "main", "navigation", "contentinfo"]) {
    if (!lines.some(({ role }) => role === landmark)) found.push(`no ${landmark}`);
  }
  return found;
}
