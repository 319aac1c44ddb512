import { useTranslation } from 'react-i18next'
import { useLanguage } from '#i18n/format.ts'
import type { Asked } from './asked.ts'
import { partsOf } from './field.ts'
import { inLanguage } from './localText.ts'

/** What helps to answer, and that an answer is needed where it is. */
export function QuestionHelp({ question, id }: { question: Asked; id: string }) {
  const { t } = useTranslation('questions')
  const language = useLanguage()
  if (!hasHelp(question)) return null
  return (
    <div className="hint" id={partsOf(id).help}>
      {question.help && (
        <p className="as-written" dir="auto">
          {inLanguage(question.help, language)}
        </p>
      )}
      {question.required && <p>{t('needed')}</p>}
    </div>
  )
}

export function hasHelp(question: Asked): boolean {
  return question.help !== undefined || question.required
}
