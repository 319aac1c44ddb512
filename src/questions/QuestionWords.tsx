import { useTranslation } from 'react-i18next'
import { useLanguage } from '#i18n/format.ts'
import type { Asked } from './asked.ts'
import { inLanguage } from './localText.ts'

/** The question itself, in the person's language. */
export function QuestionWords({ question }: { question: Asked }) {
  const { t } = useTranslation('questions')
  const text = inLanguage(question.text, useLanguage())
  return <span dir="auto">{text || t('noWords')}</span>
}
