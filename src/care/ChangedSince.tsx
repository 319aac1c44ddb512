import { useTranslation } from 'react-i18next'
import type { Change } from './changes.ts'
import { sessionTitleKey } from './sessionTitle.ts'
import { useZoneOf } from './SessionTicket.tsx'
import { useDateWords } from '#i18n/format.ts'
import { Notice } from '#ui/Notice.tsx'

/** What the clinic moved, called off or gave a date since the last visit, until the person says that they have read it. */
export function ChangedSince({ changes, read }: { changes: readonly Change[]; read: (change: Change) => void }) {
  return changes.map((change) => <OneChange key={change.session.id} change={change} read={() => read(change)} />)
}

const titles = { moved: 'nowMoved', cancelled: 'nowCancelled', dated: 'nowDated' } as const

function OneChange({ change, read }: { change: Change; read: () => void }) {
  const { t } = useTranslation(['changes', 'portal'])
  const words = useDateWords(useZoneOf(change.session))
  const { kind, session } = change
  const name = t(`portal:${sessionTitleKey(session)}`)
  return (
    <Notice kind="info" title={t(titles[kind], { session: name })}>
      {kind !== 'dated' && (
        <p>
          {t('itWas')} <s>{words.dayAndTime(change.from)}</s>
        </p>
      )}
      {kind !== 'cancelled' && (
        <p>
          {session.start ? t('itIsNow', { when: words.dayAndTime(session.start) }) : t('portal:waitingForDateCall')}
        </p>
      )}
      {session.cancelledBecause && <p>{t('reasonGiven', { reason: session.cancelledBecause })}</p>}
      <p className="buttons">
        <button className="button" type="button" onClick={read}>
          {t('haveRead', { session: name })}
        </button>
      </p>
    </Notice>
  )
}
