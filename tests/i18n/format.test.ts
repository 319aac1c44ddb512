import { describe, expect, test } from 'vitest'
import { dateWords } from '#i18n/format.ts'
import type { Language } from '#i18n/languages.ts'
import { instantAt, plusDays } from '#time.ts'

const detroit = 'America/Detroit'
const session = '2026-12-03T14:30:00.000Z'
const english = dateWords('en', detroit)
// Intl puts a narrow space before AM; what matters here are the words.
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ')

test('a session is said in words, in the clinic’s zone', () => {
  expect(english.day(session)).toBe('Thursday, December 3')
  expect(english.shortDay(session)).toBe('Thu, Dec 3')
  expect(plain(english.time(session))).toBe('9:30 AM')
  expect(plain(english.dayAndTime(session))).toMatch(/^Thursday, December 3(,| at) 9:30 AM$/)
  expect(plain(english.shortDayAndTime(session))).toMatch(/^Thu, Dec 3, 9:30 AM$/)
  expect(english.weekday(session)).toBe('Thursday')
})

test('in another zone it is another time, and may be another day', () => {
  const tokyo = dateWords('en', 'Asia/Tokyo')
  expect(plain(tokyo.time(session))).toBe('11:30 PM')
  expect(dateWords('en', 'Pacific/Kiritimati').day(session)).toBe('Friday, December 4')
})

test('the zone has a name people use, the same in summer and winter', () => {
  expect(english.zoneName(session)).toBe('Eastern Time')
  expect(english.zoneName('2026-07-03T14:30:00.000Z')).toBe('Eastern Time')
})

test.each(['America/Detroit', 'Europe/Madrid', 'Asia/Riyadh'])(
  'half past nine on the wall is said as half past nine on every day around both changes of the clocks (%s)',
  (zone) => {
    const there = dateWords('en', zone)
    const changes = ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01']
    for (const day of changes.flatMap((change) => [-1, 0, 1].map((days) => plusDays(change, days)))) {
      const moment = instantAt(day, '09:30', zone)
      expect(plain(there.time(moment)), day).toBe('9:30 AM')
      expect(there.dayOfYear(moment), day).toContain(` ${Number(day.slice(8))}, 2026`)
    }
  },
)

describe('as much of a date as is known', () => {
  test.each([
    ['2026', '2026'],
    ['2026-09', 'September 2026'],
    ['2026-09-01', 'September 2026'],
    ['2026-09-30', 'September 2026'],
    ['2026-01', 'January 2026'],
    ['2026-10-01T02:00:00Z', 'September 2026'],
  ])('%s is %s', (date, words) => {
    expect(english.month(date)).toBe(words)
  })
})

test.each<[Language, RegExp]>([
  ['en', /Thursday, December 3/],
  ['es', /jueves,? 3 de diciembre/],
  ['ar', /الخميس/],
])('each language says it its own way (%s)', (language, words) => {
  expect(dateWords(language, detroit).day(session)).toMatch(words)
})
