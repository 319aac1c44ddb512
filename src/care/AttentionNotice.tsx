import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asPlainText } from './plainText.ts'
import type { Filled } from './writing.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { finished, type Attention, type Draft } from '#drafts/draft.ts'
import { useLanguage } from '#i18n/format.ts'
import { Notice } from '#ui/Notice.tsx'

/** A draft that will not go by itself: why, that nothing is lost, and the ways out. */
export function AttentionNotice({ draft, because }: { draft: Draft<Filled>; because: Attention }) {
  const { t } = useTranslation('portal')
  const language = useLanguage()
  const { store, sendNow } = useDrafts()
  const [copied, setCopied] = useState<'copied' | 'notCopied'>()
  async function tryAgain() {
    await store.move(draft.id, draft.revision, finished(draft).state)
    sendNow()
  }
  async function copy() {
    await navigator.clipboard.writeText(asPlainText(draft.body, language)).then(
      () => setCopied('copied'),
      () => setCopied('notCopied'),
    )
  }
  return (
    <Notice kind="problem" title={t('attention', { reason: t(`attention_${because}`) })}>
      <p>{t('attentionSafe')}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={() => void tryAgain()}>
          {t('tryAgain')}
        </button>
        <button className="button" type="button" onClick={() => void copy()}>
          {t('copyWords')}
        </button>
        <a
          className="button"
          download={`${t('appointment')}.txt`}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(asPlainText(draft.body, language))}`}
        >
          {t('downloadWords')}
        </a>
      </p>
      <p role="status">{copied && t(copied)}</p>
    </Notice>
  )
}
