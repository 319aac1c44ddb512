import { useTranslation } from 'react-i18next'
import { useLanguage } from '#i18n/format.ts'
import type { Asked } from './asked.ts'
import { inLanguage } from './localText.ts'
import { MarkedWords } from './MarkedWords.tsx'

/** The question itself, in the person's language, with what stands before it. */
export function QuestionWords({ question }: { question: Asked }) {
  const { t } = useTranslation('questions')
  const language = useLanguage()
  const { prefix, markdown } = question
  const text = inLanguage(question.text, language)
  return (
    <span dir="auto">
      {prefix && `${inLanguage(prefix, language)} `}
      {markdown ? <MarkedWords markdown={inLanguage(markdown, language)} /> : text || t('noWords')}
    </span>
  )
}
