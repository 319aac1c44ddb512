import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryKind } from '#care/entryKinds.ts'
import { useWritings } from '#care/useWritings.ts'
import { intentionFor, isFor, latestOf, newestFirst } from '#care/writing.ts'
import { WrittenLines } from '#care/WrittenLines.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'

export interface BesideWritingProps {
  cycleId: string | undefined
  kind: EntryKind
  /** Whether all of it begins folded: in low light one thing stands on the screen. */
  folded: boolean
}

/** The words written before, standing beside: intention and comfort wishes of that cycle, and the first notes when reflecting. */
export function BesideWriting({ cycleId, kind, folded }: BesideWritingProps) {
  const { t } = useTranslation('journal')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const writings = useWritings().data?.writings ?? []
  const intention = intentionFor(cycleId, writings)
  // Wishes are often written once and stay: those of an earlier cycle stand with their month.
  const comfort =
    latestOf('comfort', cycleId, writings) ?? newestFirst(writings.filter((one) => isFor(one, 'comfort')))[0]
  const notes = kind === 'reflection' ? latestOf('entry-first-notes', cycleId, writings) : undefined
  if (!intention && !comfort && !notes) return <div className="desk-beside" />
  return (
    <aside className="desk-beside" aria-label={t('before')}>
      {intention && (
        <Before title={t('beforeIntention')} open={!folded}>
          <blockquote className="words" dir="auto">
            <p>{intention}</p>
          </blockquote>
        </Before>
      )}
      {notes && (
        <Before title={t('beforeFirstNotes')} open={!folded}>
          <WrittenLines writing={notes} />
        </Before>
      )}
      {comfort && (
        <Before title={t('beforeComfort')}>
          {comfort.cycleId !== cycleId && <p className="small">{words.month(comfort.written)}</p>}
          <WrittenLines writing={comfort} />
        </Before>
      )}
    </aside>
  )
}

function Before({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="fold" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
