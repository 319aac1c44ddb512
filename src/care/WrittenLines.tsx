import { BringThis } from './BringThis.tsx'
import { answersAsText } from './mark.ts'
import type { Writing } from './writing.ts'
import { useLanguage } from '#i18n/format.ts'
import { AnswerWords } from '#questions/AnswerWords.tsx'
import { inLanguage } from '#questions/localText.ts'

interface WrittenLinesProps {
  writing: Writing
  /** Whether each answer can be brought along to the integration session. */
  bringing?: boolean
}

/** What the clinic has of one writing: each question as it was asked, and the answer. */
export function WrittenLines({ writing, bringing }: WrittenLinesProps) {
  const language = useLanguage()
  const { id, written, audience } = writing
  return (
    <dl className="review">
      {writing.lines.map((line, place) => {
        const asked = inLanguage(line.question, language)
        const words = answersAsText([line], language)
        const mark = { of: 'answer', from: id, linkId: line.linkId, asked, words, written, audience } as const
        return (
          // Other software may ask under one linkId more than once; lines have no name but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={place} className="reviewed">
            <dt>{asked}</dt>
            <dd>
              <AnswerWords values={line.values} />
              {bringing && words && <BringThis mark={mark} about={asked} />}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
