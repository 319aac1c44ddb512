import { useTranslation } from 'react-i18next'
import type { EntryKind } from './entryForms.ts'
import { useWritings } from '#care/useWritings.ts'
import { firstWords, formUrls, intentionFor, newestFirst } from '#care/writing.ts'

/** The words written before, standing beside: the intention of that cycle, and the first notes when reflecting. */
export function BesideWriting({ cycleId, kind }: { cycleId: string | undefined; kind: EntryKind }) {
  const { t } = useTranslation('journal')
  const writings = useWritings().data?.writings ?? []
  const intention = intentionFor(cycleId, writings)
  const notes = newestFirst(writings).find(
    (one) => one.formUrl === formUrls.firstNotes && one.cycleId === cycleId && cycleId,
  )
  const firstNotes = kind === 'reflection' && notes ? firstWords(notes) : undefined
  if (!intention && !firstNotes) return <div className="desk-beside" />
  return (
    <aside className="desk-beside" aria-label={t('before')}>
      {intention && <Before title={t('beforeIntention')} words={intention} />}
      {firstNotes && <Before title={t('beforeFirstNotes')} words={firstNotes} />}
    </aside>
  )
}

function Before({ title, words }: { title: string; words: string }) {
  return (
    <details className="fold" open>
      <summary>{title}</summary>
      <blockquote className="words" dir="auto">
        <p>{words}</p>
      </blockquote>
    </details>
  )
}
