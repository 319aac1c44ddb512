import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, test } from 'vitest'
import { calendarFile, type CalendarEvent } from '#care/calendarFile.ts'
import { instantAt, plusMinutes } from '#time.ts'

const now = '2026-12-01T12:00:00.000Z'

/** What a calendar made of an event: the same questions to two libraries that know nothing of each other, nor of us. */
interface Understood {
  uid: string
  sequence: number
  status: string
  title: string
  place: string
  notes: string
  start: string
  end: string
  alarms: number[]
}

function byIcalJs(file: string): Understood[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as string)
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      title: event.summary,
      place: event.location ?? '',
      notes: event.description ?? '',
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => minutesOf(String(alarm.getFirstPropertyValue('trigger')))),
    }
  })
}

function byNodeIcal(file: string): Understood[] {
  return Object.values(nodeIcal.sync.parseICS(file)).flatMap((part) => {
    if (part?.type !== 'VEVENT') return []
    const { uid, start, end, summary, location, description, status } = part
    const said = (text: unknown) => (typeof text === 'string' ? text : '')
    const alarms = (part as { alarms?: { trigger?: unknown }[] }).alarms ?? []
    return [
      {
        uid,
        sequence: Number(part.sequence),
        status: said(status),
        title: said(summary),
        place: said(location),
        notes: said(description),
        start: start.toISOString(),
        end: end?.toISOString() ?? '',
        alarms: alarms.map(({ trigger }) => minutesOf(String(trigger))),
      },
    ]
  })
}

/** In: a duration as a library says it: `-PT1440M`, `-P1D`, `-PT60M`. Out: minutes. */
function minutesOf(trigger: string): number {
  return ICAL.Duration.fromString(trigger).toSeconds() / 60
}

const parsers = [
  ['ical.js', byIcalJs],
  ['node-ical', byNodeIcal],
] as const

const event: CalendarEvent = {
  uid: 's1@portal.example',
  start: '2026-12-03T14:30:00.000Z',
  end: '2026-12-03T17:30:00.000Z',
  written: '2026-11-24T15:20:00.000Z',
  title: 'Appointment',
  place: '1 Main St, Suite 2; Grand Rapids\\MI',
  notes: 'Call 616-730-8069.\nTurno con la señora Müller, المبنى الأول, 🌱',
  isCancelled: false,
  alarmMinutes: 1440,
}

describe.each(parsers)('read by %s', (_, understood) => {
  test('an appointment is what was meant: times, words, number of its version, reminder', () => {
    expect(understood(calendarFile([event], now))).toEqual([
      {
        uid: 's1@portal.example',
        sequence: 217696800,
        status: 'CONFIRMED',
        title: 'Appointment',
        place: event.place,
        notes: event.notes,
        start: event.start,
        end: event.end,
        alarms: [-1440],
      },
    ])
  })

  test('moved, then called off: the same event each time, with a greater number', () => {
    const moved = { ...event, start: '2026-12-04T14:30:00.000Z', end: '2026-12-04T17:30:00.000Z' }
    const [first] = understood(calendarFile([event], now))
    const [second] = understood(calendarFile([{ ...moved, written: '2026-11-25T08:00:00.000Z' }], now))
    const [third] = understood(
      calendarFile([{ ...moved, written: '2026-11-26T08:00:00.000Z', isCancelled: true }], now),
    )
    expect([second?.uid, third?.uid]).toEqual([first?.uid, first?.uid])
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? Infinity)
    expect(third?.sequence).toBeGreaterThan(second?.sequence ?? Infinity)
    expect(third).toMatchObject({ status: 'CANCELLED', alarms: [] })
  })

  test.each(['America/Detroit', 'Europe/Madrid', 'Asia/Riyadh'])(
    'half past nine is half past nine on every day around the changes of the clocks (%s)',
    (zone) => {
      const days = ['2026-03-07', '2026-03-08', '2026-03-09', '2026-03-28', '2026-03-29', '2026-10-25', '2026-11-01']
      const events = days.map((day) => {
        const start = instantAt(day, '09:30', zone)
        return { ...event, uid: `${day}@portal.example`, start, end: plusMinutes(start, 180) }
      })
      const wall = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
      const told = understood(calendarFile(events, now)).map(({ start }) => wall.format(Date.parse(start)))
      expect(told).toEqual(days.map((day) => `${day} 09:30`))
    },
  )

  test('all sessions to come are in one file', () => {
    const many = Array.from({ length: 20 }, (_none, index) => ({ ...event, uid: `s${index}@portal.example` }))
    expect(understood(calendarFile(many, now))).toHaveLength(20)
  })

  test('whatever a clinic calls things, the words come out as they went in', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '').trim())
      .filter((text) => text !== '')
    fc.assert(
      fc.property(words, words, (title, place) => {
        const [read] = understood(calendarFile([{ ...event, title, place }], now))
        expect([read?.title, read?.place]).toEqual([title, place])
      }),
    )
  })
})
