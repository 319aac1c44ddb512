import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { AskBeforeDeleting } from './AskBeforeDeleting.tsx'
import type { Filled } from '#care/writing.ts'
import { removed, type Draft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { paths } from '#paths.ts'
import { useClock } from '#ui/ClockContext.tsx'

/** The way to delete words that are on this device only; of an entry the clinic has, the changes that it does not have. */
export function DeleteDraft({ draft }: { draft: Draft<Filled> }) {
  const { t } = useTranslation('journal')
  const { store } = useDrafts()
  const clock = useClock()
  const navigate = useNavigate()
  const isChange = draft.basedOn !== undefined
  async function remove() {
    await store.move(draft.id, draft.revision, removed(draft, clock.now()).state)
    await navigate(paths.journal(), { state: { deleted: draft.id } })
  }
  return (
    <AskBeforeDeleting
      begun={draft.startedAt}
      label={isChange ? t('dropChanges') : t('deleteEntry')}
      confirm={isChange ? t('dropThem') : t('deleteIt')}
      onConfirm={() => void remove()}
    >
      <p>{isChange ? t('dropChangesText') : t('deleteDraftText')}</p>
    </AskBeforeDeleting>
  )
}
