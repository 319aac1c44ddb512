import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownOf } from '../../src/features/sharing/markdown.ts'
import { asHtml, asMarkdown, type Summary, type SummaryPart } from '../../src/features/sharing/summary.ts'

const part = (words: string, more: Partial<SummaryPart> = {}): SummaryPart => ({
  key: words,
  title: 'Journal entry',
  when: '2026-12-03T10:00:00.000Z',
  day: 'December 3, 2026',
  begins: words,
  lines: [{ asked: 'What keeps coming back?', words }],
  audience: 'team',
  ...more,
})

const summary = (parts: readonly SummaryPart[]): Summary => ({
  language: 'en',
  direction: 'ltr',
  title: 'Notes',
  about: 'Written by me and chosen by me.',
  parts,
})

const anything = fc.string({ unit: 'grapheme', minLength: 1 })

describe('a summary', () => {
  test('as a page holds just the words, asks nobody for anything, and runs nothing, whatever was written', () => {
    fc.assert(
      fc.property(anything, anything, (words, title) => {
        const page = asHtml(summary([part(`${words}<script>alert(1)</script><img src=//x onerror=1>`, { title })]))
        const tags = [...page.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag)
        expect(new Set(tags)).toEqual(
          new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'h1', 'p', 'section', 'h2', 'h3']),
        )
        expect(page).toContain(`default-src 'none'`)
        const text = page
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&')
        expect(text).toContain(words)
      }),
    )
  })

  test('as Markdown keeps every word and gives no sign a meaning', () => {
    expect(markdownOf('# not a heading\n- not a list\n1. nor this\n<b>nor *this*</b> [x](y)')).toBe(
      '\\# not a heading\\\n\\- not a list\\\n1\\. nor this\\\n\\<b\\>nor \\*this\\*\\</b\\> \\[x\\](y)',
    )
    fc.assert(
      fc.property(anything, (words) => {
        const shown = markdownOf(words)
          .replaceAll(/\\\n/g, '\n')
          .replaceAll(/\\([\\`*_{}[\]<>#|~!&\-+=.)])/g, '$1')
        expect(shown).toBe(words.trim().replaceAll('\r\n', '\n'))
      }),
    )
    expect(asMarkdown(summary([part('one'), part('two')]))).toContain('### What keeps coming back?\n\ntwo')
  })
})
