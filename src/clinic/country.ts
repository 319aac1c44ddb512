/** The countries whose crisis lines the portal knows; `help/countries` holds the facts of each. */
export const countries = ['US', 'GB'] as const
export type Country = (typeof countries)[number]

/** Whose lines stand where a clinic's file is too broken to say in which country it is. */
export const assumedCountry: Country = 'US'

/** In: the text of a clinic's file, sound or not. Out: the country it names, if it is one we know. */
export function countryNamedIn(text: string): Country | undefined {
  const [, named] = /"country"\s*:\s*"([^"]*)"/.exec(text) ?? []
  return countries.find((country) => country === named)
}
