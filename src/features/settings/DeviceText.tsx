import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { beginningOf } from '#care/beginningOf.ts'
import { draftAddress } from '#care/draftAddress.ts'
import { draftWords, isPlan } from '#care/filled.ts'
import { savedAt } from '#care/savedAt.ts'
import type { Filled } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { removed, type Draft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { useClock } from '#ui/ClockContext.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

/** One text on this device: its first words, where it stands; open it, remove it, bring it back. */
export function DeviceText({ draft }: { draft: Draft<Filled> }) {
  const { t } = useTranslation('device')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const clock = useClock()
  const { store } = useDrafts()
  const { id, revision, state, changedAt, body } = draft
  const isRemoved = state.at === 'removed'
  const isOpenable = !isRemoved && (whatItIs(draft) !== 'worksheet' || body.taskId !== undefined)
  return (
    <article className="entry">
      <p className="entry-when">
        {t(whatItIs(draft))} · {t('changedAt', { time: dates.dayAndTime(changedAt) })}
      </p>
      <blockquote className="words" dir="auto">
        <p>{beginningOf(draftWords(draft), 160)}</p>
      </blockquote>
      <p>
        <SaveStatus at={savedAt(state)} live />
      </p>
      <p className="buttons">
        {isOpenable && (
          <Link className="button" to={draftAddress(draft)}>
            {t('open')}
          </Link>
        )}
        {isRemoved && (
          <button className="button" type="button" onClick={() => void store.move(id, revision, { at: 'writing' })}>
            {t('bringBack')}
          </button>
        )}
        {!isRemoved && state.at !== 'sending' && (
          <button
            className="button"
            data-kind="destructive"
            type="button"
            onClick={() => void store.move(id, revision, removed(draft, clock.now()).state)}
          >
            {t('remove')}
          </button>
        )}
      </p>
    </article>
  )
}

function whatItIs(draft: Draft<Filled>): 'plan' | 'worksheet' | 'step' | 'bring' | 'entry' {
  if (isPlan(draft)) return 'plan'
  const { kind } = draft
  return kind === 'worksheet' || kind === 'step' || kind === 'bring' ? kind : 'entry'
}
