import type { Writing } from './writing.ts'
import { useLanguage } from '#i18n/format.ts'
import { AnswerWords } from '#questions/AnswerWords.tsx'
import { inLanguage } from '#questions/localText.ts'

/** What the clinic has of one writing: each question as it was asked, and the answer. */
export function WrittenLines({ writing }: { writing: Writing }) {
  const language = useLanguage()
  return (
    <dl className="review">
      {writing.lines.map((line, place) => (
        // Other software may ask under one linkId more than once; lines have no name but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place} className="reviewed">
          <dt>{inLanguage(line.question, language)}</dt>
          <dd>
            <AnswerWords values={line.values} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
