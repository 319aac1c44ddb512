import { useTranslation } from 'react-i18next'
import { useLanguage } from '#i18n/format.ts'
import { inLanguage } from './localText.ts'
import { MarkedWords } from './MarkedWords.tsx'
import type { NoteQuestion } from './note.ts'

/** Words between the questions, as they were written: text with its emphasis, never markup. */
export function NoteField({ question }: { question: NoteQuestion }) {
  const { t } = useTranslation('questions')
  const { about } = question
  if (about === 'instructions') return <NoteWords question={question} look="hint as-written" />
  if (about !== 'security') return <NoteWords question={question} look="as-written" />
  return (
    <div className="notice" data-kind="info">
      <p className="notice-title">{t('aboutPrivacy')}</p>
      <NoteWords question={question} look="as-written" />
    </div>
  )
}

function NoteWords({ question: { text, markdown }, look }: { question: NoteQuestion; look: string }) {
  const language = useLanguage()
  return (
    <p className={look} dir="auto">
      {markdown ? <MarkedWords markdown={inLanguage(markdown, language)} links /> : inLanguage(text, language)}
    </p>
  )
}
