import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { LeftOutLines } from './LeftOutLines.tsx'
import { Making } from './Making.tsx'
import { useCopy } from './useCopy.ts'
import { useShelved } from '#care/ShelfContext.tsx'
import { paths } from '#paths.ts'
import { Notice } from '#ui/Notice.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { saveFile } from '#ui/saveFile.ts'
import { isLongEnough } from '#vault/passphrase.ts'
import { useVaultState } from '#vault/VaultContext.tsx'

/** Everything that is the person's in one file, to be kept by themselves: for the day the clinic closes, too. */
export function ExportScreen() {
  const { t } = useTranslation('export')
  const { copying, make, stop } = useCopy()
  const vault = useVaultState()
  const shelf = useShelved()
  const [readable, setReadable] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const fieldId = useId()
  const canRead = vault.at !== 'locked'
  const isShort = passphrase !== '' && !isLongEnough(passphrase)
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      <Passage margin={<Margin>{t('yours')}</Margin>}>
        <h1>{t('title')}</h1>
        <p>{t('first')}</p>
        <ul className="plain-list">
          <li>{t('holdsWords')}</li>
          <li>{t('holdsRecord')}</li>
          <li>{t('holdsSealed')}</li>
          <li>{t('holdsOpener')}</li>
        </ul>
        <p>{t('whoHasIt')}</p>
      </Passage>
      <Passage margin={<MarginHeading>{t('how')}</MarginHeading>}>
        <form
          className="spaced"
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            if (!isShort) void make({ readable: readable && canRead, passphrase: passphrase.trim() })
          }}
        >
          <label className="choice">
            <input
              type="checkbox"
              checked={readable && canRead}
              disabled={!canRead}
              onChange={({ target }) => setReadable(target.checked)}
            />
            {t('readable')}
          </label>
          <p className="small">{canRead ? t('readableText') : t('readableLocked')}</p>
          <div className="field" data-problem={isShort ? '' : undefined}>
            <label className="label" htmlFor={fieldId}>
              {t('passphrase')}
            </label>
            {isShort && (
              <p className="field-problem" id={`${fieldId}-problem`}>
                {t('passphraseShort')}
              </p>
            )}
            <input
              className="input"
              id={fieldId}
              type="password"
              autoComplete="off"
              spellCheck={false}
              value={passphrase}
              onChange={({ target }) => setPassphrase(target.value)}
              aria-invalid={isShort || undefined}
              aria-describedby={isShort ? `${fieldId}-problem` : `${fieldId}-help`}
            />
            <p className="small" id={`${fieldId}-help`}>
              {t('passphraseText')}
            </p>
          </div>
          <p className="buttons">
            <button
              className="button"
              data-kind="primary"
              type="submit"
              disabled={copying.at === 'working' || (readable && shelf.at === 'opening')}
            >
              {t('make')}
            </button>
          </p>
        </form>
        {copying.at === 'working' && <Making progress={copying.progress} stop={stop} />}
        {copying.at === 'failed' && <ProblemNotice problem={copying.problem} again={stop} />}
        {copying.at === 'ready' && (
          <div role="status">
            <Notice kind="kept" title={t('ready')}>
              <p>{t('readyText')}</p>
              <LeftOutLines left={copying.left} />
              <p className="buttons">
                <button className="button" type="button" onClick={() => saveFile(copying.file)}>
                  {t('saveAgain')}
                </button>
              </p>
            </Notice>
          </div>
        )}
        <p>
          <Link className="alone" to={paths.privacy()}>
            {t('whoReads')}
          </Link>
        </p>
      </Passage>
    </div>
  )
}
