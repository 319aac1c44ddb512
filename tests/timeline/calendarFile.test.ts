import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Session } from '#care/session.ts'
import { calendarEvent } from '../../src/features/timeline/calendarEvents.ts'
import { forCalendar } from '../../src/features/timeline/forCalendar.ts'
import { calendarFile, type CalendarEvent } from '#care/calendarFile.ts'
import { instantAt, plusMinutes } from '#time.ts'
import { strictCalendar, utcOf } from './strictCalendar.ts'

const now = '2026-12-01T12:00:00.000Z'

const event: CalendarEvent = {
  uid: 's1@portal.example',
  start: '2026-12-03T14:30:00.000Z',
  end: '2026-12-03T17:30:00.000Z',
  written: '2026-11-24T15:20:00.000Z',
  title: 'Appointment',
  isCancelled: false,
}

const only = (file: string) => {
  const [first] = strictCalendar(file).inside
  if (!first) throw new Error('no event')
  return first
}

test('one appointment: stable name, moments in UTC, a whole number for its version', () => {
  const { properties } = only(calendarFile([event], now))
  expect(Object.fromEntries(properties)).toEqual({
    UID: 's1@portal.example',
    DTSTAMP: '20261201T120000Z',
    'LAST-MODIFIED': '20261124T152000Z',
    SEQUENCE: '217696800',
    DTSTART: '20261203T143000Z',
    DTEND: '20261203T173000Z',
    SUMMARY: 'Appointment',
    STATUS: 'CONFIRMED',
    CLASS: 'PRIVATE',
  })
})

test('moved: the same name, a greater number; called off: said so, and no reminder any more', () => {
  const sequence = (one: CalendarEvent) => Number(only(calendarFile([one], now)).properties.get('SEQUENCE'))
  const moved = { ...event, start: '2026-12-04T14:30:00.000Z', end: '2026-12-04T17:30:00.000Z' }
  expect(sequence({ ...moved, written: plusMinutes(event.written ?? '', 1) })).toBeGreaterThan(sequence(event))
  const off = only(calendarFile([{ ...event, isCancelled: true, alarmMinutes: 60 }], now))
  expect(off.properties.get('STATUS')).toBe('CANCELLED')
  expect(off.properties.get('UID')).toBe(event.uid)
  expect(off.inside).toEqual([])
})

test.each([
  ['the server says nothing', undefined],
  ['long ago', '1900-01-01T00:00:00.000Z'],
  ['far ahead', '2200-01-01T00:00:00.000Z'],
])('the number is one a calendar can hold (%s)', (_, written) => {
  const sequence = Number(only(calendarFile([{ ...event, written }], now)).properties.get('SEQUENCE'))
  expect(sequence).toBeGreaterThanOrEqual(0)
  expect(sequence).toBeLessThan(2 ** 31)
})

test('the reminder the person chose', () => {
  const [alarm] = only(calendarFile([{ ...event, alarmMinutes: 1440 }], now)).inside
  expect(alarm?.name).toBe('VALARM')
  expect(alarm?.properties.get('TRIGGER')).toBe('-PT1440M')
  expect(alarm?.properties.get('ACTION')).toBe('DISPLAY')
  expect(alarm?.properties.get('DESCRIPTION')).toBe('Appointment')
})

test.each(['America/Detroit', 'Europe/Madrid', 'Asia/Riyadh'])(
  'a session on either side of both changes of the clocks is the same moment in the file (%s)',
  (zone) => {
    for (const day of ['2026-03-07', '2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2026-11-02']) {
      const start = instantAt(day, '09:30', zone)
      expect(utcOf(only(calendarFile([{ ...event, start, end: plusMinutes(start, 180) }], now)), 'DTSTART')).toBe(start)
    }
  },
)

test('whatever words stand in it, they come out as they went in', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, ''))
  fc.assert(
    fc.property(words, words, (title, place) => {
      fc.pre(title !== '' && place !== '')
      const { properties } = only(calendarFile([{ ...event, title, place, notes: `${title}\n${place}` }], now))
      expect(properties.get('SUMMARY')).toBe(title)
      expect(properties.get('LOCATION')).toBe(place)
      expect(properties.get('DESCRIPTION')).toBe(`${title}\n${place}`)
    }),
  )
})

test('words cannot add lines of their own', () => {
  const file = calendarFile([{ ...event, title: 'x\r\nEND:VEVENT\nATTACH:https://evil.example\r\u0000' }], now)
  expect(only(file).properties.get('SUMMARY')).toBe('x\nEND:VEVENT\nATTACH:https://evil.example\n')
})

describe('what a calendar is told', () => {
  const session: Session = {
    id: 's1',
    kind: 'infusion',
    state: 'planned',
    withTherapy: true,
    team: [],
    start: event.start,
    place: { name: 'Infusion Suite', address: '1 Main St, Grand Rapids, MI' },
  }
  const words = { appointment: 'Appointment', title: () => 'Infusion with KAP', notes: 'Call 616-730-8069' }
  const told = (isFuller: boolean, one = session) =>
    calendarEvent(one, { isFuller, alarmMinutes: undefined }, words, 'portal.example')

  test('nothing of what it is for, unless the person chooses so', () => {
    const discreet = calendarFile([told(false) ?? event], now)
    expect(discreet).not.toMatch(/infusion|kap|ketamine|therapy|suite/i)
    expect(only(discreet).properties.get('LOCATION')).toBe('1 Main St, Grand Rapids, MI')
    const fuller = only(calendarFile([told(true) ?? event], now)).properties
    expect(fuller.get('SUMMARY')).toBe('Infusion with KAP')
    expect(fuller.get('LOCATION')).toBe('Infusion Suite, 1 Main St, Grand Rapids, MI')
  })

  test('an appointment without an end takes as long as one usually does; without a date there is none', () => {
    expect(told(false)?.end).toBe('2026-12-03T17:30:00.000Z')
    const { start: _start, ...undated } = session
    expect(told(false, undated)).toBeUndefined()
  })

  test('of all sessions those ahead, and those called off that may stand there still', () => {
    const past = '2026-11-20T14:30:00.000Z'
    const all: Session[] = [
      session,
      { ...session, id: 'done', state: 'done', start: past },
      { ...session, id: 'off', state: 'cancelled' },
      { ...session, id: 'off long ago', state: 'cancelled', start: past },
      { ...session, id: 'missed', state: 'missed' },
      { ...session, id: 'waiting', state: 'waiting' },
    ]
    expect(forCalendar(all, now).map(({ id }) => id)).toEqual(['s1', 'off'])
  })
})
