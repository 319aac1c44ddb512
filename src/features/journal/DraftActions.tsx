import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { DeleteDraft } from './DeleteDraft.tsx'
import { AttentionNotice } from '#care/AttentionNotice.tsx'
import type { Filled } from '#care/writing.ts'
import type { Draft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { paths } from '#paths.ts'

/** What can be done with words the clinic does not have yet. */
export function DraftActions({ draft }: { draft: Draft<Filled> }) {
  const { t } = useTranslation('journal')
  const { store } = useDrafts()
  const navigate = useNavigate()
  if (draft.state.at === 'sending') return null
  async function writeOn() {
    await store.move(draft.id, draft.revision, { at: 'writing' })
    await navigate(`${paths.writeEntry()}?draft=${draft.id}`)
  }
  return (
    <>
      {draft.state.at === 'attention' && <AttentionNotice draft={draft} because={draft.state.because} />}
      <p className="buttons">
        <button className="button" type="button" onClick={() => void writeOn()}>
          {t('writeOn')}
        </button>
      </p>
      <DeleteDraft draft={draft} />
    </>
  )
}
