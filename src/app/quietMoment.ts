const calmPages = /^\/((timeline|worksheets|journal|mood|about|privacy)|(cycles|sessions)\/[^/]+)?$/

/** Whether nobody is in the middle of something on this page: one for reading, with no field that is in use or holds words. */
export function isQuiet(page: Document): boolean {
  if (!calmPages.test(page.location.pathname)) return false
  const fields = [...page.querySelectorAll('textarea, input, select, [contenteditable], dialog[open]')]
  return !fields.some((field) => field === page.activeElement || field.localName === 'dialog' || holdsWords(field))
}

const choices = new Set(['checkbox', 'radio', 'button', 'submit', 'range'])

function holdsWords(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== ''
  if (field instanceof HTMLInputElement) return !choices.has(field.type) && field.value !== ''
  return field.hasAttribute('contenteditable') && field.textContent !== ''
}
