import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asPlainText } from './plainText.ts'
import type { Filled } from './writing.ts'
import { useLanguage } from '#i18n/format.ts'

/** Words as a file, or to be pasted elsewhere. The file's name says nothing about them. */
export function TakeAlong({ body }: { body: Filled }) {
  const { t } = useTranslation('portal')
  const language = useLanguage()
  const [copied, setCopied] = useState<'copied' | 'notCopied'>()
  const text = asPlainText(body, language)
  async function copy() {
    await navigator.clipboard.writeText(text).then(
      () => setCopied('copied'),
      () => setCopied('notCopied'),
    )
  }
  return (
    <>
      <button className="button" type="button" onClick={() => void copy()}>
        {t('copyWords')}
      </button>
      <a
        className="button"
        download={`${t('appointment')}.txt`}
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
      >
        {t('downloadWords')}
      </a>
      <span role="status">{copied && t(copied)}</span>
    </>
  )
}
