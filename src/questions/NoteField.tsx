import { useLanguage } from '#i18n/format.ts'
import { inLanguage } from './localText.ts'
import { MarkedWords } from './MarkedWords.tsx'
import type { NoteQuestion } from './note.ts'

/** Words between the questions, as they were written: text with its emphasis, never markup. */
export function NoteField({ question }: { question: NoteQuestion }) {
  const language = useLanguage()
  const { text, markdown } = question
  return (
    <p className="as-written" dir="auto">
      {markdown ? <MarkedWords markdown={inLanguage(markdown, language)} links /> : inLanguage(text, language)}
    </p>
  )
}
