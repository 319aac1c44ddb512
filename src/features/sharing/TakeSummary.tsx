import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asHtml, asMarkdown, type Summary } from './summary.ts'
import { useLanguage } from '#i18n/format.ts'
import { saveFile } from '#ui/saveFile.ts'
import { ageAside } from '#vault/ageAside.ts'
import { generatedPassphrase, isLongEnough } from '#vault/passphrase.ts'

type Format = 'html' | 'md'

const types: Record<Format, string> = { html: 'text/html;charset=utf-8', md: 'text/markdown;charset=utf-8' }

/** The summary as a file on this device, sealed with a passphrase where somebody wants that. Its name says nothing. */
export function TakeSummary({ summary }: { summary: Summary }) {
  const { t } = useTranslation(['sharing', 'portal'])
  const language = useLanguage()
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  const isSealed = passphrase !== ''
  const isTooShort = isSealed && !isLongEnough(passphrase)
  const save = useMutation({
    mutationFn: (format: Format) => saveSummary(summary, format, t('portal:appointment'), passphrase),
    networkMode: 'always',
    retry: false,
  })
  return (
    <form className="spaced" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <div className="field">
        <label className="label" htmlFor={id}>
          {t('passphrase')}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {t('passphraseHint')}
        </p>
        <input
          className="input"
          id={id}
          type="text"
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          translate="no"
          value={passphrase}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setPassphrase(target.value)}
        />
        <div role="status">{isTooShort && <p className="field-problem">{t('passphraseShort')}</p>}</div>
      </div>
      <p className="buttons">
        <button className="button" type="button" onClick={() => void generatedPassphrase(language).then(setPassphrase)}>
          {t('drawWords')}
        </button>
      </p>
      <p className="buttons">
        {(['html', 'md'] as const).map((format) => (
          <button
            key={format}
            className="button"
            data-kind={format === 'html' ? 'primary' : undefined}
            type="button"
            aria-disabled={isTooShort || save.isPending}
            onClick={() => (isTooShort || save.isPending ? undefined : save.mutate(format))}
          >
            {t(`save_${format}`)}
          </button>
        ))}
      </p>
      <p role="status">
        {save.isPending && t('making')}
        {save.isSuccess && t('saved')}
        {save.isError && t('notSaved')}
      </p>
      <p className="small">{t('takeMeans')}</p>
    </form>
  )
}

async function saveSummary(summary: Summary, format: Format, title: string, passphrase: string): Promise<void> {
  const text = format === 'html' ? asHtml(summary) : asMarkdown(summary)
  const name = `${title}.${format}`
  if (passphrase === '') return saveFile({ name, type: types[format], content: text })
  const aside = ageAside()
  try {
    const file = await aside.wrap(text, passphrase)
    saveFile({ name: `${name}.age`, type: 'application/octet-stream', content: new Uint8Array(file) })
  } finally {
    aside.end()
  }
}
