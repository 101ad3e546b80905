// Whether the HTML of a page is valid, as html-validate judges it.

import { HtmlValidate } from "html-validate";

/** The recommended rules, but for these, each with its reason. */
const RULES = {
  // An input's id is its question's ("birth.where"): HTML wants no blank in an id, and nothing
  // else. Style reaches ours by class.
  "valid-id": ["error", { relaxed: true }],
  // The list under a place that is searched for belongs to a text field (ARIA: combobox).
  "prefer-native-element": ["error", { exclude: ["listbox"] }],
  // A list may have a name (ARIA 1.2, list), and the list of files that were sent has one.
  "aria-label-misuse": ["error", { allowAnyNamable: true }],
  // Several boxes under one name: what is ticked of a list.
  "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit"] }],
};

/** Said of a table on purpose: on a narrow screen its rows are blocks, and then a browser no longer takes it for a table. */
const OF_TABLES = /^Redundant role "\w+" on <(table|thead|tbody|tr|th|td)>$/;

/** A form hands a list on in fields that nobody sees, all of one name. */
function inHidden(html, line, column) {
  const before = html.split("\n")[line - 1].slice(0, column);
  return /<input type="hidden"[^>]*$/.test(before);
}

let judge;

/** What is wrong with the HTML of an answer: `{ said, at }`, the rule and where it stands. */
export async function invalid(html) {
  judge ??= new HtmlValidate({ extends: ["html-validate:recommended"], rules: RULES });
  const { results } = await judge.validateString(html);
  return results
    .flatMap((result) => result.messages)
    .filter(({ ruleId, message }) => ruleId !== "no-redundant-role" || !OF_TABLES.test(message))
    .filter(({ ruleId, line, column }) => ruleId !== "form-dup-name" || !inHidden(html, line, column))
    .map(({ message, ruleId, line, column }) => {
      const at = html.split("\n")[line - 1].slice(Math.max(0, column - 60), column + 80);
      return { said: `${ruleId}: ${message}`, at: `…${at}…` };
    });
}
