import type { Phone } from '#clinic/clinic.ts'
import { assumedCountry, type Country } from '#clinic/country.ts'
import type { Language } from '#i18n/languages.ts'

// The two numbers that stand everywhere, also where none of the other lines is loaded. Facts, like the rest in `countries`.

export interface NumbersToCall {
  emergency: Phone
  crisis: Phone
  /** Whether the number of the crisis line takes texts too. */
  crisisTakesTexts: boolean
  /** Which key leads to people who speak a language, and which word to text them. */
  crisisSpeaks: Partial<Record<Language, { press: string; word: string }>>
}

const numbers = {
  US: {
    emergency: { number: '911', shown: '911' },
    crisis: { number: '988', shown: '988' },
    crisisTakesTexts: true,
    crisisSpeaks: { es: { press: '2', word: 'AYUDA' } },
  },
  GB: {
    emergency: { number: '999', shown: '999' },
    crisis: { number: '116123', shown: '116 123' },
    crisisTakesTexts: false,
    crisisSpeaks: {},
  },
} as const satisfies Record<Country, NumbersToCall>

/** In: a country, or none where it is not known. Out: whom to call there for danger, and for thoughts of suicide. */
export function numbersToCall(country: Country = assumedCountry): NumbersToCall {
  return numbers[country]
}

/** What the sentences about the crisis line say: its own key and word for this language, call or text, or only call. */
export function crisisWords(
  country: Country | undefined,
  language: Language,
): { by: 'Own' | 'Text' | 'Call'; blanks: { crisis: string; emergency: string; press: string; word: string } } {
  const { crisis, emergency, crisisTakesTexts, crisisSpeaks } = numbersToCall(country)
  const own = crisisSpeaks[language]
  const blanks = { crisis: crisis.shown, emergency: emergency.shown, press: own?.press ?? '', word: own?.word ?? '' }
  return { by: own ? 'Own' : crisisTakesTexts ? 'Text' : 'Call', blanks }
}
