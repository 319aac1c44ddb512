import { useLanguage } from '#i18n/format.ts'
import { inLanguage } from './localText.ts'
import type { NoteQuestion } from './note.ts'

/** Words between the questions, as they were written: text, never markup. */
export function NoteField({ question }: { question: NoteQuestion }) {
  return (
    <p className="as-written" dir="auto">
      {inLanguage(question.text, useLanguage())}
    </p>
  )
}
