import { useTranslation } from 'react-i18next'
import type { Country } from '#clinic/country.ts'
import type { Language } from '#i18n/languages.ts'
import { crisisWords, numbersToCall } from './numbersToCall.ts'
import { WayButton } from './ways.tsx'

interface CallCrisisProps {
  country: Country | undefined
  language: Language
  primary?: boolean
}

/** The call to the country's crisis line, with the key that leads to somebody who speaks the reader's language. */
export function CallCrisis({ country, language, primary }: CallCrisisProps) {
  const { t } = useTranslation('help')
  const { crisis } = numbersToCall(country)
  const { by, blanks } = crisisWords(country, language)
  const number = crisis.shown
  const sentence = by === 'Own' ? t('lifelineCallOwn', { number, press: blanks.press }) : t('lifelineCall', { number })
  return <WayButton way={{ by: 'call', ...crisis }} sentence={sentence} primary={primary} />
}
