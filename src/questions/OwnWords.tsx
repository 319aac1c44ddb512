import { useTranslation } from 'react-i18next'

/** Where none of the answers fits: room for one's own. */
export function OwnWords({ text, onChange }: { text: string | undefined; onChange: (text: string) => void }) {
  const { t } = useTranslation('questions')
  return (
    <label className="own-words">
      {t('ownWords')}
      <input
        className="input"
        type="text"
        dir="auto"
        value={text ?? ''}
        onChange={({ target }) => onChange(target.value)}
        autoComplete="off"
        autoCapitalize="sentences"
        spellCheck={false}
      />
    </label>
  )
}
