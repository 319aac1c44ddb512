import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SecretField } from './SecretField.tsx'
import { StepNotice } from './StepNotice.tsx'
import { useVaultStep } from './useVaultStep.ts'
import { useVault } from '#vault/VaultContext.tsx'

interface UnlockFormProps {
  onOpen: () => void
  /** What is there for somebody who has neither passphrase nor sheet. */
  lost: ReactNode
}

/** Opens the vault by passphrase, or by recovery sheet; and says what is left when both are lost. */
export function UnlockForm({ onOpen, lost }: UnlockFormProps) {
  const { t } = useTranslation('vault')
  const vault = useVault()
  const step = useVaultStep()
  const [by, setBy] = useState<'passphrase' | 'sheet'>('passphrase')
  const [typed, setTyped] = useState('')
  const { seconds } = vault.wrongTries()

  function unlock() {
    step.run(async () => {
      await vault.unlock(by === 'passphrase' ? { passphrase: typed } : { sheet: typed })
      onOpen()
    })
  }

  return (
    <>
      <form
        className="spaced"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          unlock()
        }}
      >
        <SecretField
          key={by}
          kind={by}
          label={t(by === 'passphrase' ? 'passphrase' : 'sheetTyped')}
          {...(by === 'sheet' ? { hint: t('sheetTypedHint') } : {})}
          value={typed}
          onChange={setTyped}
        />
        <StepNotice step={step} busy={seconds > 0 ? t('waiting', { count: seconds }) : t('opening')} />
        <p className="buttons">
          <button className="button" data-kind="primary" type="submit" aria-disabled={step.isBusy || typed === ''}>
            {t('unlock')}
          </button>
        </p>
      </form>
      <details className="fold">
        <summary>{t('noPassphrase')}</summary>
        {by === 'passphrase' ? (
          <>
            <p>{t('useSheetText')}</p>
            <p className="buttons">
              <button
                className="button"
                type="button"
                onClick={() => {
                  setBy('sheet')
                  setTyped('')
                }}
              >
                {t('useSheet')}
              </button>
            </p>
          </>
        ) : (
          <p className="buttons">
            <button
              className="button"
              type="button"
              onClick={() => {
                setBy('passphrase')
                setTyped('')
              }}
            >
              {t('usePassphrase')}
            </button>
          </p>
        )}
        <h2>{t('neitherTitle')}</h2>
        {lost}
      </details>
    </>
  )
}
