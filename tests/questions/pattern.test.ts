import { expect, test } from 'vitest'
import { fits } from '#questions/pattern.ts'

test.each([
  ['[0-9]{5}(-[0-9]{4})?', '49503', true],
  ['[0-9]{5}(-[0-9]{4})?', '49503-1234', true],
  ['[0-9]{5}(-[0-9]{4})?', '4950', false],
  ['^\\d{3}-\\d{4}$', '730-8069', true],
  ['[^@\\s]+@[^@\\s]+\\.[^@\\s]+', 'a@b.org', true],
  ['[^@\\s]+@[^@\\s]+\\.[^@\\s]+', 'a b.org', false],
  ['(?:yes|no)', 'no', true],
  ['a|b', 'ab', false],
  ['a{2,}', 'aaa', true],
  ['a{2,3}', 'aaaa', false],
  ['.*', '', true],
  ['.*', 'two\nlines', false],
  ['[A-Za-z\\-]+', 'Ana-Reyes', true],
  ['\\+1\\.5', '+1.5', true],
  ['[\u0600-\u06ff ]+', 'كلمة أخرى', true],
])('the whole of a text fits a pattern or not: %s, %s', (pattern, text, expected) => {
  expect(fits(pattern, text)).toBe(expected)
})

test.each([
  '(a)\\1',
  '(?=a)a',
  '[',
  '(',
  'a**',
  '\\u{61}',
  'a{5,2}',
  '((((a{99}){99}){99}){99})',
  '(((){999}){999}){999}',
])('what cannot be decided in time that grows with the text is left to the clinic: %s', (pattern) => {
  expect(fits(pattern, 'a')).toBeUndefined()
})

test.each(['(a+)+', '(a|a)*', '(a|aa)+', '([a-z]+)*', '(.*a){20}', '(a*)*b'])(
  'a pattern made to freeze the page answers at once: %s',
  (pattern) => {
    const start = performance.now()
    expect(fits(pattern, `${'a'.repeat(5_000)}!`)).toBe(false)
    expect(performance.now() - start).toBeLessThan(2_000)
  },
)
