import { useTranslation } from 'react-i18next'
import { languages, type Language } from './languages.ts'
import type { Day, Instant, Zone } from '#time.ts'

/** Dates and times in words, in one language and one zone. In: instants, days or partial dates. Out: text. */
export interface DateWords {
  /** Thursday, December 3 */
  day(instant: Instant): string
  /** December 3, 2026 */
  dayOfYear(instant: Instant): string
  /** Thursday, December 3, 2026 */
  dayAndYear(instant: Instant): string
  /** Thu, Dec 3 */
  shortDay(instant: Instant): string
  /** 9:30 AM */
  time(instant: Instant): string
  /** Thursday, December 3, 9:30 AM */
  dayAndTime(instant: Instant): string
  /** Thu, Dec 3, 9:30 AM */
  shortDayAndTime(instant: Instant): string
  /** Thu, Dec 3, 2026, 9:30 AM */
  shortDayOfYearAndTime(instant: Instant): string
  /** Thursday */
  weekday(instant: Instant): string
  /** Eastern Time */
  zoneName(instant: Instant): string
  /** December 2026, or as much of it as is known */
  month(date: string): string
}

const known = new Map<string, DateWords>()

/** In: a language and a zone. Out: how dates are said in them. Made once each: the browser takes long over it. */
export function dateWords(language: Language, zone: Zone): DateWords {
  const key = `${language} ${zone}`
  const words = known.get(key) ?? newDateWords(language, zone)
  known.set(key, words)
  return words
}

function newDateWords(language: Language, zone: Zone): DateWords {
  const { locale } = languages[language]
  const say = (options: Intl.DateTimeFormatOptions, timeZone = zone) => {
    // Made when it is first needed: making one costs more than using it.
    let format: Intl.DateTimeFormat | undefined
    return (instant: Instant) => {
      format ??= new Intl.DateTimeFormat(locale, { ...options, timeZone })
      return format.format(Date.parse(instant))
    }
  }
  const day = say({ weekday: 'long', month: 'long', day: 'numeric' })
  const shortDay = say({ weekday: 'short', month: 'short', day: 'numeric' })
  const time = say({ hour: 'numeric', minute: '2-digit' })
  return {
    day,
    dayOfYear: say({ year: 'numeric', month: 'long', day: 'numeric' }),
    dayAndYear: say({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }),
    shortDay,
    time,
    dayAndTime: say({ weekday: 'long', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
    shortDayAndTime: say({ weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
    shortDayOfYearAndTime: say({
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    }),
    weekday: say({ weekday: 'long' }),
    zoneName(instant) {
      const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(
        Date.parse(instant),
      )
      return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
    },
    month(date) {
      // `2026`, `2026-09` and `2026-09-21` are all dates; only a whole moment has a zone.
      const [year = '', month] = date.split(/[-T]/)
      if (date.includes('T')) return say({ month: 'long', year: 'numeric' })(date)
      const first: Day = `${year}-${month ?? '01'}-01`
      return say(month ? { month: 'long', year: 'numeric' } : { year: 'numeric' }, 'UTC')(`${first}T00:00:00Z`)
    },
  }
}

const minutesOfUnit = { day: 24 * 60, hour: 60, minute: 1 } as const

/** In: a number of minutes. Out: about how long that is, in the largest unit that fills it: "2 days". */
export function amountOfTime(language: Language, minutes: number): string {
  const unit = minutes >= minutesOfUnit.day ? 'day' : minutes >= minutesOfUnit.hour ? 'hour' : 'minute'
  const format = new Intl.NumberFormat(languages[language].locale, { style: 'unit', unit, unitDisplay: 'long' })
  return format.format(Math.round(minutes / minutesOfUnit[unit]))
}

/** The language of the page. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language as Language
}

/** In: a zone. Out: how dates are said in the language of the page. */
export function useDateWords(zone: Zone): DateWords {
  return dateWords(useLanguage(), zone)
}
