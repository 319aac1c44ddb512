import { useTranslation } from 'react-i18next'
import { TakeAlong } from './TakeAlong.tsx'
import { TwoVersions } from './TwoVersions.tsx'
import type { Filled } from './writing.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { finished, type Attention, type Draft } from '#drafts/draft.ts'
import { Notice } from '#ui/Notice.tsx'

/** A draft that will not go by itself: why, that nothing is lost, and the ways out. */
export function AttentionNotice({ draft, because }: { draft: Draft<Filled>; because: Attention }) {
  const { t } = useTranslation('portal')
  const { store, sendNow } = useDrafts()
  if (because === 'changed') return <TwoVersions draft={draft} />
  async function tryAgain() {
    await store.move(draft.id, draft.revision, finished(draft).state)
    sendNow()
  }
  return (
    <Notice kind="problem" title={t('attention', { reason: t(`attention_${because}`) })}>
      <p>{t('attentionSafe')}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={() => void tryAgain()}>
          {t('tryAgain')}
        </button>
        <TakeAlong body={draft.body} />
      </p>
    </Notice>
  )
}
