import { useTranslation } from 'react-i18next'
import { DraftLines } from './DraftLines.tsx'
import type { Filled } from './writing.ts'
import type { Draft } from '#drafts/draft.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { Notice } from '#ui/Notice.tsx'

export interface OpenElsewhereProps {
  draft: Draft<Filled>
  /** From then on this page writes, from what the other one kept last. */
  takeOver: () => Promise<void>
}

/** The same words are open on another page of this browser: they can be read here, or taken over. */
export function OpenElsewhere({ draft, takeOver }: OpenElsewhereProps) {
  const { t } = useTranslation('device')
  const { drafts } = useDraftsHere()
  // As the other page keeps it now, not as it was when this one stopped writing.
  const newest = drafts.find(({ id }) => id === draft.id) as Draft<Filled> | undefined
  return (
    <>
      <div role="status">
        <Notice kind="info" title={t('openElsewhere')}>
          <p>{t('openElsewhereText')}</p>
          <p className="buttons">
            <button className="button" type="button" onClick={() => void takeOver()}>
              {t('writeHere')}
            </button>
          </p>
        </Notice>
      </div>
      <DraftLines body={(newest ?? draft).body} />
    </>
  )
}
