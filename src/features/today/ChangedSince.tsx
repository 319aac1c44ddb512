import { useTranslation } from 'react-i18next'
import type { Change } from './changes.ts'
import { sessionTitleKey } from '#care/sessionTitle.ts'
import { useZoneOf } from '#care/SessionTicket.tsx'
import { useDateWords } from '#i18n/format.ts'
import { Margin, Passage } from '#ui/Passage.tsx'
import { Notice } from '#ui/Notice.tsx'

/** What the clinic moved or called off since the last visit: said before anything else, until it is read. */
export function ChangedSince({ changes, read }: { changes: readonly Change[]; read: (change: Change) => void }) {
  const { t } = useTranslation('portal')
  if (changes.length === 0) return null
  return (
    <Passage margin={<Margin>{t('sinceLastVisit')}</Margin>}>
      {changes.map((change) => (
        <OneChange key={change.session.id} change={change} read={() => read(change)} />
      ))}
    </Passage>
  )
}

function OneChange({ change, read }: { change: Change; read: () => void }) {
  const { t } = useTranslation('portal')
  const words = useDateWords(useZoneOf(change.session))
  const { kind, session, from } = change
  const name = t(sessionTitleKey(session))
  return (
    <Notice kind="info" title={t(kind === 'moved' ? 'nowMoved' : 'nowCancelled', { session: name })}>
      <p>
        {t('itWas')} <s>{words.dayAndTime(from)}</s>
      </p>
      {kind === 'moved' && (
        <p>{session.start ? t('itIsNow', { when: words.dayAndTime(session.start) }) : t('waitingForDateCall')}</p>
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
