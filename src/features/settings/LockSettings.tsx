import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '#paths.ts'
import { idleChoices } from '#vault/lock.ts'
import { useLock, useLockNote } from '#vault/LockContext.tsx'

/** Locking: now, and after how long. */
export function LockSettings() {
  const { t } = useTranslation('settings')
  const lock = useLock()
  const { idleMinutes, hasVault } = useLockNote()
  return (
    <>
      <p>{t(hasVault ? 'lockWithKey' : 'lockWithoutKey')}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={() => void lock.lock('asked')}>
          {t('lockNow')}
        </button>
      </p>
      <fieldset className="choices">
        <legend>{t('idle')}</legend>
        {idleChoices.map((minutes) => (
          <label key={minutes} className="choice">
            <input
              type="radio"
              name="idle"
              checked={idleMinutes === minutes}
              onChange={() => void lock.change({ idleMinutes: minutes })}
            />
            {t('minutes', { count: minutes })}
          </label>
        ))}
      </fieldset>
      <p>
        <Link className="alone" to={paths.key()}>
          {t('key')}
        </Link>
      </p>
      <p className="small">{t('keyText')}</p>
    </>
  )
}
