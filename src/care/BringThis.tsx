import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Mark } from './mark.ts'
import { useMarks } from './useMarks.ts'
import { paths } from '#paths.ts'

/** "Bring this to my session": on the person's page with one press, off it with another. `about` says what, to whoever only hears it. */
export function BringThis({ mark, about }: { mark: Mark; about?: string }) {
  const { t } = useTranslation('bring')
  const marks = useMarks()
  const [isLost, setLost] = useState(false)
  const marked = marks.on(mark)
  async function toggle() {
    const done = marked
      ? await marks.takeOff(marked.id).then(
          () => true,
          () => false,
        )
      : await marks.put(mark)
    setLost(!done)
  }
  return (
    <span className="bring-this not-on-paper">
      <button
        className="button"
        data-kind="plain"
        type="button"
        {...(about ? { 'aria-label': t('bringThisOf', { what: about }) } : {})}
        aria-pressed={marked !== undefined}
        onClick={() => void toggle()}
      >
        {t('bringThis')}
      </button>
      <span role="status">{isLost ? t('notKept') : marked && t('isOnPage')}</span>
      {marked && <Link to={paths.bring()}>{t('seePage')}</Link>}
    </span>
  )
}
