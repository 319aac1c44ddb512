import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Audience } from './Audience.tsx'
import { AudienceChoice } from './AudienceChoice.tsx'
import { keepRoomFor } from './keepRoomFor.ts'
import { useSealing } from '#care/useSealing.ts'
import type { Audience as Who } from '#care/audience.ts'
import { waitsForTomorrow } from '#care/quietHours.ts'
import { useQuietHours } from '#care/useQuietHours.ts'
import type { Keeping } from '#drafts/draftEditor.ts'
import type { Instant } from '#time.ts'
import { SaveStatus } from '#ui/SaveStatus.tsx'

export interface DeskFootProps {
  /** Where the words are. */
  at: Keeping['at']
  startedAt: Instant
  /** Who can read it is chosen here only for what the clinic does not have yet. */
  isNew: boolean
  who: Who
  onAudience: (who: Who) => void
  /** Ways to take the words along, when the device does not keep them. */
  takeAlong: ReactNode
}

/** Where the words are, who will be able to read them, and the way out: always in view. */
export function DeskFoot({ at, startedAt, isNew, who, onAudience, takeAlong }: DeskFootProps) {
  const { t } = useTranslation('journal')
  const waits = waitsForTomorrow(startedAt, useQuietHours())
  const sealing = useSealing()
  const foot = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (foot.current ? keepRoomFor(foot.current) : undefined), [])
  const status = <SaveStatus at={at} live />
  return (
    <div className="desk-foot" ref={foot}>
      {isNew ? (
        <AudienceChoice who={who} onChange={onAudience} waits={waits}>
          {status}
        </AudienceChoice>
      ) : (
        <div className="desk-facts">
          {status}
          <Audience who={who} />
        </div>
      )}
      {takeAlong && <p className="buttons">{takeAlong}</p>}
      <button className="button" data-kind="primary" type="submit">
        {t('done')}
      </button>
      <p className="small">{who === 'team' ? t('doneMeans') : t(`doneMeans_${sealing}`)}</p>
    </div>
  )
}
