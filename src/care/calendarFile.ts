import { plusMinutes, type Instant } from '#time.ts'

/** One appointment as a calendar shows it: only what the person wants to stand there. */
export interface CalendarEvent {
  /** The same for one session for ever, on every device: a later file changes the event instead of adding one. */
  uid: string
  start: Instant
  end: Instant
  /** When the clinic wrote it down like this. */
  written: Instant | undefined
  title: string
  isCancelled: boolean
  place?: string
  notes?: string
  /** How long before the start the calendar reminds. */
  alarmMinutes?: number
}

/** In: events and the present moment. Out: a calendar file (RFC 5545); times are UTC, which every calendar tells in its own zone. */
export function calendarFile(events: readonly CalendarEvent[], now: Instant): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Portal//Appointments//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

function eventLines(event: CalendarEvent, now: Instant): string[] {
  const { uid, start, end, written, title, isCancelled, place, notes, alarmMinutes } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(now)}`,
    ...(written ? [`LAST-MODIFIED:${utc(written)}`] : []),
    `SEQUENCE:${sequence(written)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(start < end ? end : plusMinutes(start, 60))}`,
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(notes ? [`DESCRIPTION:${escaped(notes)}`] : []),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    ...(alarmMinutes === undefined || isCancelled ? [] : alarmLines(alarmMinutes, title)),
    'END:VEVENT',
  ]
}

function alarmLines(minutes: number, title: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-PT${Math.round(minutes)}M`,
    'END:VALARM',
  ]
}

const firstSequence = Date.UTC(2020, 0, 1)

// RFC 5545 3.8.7.4: a whole number that grows with every change. Seconds fit its 31 bits until 2088.
function sequence(written: Instant | undefined): number {
  if (!written) return 0
  return Math.min(Math.max(0, Math.floor((Date.parse(written) - firstSequence) / 1000)), 2 ** 31 - 1)
}

// 3.3.5, form 2: 20261203T143000Z
function utc(instant: Instant): string {
  return instant.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '')
}

// 3.3.11
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(unprintable, '')
}

// Control characters have no place in a content line, whatever a server sends.
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f]/g

const mostOctets = 75

// 3.1: no line is longer than 75 octets; a character is never split.
function folded(line: string): string {
  const encoder = new TextEncoder()
  let octets = 0
  let text = ''
  for (const character of line) {
    const more = encoder.encode(character).length
    if (octets + more > mostOctets) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += more
  }
  return text
}
