import { useTranslation } from 'react-i18next'
import { Audience } from './Audience.tsx'
import { AudienceChoice } from './AudienceChoice.tsx'
import { useSealing } from './useSealing.ts'
import type { Audience as Who } from '#care/audience.ts'
import { waitsForTomorrow } from '#care/quietHours.ts'
import { TakeAlong } from '#care/TakeAlong.tsx'
import { useQuietHours } from '#care/useQuietHours.ts'
import type { Filled } from '#care/writing.ts'
import type { Draft } from '#drafts/draft.ts'
import type { Keeping } from '#drafts/draftEditor.ts'
import { SaveStatus } from '#ui/SaveStatus.tsx'

export interface DeskFootProps {
  keeping: Keeping
  draft: Draft<Filled>
  who: Who
  onAudience: (who: Who) => void
}

/** Where the words are, who will be able to read them, and the way out: always in view. */
export function DeskFoot({ keeping, draft, who, onAudience }: DeskFootProps) {
  const { t } = useTranslation('journal')
  const waits = waitsForTomorrow(draft.startedAt, useQuietHours())
  const sealing = useSealing()
  const status = <SaveStatus at={keeping.at} live />
  return (
    <div className="desk-foot">
      {isNew(draft) ? (
        <AudienceChoice who={who} onChange={onAudience} waits={waits}>
          {status}
        </AudienceChoice>
      ) : (
        <div className="desk-facts">
          {status}
          <Audience who={who} />
        </div>
      )}
      {keeping.at === 'nowhere' && (
        <p className="buttons">
          <TakeAlong body={draft.body} />
        </p>
      )}
      <button className="button" data-kind="primary" type="submit">
        {t('done')}
      </button>
      <p className="small">{who === 'team' ? t('doneMeans') : t(`doneMeans_${sealing}`)}</p>
    </div>
  )
}

// What the clinic has already is shared, or no longer, on its own page, where it is said what that does.
function isNew({ basedOn, body }: Draft<Filled>): boolean {
  return basedOn === undefined && body.edition === undefined
}
