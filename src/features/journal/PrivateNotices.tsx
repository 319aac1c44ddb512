import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSealing } from '#care/useSealing.ts'
import { audienceOf } from '#care/audience.ts'
import { useShelf, useShelved } from '#care/ShelfContext.tsx'
import { useQuietHours } from '#care/useQuietHours.ts'
import type { Draft } from '#drafts/draft.ts'
import { paths } from '#paths.ts'
import { Notice } from '#ui/Notice.tsx'

interface PrivateNoticesProps {
  drafts: readonly Draft[]
  /** The person has a key that this device does not have. */
  isElsewhere: boolean
}

/** Above the list: what there is to know of the private entries that cannot be told beside one of them. */
export function PrivateNotices({ drafts, isElsewhere }: PrivateNoticesProps) {
  return (
    <>
      {isElsewhere && <KeyElsewhere />}
      <HeldHere drafts={drafts} />
      <BeingOpened />
      <NotOpened />
    </>
  )
}

/** On a device without the key nobody can say how many entries there are; that there may be some is said. */
function KeyElsewhere() {
  const { t } = useTranslation('journal')
  return (
    <Notice kind="kept" title={t('keyElsewhere')}>
      <p>{t('keyElsewhereText')}</p>
      <p className="buttons">
        <Link className="button" to={paths.key()}>
          {t('toKey_notOpened')}
        </Link>
      </p>
    </Notice>
  )
}

/** Finished private entries that are only here. The key is offered on a calm day, never in the quiet hours. */
function HeldHere({ drafts }: { drafts: readonly Draft[] }) {
  const { t } = useTranslation('journal')
  const sealing = useSealing()
  const hours = useQuietHours()
  const count = drafts.filter((draft) => audienceOf(draft) === 'onlyMe' && isFinished(draft)).length
  if (count === 0 || sealing === 'sealed') return null
  const offersKey = sealing === 'noVault' && !hours
  return (
    <Notice kind="kept" title={t('onlyHere', { count })}>
      <p>{t(`onlyHere_${sealing}`)}</p>
      {offersKey && (
        <p className="buttons">
          <Link className="button" to={paths.key()}>
            {t(`toKey_${sealing}`)}
          </Link>
        </p>
      )}
    </Notice>
  )
}

function isFinished({ state }: Draft): boolean {
  return state.at === 'waiting' || state.at === 'held'
}

function BeingOpened() {
  const { t } = useTranslation('journal')
  const { progress } = useShelved()
  return (
    <p className="small" role="status">
      {progress && progress.found > 0 && t('openingPrivate', { opened: progress.opened, count: progress.found })}
    </p>
  )
}

function NotOpened() {
  const { t } = useTranslation(['journal', 'portal'])
  const shelf = useShelf()
  const { unreadable, older, problem } = useShelved()
  return (
    <>
      {problem && <p className="small">{t('privateNotAsked')}</p>}
      {older.length > 0 && (
        <Notice kind="problem" title={t('olderCopy', { count: older.length })}>
          <p>{t('olderCopyText')}</p>
        </Notice>
      )}
      {unreadable > 0 && (
        <Notice kind="kept" title={t('privateUnreadable', { count: unreadable })}>
          <p>{t('privateUnreadableText')}</p>
          <p className="buttons">
            <button className="button" type="button" onClick={() => void shelf?.refresh({ anew: true })}>
              {t('portal:tryAgain')}
            </button>
          </p>
        </Notice>
      )}
    </>
  )
}
