import { markdownOf } from './markdown.ts'
import type { Audience } from '#care/audience.ts'
import type { Instant } from '#time.ts'

/** One thing that can be put into the summary, as it will be read there. */
export interface SummaryPart {
  key: string
  title: string
  when: Instant
  /** The same in words. */
  day: string
  /** What it is known by while it is chosen. */
  begins: string
  lines: readonly { asked: string; words: string }[]
  /** Who could read it until now. */
  audience: Audience
}

export interface Summary {
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  /** What stands above: who wrote it, and that it is not a medical record. */
  about: string
  parts: readonly SummaryPart[]
}

/** In: a summary. Out: one HTML page that needs nothing else: no script, no picture, no address; it may not even ask for one. */
export function asHtml({ language, direction, title, about, parts }: Summary): string {
  const written = parts.map(
    (part) =>
      `<section><h2>${escaped(part.title)}</h2><p class="when">${escaped(part.day)}</p>${part.lines
        .map(({ asked, words }) => `${asked ? `<h3>${escaped(asked)}</h3>` : ''}<p dir="auto">${escaped(words)}</p>`)
        .join('')}</section>`,
  )
  return [
    `<!doctype html><html lang="${escaped(language)}" dir="${direction}"><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    '<style>:root{color-scheme:light dark}body{max-inline-size:38em;margin:auto;padding:1em;font:1.125rem/1.6 serif}h2{margin-block-end:0}h3{font-size:1em;margin-block-end:0}p{margin-block:.25em 1em;white-space:pre-wrap;overflow-wrap:anywhere}.when{font-size:.875rem}section{break-inside:avoid-page}</style>',
    `</head><body><h1>${escaped(title)}</h1><p>${escaped(about)}</p>${written.join('')}</body></html>`,
  ].join('')
}

/** In: a summary. Out: the same as Markdown. What somebody wrote stays what they wrote, whatever signs are in it. */
export function asMarkdown({ title, about, parts }: Summary): string {
  const written = parts.flatMap((part) => [
    `## ${markdownOf(part.title)}`,
    markdownOf(part.day),
    ...part.lines.flatMap(({ asked, words }) => [...(asked ? [`### ${markdownOf(asked)}`] : []), markdownOf(words)]),
  ])
  return `${[`# ${markdownOf(title)}`, markdownOf(about), ...written].join('\n\n')}\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
