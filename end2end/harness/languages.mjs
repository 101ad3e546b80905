// Passages in another language than their page (WCAG 3.1.2).

/** Of what somebody answered, what is said by a voice of its own: it has letters of Vietnamese. */
export const vietnamese = (answers) => Object.values(answers).filter((words) => /[^\p{ASCII}]/u.test(words));

/** The texts of a page that is not in Vietnamese which hold one of these names and are not marked as Vietnamese. */
export function unmarked(page, names) {
  return page.locator("body").evaluate((body, names) => {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const { data, parentElement } = text;
      const isSaid = !parentElement.closest("option, textarea, script");
      if (isSaid && parentElement.closest("[lang]").lang !== "vi" && names.some((name) => data.includes(name))) found.push(data.trim());
    }
    return found;
  }, names);
}
