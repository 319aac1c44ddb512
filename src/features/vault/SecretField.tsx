import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface SecretFieldProps {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  /** As a passphrase that can be shown, or as a longer text that is typed from paper. */
  kind: 'passphrase' | 'sheet'
}

/** A field for a passphrase or a sheet. Nothing of it is offered to the browser to keep. */
export function SecretField({ label, hint, value, onChange, kind }: SecretFieldProps) {
  const { t } = useTranslation('vault')
  const id = useId()
  const [isShown, setShown] = useState(false)
  const plain = {
    id,
    className: 'input',
    value,
    autoComplete: 'off',
    autoCapitalize: 'none',
    spellCheck: false,
    ...(hint ? { 'aria-describedby': `${id}-hint` } : {}),
  }
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {kind === 'sheet' ? (
        <textarea {...plain} dir="ltr" rows={3} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <>
          <input
            {...plain}
            dir="auto"
            type={isShown ? 'text' : 'password'}
            onChange={({ target }) => onChange(target.value)}
          />
          <label className="choice">
            <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />
            {t('showPassphrase')}
          </label>
        </>
      )}
    </div>
  )
}
