import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chartOf, gapDays } from './chart.ts'
import { MoodChart } from './MoodChart.tsx'
import type { Note, NoteKind } from './notes.ts'
import { NotesTable } from './NotesTable.tsx'
import { WalkNotes } from './WalkNotes.tsx'
import { useNoteWords } from './useNoteWords.ts'
import { BringThis } from '#care/BringThis.tsx'
import type { Mark } from '#care/mark.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { languages } from '#i18n/languages.ts'
import type { Instant } from '#time.ts'

interface MoodOverTimeProps {
  kind: NoteKind
  /** Oldest first, at least one. */
  notes: readonly Note[]
  infusions: readonly Instant[]
}

/** The notes as a line one can walk along, and the same as a table. */
export function MoodOverTime({ kind, notes, infusions }: MoodOverTimeProps) {
  const { t } = useTranslation('mood')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const { direction } = languages[useLanguage()]
  const [looking, setLooking] = useState(notes.length - 1)
  const say = useNoteWords()
  const noted = notes[looking]
  const chart = chartOf(notes, infusions)
  const first = notes[0]
  const last = notes.at(-1)
  if (!chart || !first || !last) return null
  return (
    <>
      <figure className="mood">
        <MoodChart chart={chart} looking={looking} isRightToLeft={direction === 'rtl'} />
        <div className="mood-ends" aria-hidden="true">
          <span>{dates.dayOfYear(first.at)}</span>
          <span>{dates.dayOfYear(last.at)}</span>
        </div>
        <figcaption className="small">
          {t('ends')} {t('gaps', { count: gapDays })}{' '}
          {chart.infusions.length > 0 && t('infusions', { count: chart.infusions.length })}
        </figcaption>
      </figure>
      <WalkNotes notes={notes} looking={looking} onLook={setLooking} />
      {noted && (
        <p>
          <BringThis mark={markOf(noted, `${t(`kind_${kind}`)}: ${say.whole(noted)}`)} about={say.whole(noted)} />
        </p>
      )}
      <p className="small">{t('whatItIsNot')}</p>
      <NotesTable notes={notes} caption={t('sameAsTable', { kind: t(`kind_${kind}`) })} />
    </>
  )
}

function markOf({ id, kind, at, audience }: Note, words: string): Mark {
  return { of: 'mood', from: id, linkId: kind, words, written: at, audience }
}
