import { useTranslation } from 'react-i18next'
import { ChangedSince } from '#care/ChangedSince.tsx'
import { ClockNotice } from '#care/ClockNotice.tsx'
import { useChanges } from '#care/useChanges.ts'
import type { Session } from '#care/session.ts'
import type { Instant } from '#time.ts'
import { Margin, Passage } from '#ui/Passage.tsx'

/** What was moved or called off since the last visit, said first; and that this device's clock is wrong, if it is. */
export function SinceLastVisit({ sessions, now }: { sessions: readonly Session[]; now: Instant }) {
  const { t } = useTranslation('changes')
  const { changes, read } = useChanges(sessions, now)
  return (
    <>
      {changes.length > 0 && (
        <Passage margin={<Margin>{t('sinceLastVisit')}</Margin>}>
          <ChangedSince changes={changes} read={read} />
        </Passage>
      )}
      <ClockNotice />
    </>
  )
}
