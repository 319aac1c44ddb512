import { useTranslation } from 'react-i18next'
import { PageTitle } from '#ui/PageTitle.tsx'
import { AttentionNotice } from '#care/AttentionNotice.tsx'
import { DraftLines } from '#care/DraftLines.tsx'
import { savedAt } from '#care/savedAt.ts'
import type { Filled } from '#care/writing.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useLanguage } from '#i18n/format.ts'
import { inLanguage } from '#questions/localText.ts'
import { SaveStatus } from '#ui/SaveStatus.tsx'

/** A worksheet that is finished here and not at the clinic yet: where it is, and what can be done. */
export function WaitingWorksheet({ draft }: { draft: Draft<Filled> }) {
  const { t } = useTranslation('worksheets')
  const language = useLanguage()
  const { store } = useDrafts()
  const title = inLanguage(draft.body.form.title, language)
  const writeOn = () => void store.move(draft.id, draft.revision, { at: 'writing' })
  return (
    <>
      <PageTitle title={title} />
      <h1 className="question">{title}</h1>
      <p>
        <SaveStatus at={savedAt(draft.state)} live />
      </p>
      {draft.state.at === 'attention' && <AttentionNotice draft={draft} because={draft.state.because} />}
      {draft.state.at === 'waiting' && <p>{t('waitingText')}</p>}
      {draft.state.at !== 'sending' && (
        <p className="buttons">
          <button className="button" type="button" onClick={writeOn}>
            {t('writeOn')}
          </button>
        </p>
      )}
      <DraftLines body={draft.body} />
    </>
  )
}
