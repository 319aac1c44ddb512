import type { TFunction } from 'i18next'
import { weekdays, type OpeningHours, type Weekday } from '#clinic/clinic.ts'
import { languages, type Language } from '#i18n/languages.ts'
import type { Instant, Zone } from '#time.ts'

const minute = 60_000
const day = 24 * 60 * minute
const aMonday = Date.UTC(2024, 0, 1)

/** In: opening hours, their zone, and the words of a language. Out: "Monday to Thursday, 8:30 AM to 5:00 PM; …, Eastern Time". */
export function hoursInWords(
  hours: readonly OpeningHours[],
  zone: Zone,
  language: Language,
  t: TFunction<'help'>,
): string {
  const parts = hours.map(({ days, opens, closes }) =>
    t('openingHours', {
      days: daysInWords(days, language, t),
      opens: timeInWords(opens, language),
      closes: timeInWords(closes, language),
    }),
  )
  return t('hoursInZone', { hours: parts.join(language === 'ar' ? '؛ ' : '; '), zone: zoneInWords(zone, language) })
}

/** In: a month of a year, `2026-11`. Out: "November 2026". */
export function monthInWords(month: string, language: Language): string {
  return formatted(language, { month: 'long', year: 'numeric' }, Date.parse(`${month}-01T00:00Z`))
}

/** In: a moment and the zone of who reads. Out: "Monday 11:00 AM". */
export function dayAndTimeInWords(at: Instant, zone: Zone, language: Language): string {
  const options = { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone: zone } as const
  return new Intl.DateTimeFormat(languages[language].locale, options).format(Date.parse(at))
}

function daysInWords(days: readonly Weekday[], language: Language, t: TFunction<'help'>): string {
  const places = weekdays.flatMap((weekday, place) => (days.includes(weekday) ? [place] : []))
  const [first = 0] = places
  const last = places.at(-1) ?? first
  const inOneRun = last - first === places.length - 1
  if (inOneRun && places.length > 2)
    return t('dayRange', { from: dayInWords(first, language), to: dayInWords(last, language) })
  return new Intl.ListFormat(languages[language].locale).format(places.map((place) => dayInWords(place, language)))
}

function dayInWords(place: number, language: Language): string {
  return formatted(language, { weekday: 'long' }, aMonday + place * day)
}

function timeInWords(wallTime: string, language: Language): string {
  return formatted(language, { hour: 'numeric', minute: '2-digit' }, aMonday + minutesOf(wallTime) * minute)
}

function minutesOf(wallTime: string): number {
  const [hours, minutes] = wallTime.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

function zoneInWords(zone: Zone, language: Language): string {
  const formatter = new Intl.DateTimeFormat(languages[language].locale, { timeZone: zone, timeZoneName: 'longGeneric' })
  return formatter.formatToParts(aMonday).find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

function formatted(language: Language, options: Intl.DateTimeFormatOptions, milliseconds: number): string {
  return new Intl.DateTimeFormat(languages[language].locale, { ...options, timeZone: 'UTC' }).format(milliseconds)
}
