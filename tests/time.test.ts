import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayIn,
  daysFromTo,
  deviceClock,
  hourIn,
  instantAt,
  instantOf,
  isBefore,
  isZone,
  minutesBetween,
  plusDays,
  plusMinutes,
} from '#time.ts'

const detroit = 'America/Detroit'
// In 2026 the clocks there go forward on March 8 (2:00 → 3:00) and back on November 1 (2:00 → 1:00).

test('the device’s clock tells the present moment, as an instant', () => {
  const before = new Date().toISOString()
  const now = deviceClock.now()
  expect(instantOf(now)).toBe(now)
  expect(before <= now && now <= new Date().toISOString()).toBe(true)
})

test.each([
  ['2026-12-03T09:30:00-05:00', '2026-12-03T14:30:00.000Z'],
  ['2026-12-03T14:30:00Z', '2026-12-03T14:30:00.000Z'],
  ['2026-12-03T20:00:00.250+05:30', '2026-12-03T14:30:00.250Z'],
  ['2026-12-03', '2026-12-03T00:00:00.000Z'],
  ['2026-12', '2026-12-01T00:00:00.000Z'],
  ['soon', undefined],
  ['', undefined],
  ['2026-13-03T09:30:00Z', undefined],
  ['2026-12-03T25:30:00Z', undefined],
])('“%s” is the moment %s', (text, instant) => {
  expect(instantOf(text)).toBe(instant)
})

test('moments are compared as moments, not as letters', () => {
  expect(isBefore('2026-12-03T09:30:00-05:00', '2026-12-03T14:29:00Z')).toBe(false)
  expect(isBefore('2026-12-03T09:30:00-05:00', '2026-12-03T14:31:00Z')).toBe(true)
  expect(isBefore('2026-12-03T14:30:00Z', '2026-12-03T14:30:00Z')).toBe(false)
})

describe('minutes are minutes, whatever the clocks on the wall do', () => {
  test('a night in which an hour is missing, and one in which one comes twice', () => {
    expect(minutesBetween(instantAt('2026-03-08', '00:00', detroit), instantAt('2026-03-09', '00:00', detroit))).toBe(
      23 * 60,
    )
    expect(minutesBetween(instantAt('2026-11-01', '00:00', detroit), instantAt('2026-11-02', '00:00', detroit))).toBe(
      25 * 60,
    )
  })

  test('24 hours after 9:30 on the eve of such a night it is not 9:30', () => {
    const hours = (eve: string) => {
      const later = plusMinutes(instantAt(eve, '09:30', detroit), 24 * 60)
      return [dayIn(detroit, later), hourIn(detroit, later)]
    }
    expect(hours('2026-03-07')).toEqual(['2026-03-08', 10])
    expect(hours('2026-10-31')).toEqual(['2026-11-01', 8])
    expect(hours('2026-12-03')).toEqual(['2026-12-04', 9])
  })

  test('earlier as well as later', () => {
    expect(plusMinutes('2026-12-03T00:00:00.000Z', -1)).toBe('2026-12-02T23:59:00.000Z')
    expect(minutesBetween('2026-12-03T01:00:00Z', '2026-12-03T00:00:00Z')).toBe(-60)
  })
})

describe('which day and hour it is depends on where', () => {
  test.each([
    ['2026-12-03T04:59:59Z', '2026-12-02', 23],
    ['2026-12-03T05:00:00Z', '2026-12-03', 0],
    ['2026-07-03T03:59:59Z', '2026-07-02', 23],
    ['2026-07-03T04:00:00Z', '2026-07-03', 0],
    ['2027-01-01T04:59:59Z', '2026-12-31', 23],
    ['2028-02-29T12:00:00Z', '2028-02-29', 7],
    ['2026-03-08T06:59:59Z', '2026-03-08', 1],
    ['2026-03-08T07:00:00Z', '2026-03-08', 3],
    ['2026-11-01T05:59:59Z', '2026-11-01', 1],
    ['2026-11-01T06:00:00Z', '2026-11-01', 1],
    ['2026-11-01T07:00:00Z', '2026-11-01', 2],
  ])('at %s it is %s, hour %d, in Detroit', (instant, day, hour) => {
    expect([dayIn(detroit, instant), hourIn(detroit, instant)]).toEqual([day, hour])
  })

  test('elsewhere it is another', () => {
    const instant = '2026-12-03T11:00:00Z'
    expect(dayIn('Pacific/Kiritimati', instant)).toBe('2026-12-04')
    expect(dayIn('Pacific/Pago_Pago', instant)).toBe('2026-12-03')
    expect(dayIn('Pacific/Pago_Pago', '2026-12-03T10:59:00Z')).toBe('2026-12-02')
    expect(hourIn('Asia/Kathmandu', instant)).toBe(16)
  })
})

describe('days', () => {
  test.each([
    ['2026-12-03', '2026-12-03', 0],
    ['2026-12-03', '2026-12-04', 1],
    ['2026-12-04', '2026-12-03', -1],
    ['2026-03-07', '2026-03-09', 2],
    ['2026-10-31', '2026-11-02', 2],
    ['2027-12-31', '2028-03-01', 61],
    ['2026-02-28', '2026-03-01', 1],
  ])('from %s to %s: %d', (from, to, days) => {
    expect(daysFromTo(from, to)).toBe(days)
    expect(plusDays(from, days)).toBe(to)
  })
})

describe('a time on the wall', () => {
  test.each([
    ['2026-12-03', '09:30', '2026-12-03T14:30:00.000Z'],
    ['2026-07-03', '09:30', '2026-07-03T13:30:00.000Z'],
    ['2026-12-03', '00:00', '2026-12-03T05:00:00.000Z'],
    ['2026-12-03', '23:59', '2026-12-04T04:59:00.000Z'],
    ['2026-03-08', '01:59', '2026-03-08T06:59:00.000Z'],
    ['2026-03-08', '03:00', '2026-03-08T07:00:00.000Z'],
    ['2026-03-08', '09:00', '2026-03-08T13:00:00.000Z'],
    ['2026-11-01', '00:59', '2026-11-01T04:59:00.000Z'],
    ['2026-11-01', '02:00', '2026-11-01T07:00:00.000Z'],
    ['2026-11-01', '09:00', '2026-11-01T14:00:00.000Z'],
  ])('%s %s in Detroit is %s', (day, wallTime, instant) => {
    expect(instantAt(day, wallTime, detroit)).toBe(instant)
  })

  test('that comes twice on an autumn night is the first of the two', () => {
    expect(instantAt('2026-11-01', '01:30', detroit)).toBe('2026-11-01T05:30:00.000Z')
  })

  test.each(['America/Detroit', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'])(
    'read back, it is the same day and hour again (%s)',
    (zone) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 366 * 3 }).map((days) => plusDays('2025-01-01', days)),
          fc.constantFrom(0, 4, 5, 9, 12, 18, 23), // hours that no change of the clocks there skips
          (day, hour) => {
            const instant = instantAt(day, `${String(hour).padStart(2, '0')}:00`, zone)
            expect([dayIn(zone, instant), hourIn(zone, instant)]).toEqual([day, hour])
          },
        ),
      )
    },
  )
})

test.each([
  ['America/Detroit', true],
  ['UTC', true],
  ['Asia/Kathmandu', true],
  ['Michigan', false],
  ['', false],
  ['America/Detroit; drop', false],
])('“%s” is a time zone: %s', (text, is) => {
  expect(isZone(text)).toBe(is)
})
