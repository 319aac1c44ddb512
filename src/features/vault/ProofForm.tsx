import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SecretField } from './SecretField.tsx'
import type { Proof } from '#vault/vault.ts'

interface ProofFormProps {
  action: string
  onProof: (proof: Proof) => void
  /** Only the passphrase will do: the sheet is what is asked for. */
  passphraseOnly?: boolean
}

/** The person shows that it is them: by passphrase, or by the sheet in their hands. */
export function ProofForm({ action, onProof, passphraseOnly }: ProofFormProps) {
  const { t } = useTranslation('vault')
  const [by, setBy] = useState<'passphrase' | 'sheet'>('passphrase')
  const [typed, setTyped] = useState('')
  return (
    <form
      className="spaced"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed !== '') onProof(by === 'passphrase' ? { passphrase: typed } : { sheet: typed })
      }}
    >
      <SecretField
        key={by}
        kind={by}
        label={t(by === 'passphrase' ? 'passphraseNow' : 'sheetTyped')}
        {...(by === 'sheet' ? { hint: t('sheetTypedHint') } : {})}
        value={typed}
        onChange={setTyped}
      />
      <p className="buttons">
        <button className="button" data-kind="primary" type="submit">
          {action}
        </button>
        {!passphraseOnly && (
          <button
            className="button"
            type="button"
            onClick={() => {
              setBy(by === 'passphrase' ? 'sheet' : 'passphrase')
              setTyped('')
            }}
          >
            {t(by === 'passphrase' ? 'useSheet' : 'usePassphrase')}
          </button>
        )}
      </p>
    </form>
  )
}
