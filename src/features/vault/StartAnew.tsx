import { useTranslation } from 'react-i18next'
import { NewKey } from './NewKey.tsx'
import { useVault } from '#vault/VaultContext.tsx'

/** A new key in place of one that is lost, or that somebody else may have. */
export function StartAnew({ onDone, onLeave }: { onDone: () => void; onLeave: () => void }) {
  const { t } = useTranslation('vault')
  const vault = useVault()
  return (
    <>
      <h2>{t('startAnew')}</h2>
      <p>{vault.current().at === 'open' ? t('anewOpen') : t('anewLost')}</p>
      <p>{t('bothLost')}</p>
      <NewKey take={(sheet, passphrase) => vault.startAnew(sheet, passphrase)} onDone={onDone} />
      <p className="buttons">
        <button className="button" type="button" onClick={onLeave}>
          {t('notNow')}
        </button>
      </p>
    </>
  )
}
