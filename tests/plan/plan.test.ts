import { expect, test } from 'vitest'
import { withPhones } from '#care/phonesIn.ts'
import { planPage } from '#features/plan/planPage.ts'

const numbersIn = (words: string) => withPhones(words, ['988', '911']).flatMap(({ number }) => number ?? [])

test.each([
  ['Rosa 616-555-0123', ['6165550123']],
  ['Rosa +1 (616) 555-0123, or 616.555.0199 at work', ['+16165550123', '6165550199']],
  ['call 988', ['988']],
  ['0117 496 0123', ['01174960123']],
  ['Tom +44 20 7946 0123\nMum 5550123', ['+442079460123', '5550123']],
  ['born 1984, since 2019-11-03, 12/03/2020, room 12', []],
  ['3 to 5 times, 10 minutes', []],
  ['', []],
])('%j: numbers to tap are %j', (words, numbers) => {
  expect(numbersIn(words)).toEqual(numbers)
  expect(
    withPhones(words, ['988', '911'])
      .map(({ text }) => text)
      .join(''),
  ).toBe(words)
})

test('what is written is text on the page to keep, never markup', () => {
  const page = planPage({
    language: 'en',
    direction: 'ltr',
    title: 'Notes',
    calls: [],
    parts: [{ title: '<b>', words: '<img src=x onerror=alert(1)> & "616-555-0123"' }],
    short: [],
    looked: '',
  })
  expect(page).not.toMatch(/<img|<b>/)
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(page).toContain('<a href="tel:6165550123" dir="ltr">616-555-0123</a>')
})
