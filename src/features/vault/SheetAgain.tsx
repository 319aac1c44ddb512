import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeepSheet } from './KeepSheet.tsx'
import { ProofForm } from './ProofForm.tsx'
import { StepNotice } from './StepNotice.tsx'
import { useVaultStep } from './useVaultStep.ts'
import { useVault } from '#vault/VaultContext.tsx'

/** The sheet is lost and the passphrase is not: it can be printed again. */
export function SheetAgain() {
  const { t } = useTranslation('vault')
  const vault = useVault()
  const step = useVaultStep()
  const [sheet, setSheet] = useState<string>()
  if (sheet !== undefined) return <KeepSheet sheet={sheet} />
  return (
    <>
      <p>{t('sheetAgainText')}</p>
      <ProofForm
        passphraseOnly
        action={t('showSheet')}
        onProof={(proof) => step.run(async () => setSheet(await vault.sheetAgain(proof)))}
      />
      <StepNotice step={step} busy={t('opening')} />
    </>
  )
}
