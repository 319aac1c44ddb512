import { countries, type Country } from '#clinic/country.ts'
import { daysFromTo, type Day } from '#time.ts'
import { linesOf } from './lines.ts'

const meantDays = 180

/** In: a day. Out: the countries whose lines were last checked longer ago than is meant, with how long. */
export function oldFacts(day: Day): readonly { country: Country; checkedOn: string; days: number }[] {
  return countries
    .map((country) => {
      const { checkedOn } = linesOf(country)
      return { country, checkedOn, days: daysFromTo(`${checkedOn}-01`, day) }
    })
    .filter(({ days }) => days > meantDays)
}

/** The same in words, for whoever builds or measures the portal. */
export function oldFactsInWords(day: Day): readonly string[] {
  return oldFacts(day).map(
    ({ country, checkedOn, days }) =>
      `the crisis lines of ${country} in src/help/countries were checked ${days} days ago (${checkedOn}), at most ${meantDays} is meant`,
  )
}
