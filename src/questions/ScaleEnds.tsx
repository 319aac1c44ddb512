import { useTranslation } from 'react-i18next'
import { useLanguage } from '#i18n/format.ts'
import { partsOf } from './field.ts'
import { inLanguage, type LocalText } from './localText.ts'
import type { ScaleQuestion } from './scale.ts'

/** What the first and the last place mean, in words. */
export function ScaleEnds({ question, id }: { question: ScaleQuestion; id: string }) {
  const { places, lower, upper } = question
  const [first = 0] = places
  const last = places.at(-1) ?? first
  if (!lower && !upper) return null
  return (
    <p className="scale-ends" id={partsOf(id).extra}>
      <span>{lower && <ScaleEnd place={first} words={lower} />}</span>{' '}
      <span>{upper && <ScaleEnd place={last} words={upper} />}</span>
    </p>
  )
}

function ScaleEnd({ place, words }: { place: number; words: LocalText }) {
  const { t } = useTranslation('questions')
  return t('scaleEnd', { place, words: inLanguage(words, useLanguage()) })
}
