import { useTranslation } from 'react-i18next'
import { useLanguage } from '#i18n/format.ts'
import { inLanguage } from './localText.ts'
import type { ReadableValue } from './readableAnswer.ts'
import { dateInWords, numberInWords, timeInWords } from './written.ts'

/** An answer, to be read: nothing is a sentence, one thing a passage, several a list. */
export function AnswerWords({ values }: { values: readonly ReadableValue[] }) {
  const { t } = useTranslation('questions')
  const [value, ...more] = values
  if (!value) return <p className="hint">{t('noAnswer')}</p>
  if (more.length === 0) return <AnswerPassage value={value} />
  return (
    <ul className="answered-list">
      {keyed(values).map(([key, one]) => (
        <li key={key}>
          <AnswerPassage value={one} />
        </li>
      ))}
    </ul>
  )
}

function AnswerPassage({ value }: { value: ReadableValue }) {
  return (
    <p className="as-written" dir="auto">
      <ValueWords value={value} />
    </p>
  )
}

function ValueWords({ value }: { value: ReadableValue }) {
  const { t } = useTranslation('questions')
  const language = useLanguage()
  switch (value.kind) {
    case 'text':
      return inLanguage(value.text, language)
    case 'yesNo':
      return value.yes ? t('yes') : t('no')
    case 'date':
      return dateInWords(value.date, language)
    case 'time':
      return timeInWords(value.time, language)
    case 'number': {
      const number = numberInWords(value.number, language)
      return value.unit ? t('withUnit', { number, unit: value.unit }) : number
    }
    case 'workedOut':
      return value.number === undefined
        ? t('workedOut')
        : t('workedOutNumber', { number: numberInWords(value.number, language) })
    case 'unreadable':
      return t('unreadable')
  }
}

// The list is never reordered, and the same thing may stand in it twice.
function keyed(values: readonly ReadableValue[]): readonly (readonly [string, ReadableValue])[] {
  return values.map((value, place) => [String(place), value])
}
