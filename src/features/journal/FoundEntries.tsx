import { useTranslation } from 'react-i18next'
import { EntryLine } from './EntryLine.tsx'
import type { JournalLine } from './journalInOrder.ts'
import { matchIn } from './matchIn.ts'
import { ShowMore } from './ShowMore.tsx'
import { useGrowing } from './useGrowing.ts'
import { soughtWords } from './fold.ts'

export interface FoundEntriesProps {
  /** What fits, newest first. */
  lines: readonly JournalLine[]
  /** As they were typed. */
  words: string
  textOf: (id: string) => string
}

/** What was found, each with the place in it where the words stand. */
export function FoundEntries({ lines, words, textOf }: FoundEntriesProps) {
  const { t } = useTranslation('journal')
  const sought = soughtWords(words)
  const { shown, more } = useGrowing(lines.length, 'found')
  return (
    <>
      <h2 className="visually-hidden">{t('found', { count: lines.length })}</h2>
      <ul className="entries">
        {lines.slice(0, shown).map((line) => (
          <EntryLine key={line.id} line={line}>
            {sought.length > 0 && <Match text={textOf(line.id)} sought={sought} />}
          </EntryLine>
        ))}
      </ul>
      <ShowMore left={lines.length - shown} onMore={more} />
    </>
  )
}

function Match({ text, sought }: { text: string; sought: readonly string[] }) {
  return (
    <p className="found-words" dir="auto">
      {matchIn(text, sought).map((stretch, place) =>
        // Stretches have no name but their place.
        // oxlint-disable-next-line react/no-array-index-key
        stretch.isMatch ? <mark key={place}>{stretch.text}</mark> : <span key={place}>{stretch.text}</span>,
      )}
    </p>
  )
}
