import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProofForm } from './ProofForm.tsx'
import { StepNotice } from './StepNotice.tsx'
import { useVaultStep } from './useVaultStep.ts'
import { useVault } from '#vault/VaultContext.tsx'

/** A passphrase or a sheet from before starting anew turned up: what it sealed opens again, from then on with the new one. */
export function OpenFormer() {
  const { t } = useTranslation('vault')
  const vault = useVault()
  const step = useVaultStep()
  const [result, setResult] = useState<boolean>()
  return (
    <>
      <p>{t('formerText')}</p>
      <ProofForm
        action={t('openFormer')}
        onProof={(proof) => step.run(async () => setResult(await vault.openFormer(proof)))}
      />
      <StepNotice step={step} busy={t('opening')} />
      <p role="status">{result !== undefined && t(result ? 'formerOpened' : 'formerNone')}</p>
    </>
  )
}
