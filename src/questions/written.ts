import { languages, type Language } from '#i18n/languages.ts'

export function numberInWords(number: number, language: Language): string {
  return new Intl.NumberFormat(languages[language].locale, { maximumFractionDigits: 15 }).format(number)
}

/**
 * In: a date as FHIR writes it, `2026`, `2026-11`, a day, or a moment. Out: it in words, as exact as it was given.
 * A moment keeps the clock it was written by. What is no date comes back as it is.
 */
export function dateInWords(date: string, language: Language): string {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}).*)?)?)?$/.exec(date) ?? []
  const milliseconds = Date.parse(`${year}-${month ?? '01'}-${day ?? '01'}T${time ?? '00:00'}Z`)
  if (Number.isNaN(milliseconds)) return date
  return new Intl.DateTimeFormat(languages[language].locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    ...(time && { hour: 'numeric', minute: '2-digit' }),
  }).format(milliseconds)
}

/** In: a time of the day, `09:30` or `09:30:15`. Out: it in words, the seconds only where there are some. */
export function timeInWords(time: string, language: Language): string {
  const [, clock, seconds] = /^(\d\d:\d\d)(?::(\d\d))?/.exec(time) ?? []
  const milliseconds = Date.parse(`2000-01-01T${clock}:${seconds ?? '00'}Z`)
  if (Number.isNaN(milliseconds)) return time
  return new Intl.DateTimeFormat(languages[language].locale, {
    timeZone: 'UTC',
    hour: 'numeric',
    minute: '2-digit',
    ...(seconds && seconds !== '00' && { second: '2-digit' }),
  }).format(milliseconds)
}
