import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoosePassphrase } from './ChoosePassphrase.tsx'
import { KeepSheet } from './KeepSheet.tsx'
import { StepNotice } from './StepNotice.tsx'
import { useVaultStep } from './useVaultStep.ts'
import { useVault } from '#vault/VaultContext.tsx'

interface NewKeyProps {
  /** Puts the key of that sheet into use. */
  take: (sheet: string, passphrase: string) => Promise<void>
  onDone: () => void
}

/** A new key in three steps: passphrase, sheet in hand, into use. Left before the last, nothing has happened. */
export function NewKey({ take, onDone }: NewKeyProps) {
  const { t } = useTranslation('vault')
  const vault = useVault()
  const step = useVaultStep()
  const [passphrase, setPassphrase] = useState<string>()
  const [sheet, setSheet] = useState<string>()

  function chosen(words: string) {
    step.run(async () => {
      setSheet(await vault.begin())
      setPassphrase(words)
    })
  }

  function proved() {
    step.run(async () => {
      await take(sheet ?? '', passphrase ?? '')
      onDone()
    })
  }

  return (
    <>
      {sheet === undefined ? (
        <>
          <h2>{t('stepPassphrase')}</h2>
          <ChoosePassphrase onChosen={chosen} action={t('next')} />
        </>
      ) : (
        <>
          <p className="not-on-paper">{t('stepSheet')}</p>
          <KeepSheet sheet={sheet} onProved={proved} />
        </>
      )}
      <StepNotice step={step} busy={t('making')} />
    </>
  )
}
