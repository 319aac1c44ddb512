import { useTranslation } from 'react-i18next'
import type { Answer } from './answer.ts'
import { AnswerWords } from './AnswerWords.tsx'
import type { Question } from './form.ts'
import { readableValues } from './readableAnswer.fhir.ts'

/** An answer that was given somewhere else and is kept as it came. */
export function EarlierAnswer({ question, answer }: { question: Question; answer: Answer }) {
  const { t } = useTranslation('questions')
  const values = readableValues(question, answer)
  return (
    <div>
      <p className="small">{question.kind === 'unknown' ? t('earlierKept') : t('earlier')}</p>
      <AnswerWords values={values} />
    </div>
  )
}
