import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '#paths.ts'
import { idleChoices } from '#vault/lock.ts'
import { useLock, useLockNote } from '#vault/LockContext.tsx'

/** Locking: now, and after how long. */
export function LockSettings() {
  const { t } = useTranslation(['settings', 'portal'])
  const lock = useLock()
  const { idleMinutes, hasVault, showsNext, isShared } = useLockNote()
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
      <label className="choice">
        <input
          type="checkbox"
          checked={showsNext}
          onChange={({ target }) => void lock.change({ showsNext: target.checked })}
        />
        {t('showsNext')}
      </label>
      <p className="small">{t('showsNextText')}</p>
      <label className="choice">
        <input
          type="checkbox"
          checked={isShared}
          onChange={({ target }) => void lock.change({ isShared: target.checked })}
        />
        {t('portal:sharedComputer')}
      </label>
      <p className="small">{t('portal:sharedComputerText')}</p>
      <p>
        <Link className="alone" to={paths.key()}>
          {t('key')}
        </Link>
      </p>
      <p className="small">{t('keyText')}</p>
    </>
  )
}
