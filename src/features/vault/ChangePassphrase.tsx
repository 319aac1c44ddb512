import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoosePassphrase } from './ChoosePassphrase.tsx'
import { ProofForm } from './ProofForm.tsx'
import { StepNotice } from './StepNotice.tsx'
import { useVaultStep } from './useVaultStep.ts'
import type { Proof } from '#vault/vault.ts'
import { useVault } from '#vault/VaultContext.tsx'

/** Another passphrase for the same key: nothing that was sealed changes, and the sheet stays good. */
export function ChangePassphrase() {
  const { t } = useTranslation('vault')
  const vault = useVault()
  const step = useVaultStep()
  const [proof, setProof] = useState<Proof>()
  const [isDone, setDone] = useState(false)

  function change(next: string) {
    step.run(async () => {
      if (proof) await vault.changePassphrase(proof, next)
      setDone(true)
    })
  }

  // Shown first, so that nobody writes down new words and only then learns that the old ones are wrong.
  function prove(shown: Proof) {
    step.run(async () => {
      await vault.sheetAgain(shown)
      setProof(shown)
    })
  }

  if (isDone) return <p role="status">{t('passphraseChanged')}</p>
  return (
    <>
      <p>{t('changeText')}</p>
      {proof ? (
        <ChoosePassphrase onChosen={change} action={t('changePassphrase')} />
      ) : (
        <ProofForm action={t('next')} onProof={prove} />
      )}
      <StepNotice step={step} busy={t('making')} />
    </>
  )
}
