import { withPhones } from '#care/phonesIn.ts'
import type { Phone } from '#clinic/clinic.ts'

export interface PlanPage {
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  calls: readonly { phone: Phone; says: string }[]
  parts: readonly { title: string; words: string }[]
  short: readonly string[]
  looked: string
}

/** In: a plan in words. Out: it as one HTML page that needs nothing else: no script, no address but phone numbers. */
export function planPage({ language, direction, title, calls, parts, short, looked }: PlanPage): string {
  const called = calls.map(({ phone, says }) => `<p><a href="tel:${escaped(phone.number)}">${escaped(says)}</a></p>`)
  const written = parts.map((part) => `<h2>${escaped(part.title)}</h2><p>${linked(part.words, short)}</p>`)
  return [
    `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    '<style>:root{color-scheme:light dark}body{max-inline-size:38em;margin:auto;padding:1em;font:1.125rem/1.6 serif}h2{font-size:1em;margin-block-end:0}p{margin-block:.25em 1em;white-space:pre-wrap}a{color:LinkText}</style>',
    `</head><body>${called.join('')}${written.join('')}<p>${escaped(looked)}</p></body></html>`,
  ].join('')
}

function linked(words: string, short: readonly string[]): string {
  return withPhones(words, short)
    .map(({ text, number }) =>
      number ? `<a href="tel:${escaped(number)}" dir="ltr">${escaped(text)}</a>` : escaped(text),
    )
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
