import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { beginningOf } from '#care/beginningOf.ts'
import { draftWords, entryDrafts } from '#care/filled.ts'
import type { Filled } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { bringBackUntil, finished, type Draft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useDateWords } from '#i18n/format.ts'

export interface DeletedEntriesProps {
  removed: readonly Draft[]
  /** The ids of what the clinic has now. */
  atClinic: ReadonlySet<string>
}

/** What was deleted and can be brought back; the one deleted a moment ago stands first and unfolded. */
export function DeletedEntries({ removed, atClinic }: DeletedEntriesProps) {
  const { t } = useTranslation('journal')
  const { state } = useLocation() as { state: { deleted?: unknown } | null }
  const entries = entryDrafts(removed)
  if (entries.length === 0) return null
  const justNow = entries.find(({ id }) => id === state?.deleted)
  const others = entries.filter((one) => one !== justNow)
  return (
    <>
      {justNow && (
        <div className="notice" data-kind="kept" role="status">
          <p className="notice-title">{t('deleted')}</p>
          <BringBack draft={justNow} isThere={atClinic.has(justNow.id)} />
        </div>
      )}
      {others.length > 0 && (
        <details className="fold">
          <summary>{t('deletedEntries', { count: others.length })}</summary>
          {others.map((draft) => (
            <BringBack key={draft.id} draft={draft} isThere={atClinic.has(draft.id)} />
          ))}
        </details>
      )}
    </>
  )
}

function BringBack({ draft, isThere }: { draft: Draft<Filled>; isThere: boolean }) {
  const { t } = useTranslation('journal')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const { store, sendNow } = useDrafts()
  const until = bringBackUntil(draft)
  // What was taken back from the clinic goes there again, as a new version; everything else is being written again.
  const goesBack = draft.basedOn !== undefined && !isThere
  async function bringBack() {
    const state = goesBack ? finished(draft).state : ({ at: 'writing' } as const)
    await store.move(draft.id, draft.revision, state)
    sendNow()
  }
  return (
    <div className="deleted-entry">
      <p className="entry-words" dir="auto">
        {beginningOf(draftWords(draft), 200) || t('noWords')}
      </p>
      {until && <p className="small">{t('bringBackUntil', { day: words.day(until) })}</p>}
      <p className="buttons">
        <button className="button" type="button" onClick={() => void bringBack()}>
          {goesBack ? t('bringBackToClinic') : t('bringBack')}
        </button>
      </p>
    </div>
  )
}
