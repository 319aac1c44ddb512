'use no memo'

import { useTranslation } from 'react-i18next'

/** The page's own lines, not yet written, at about the height of what will stand there. */
export function Loading({ lines }: { lines: number }) {
  const { t } = useTranslation('portal')
  return (
    <div aria-busy="true">
      <p className="visually-hidden" role="status">
        {t('loading')}
      </p>
      {Array.from({ length: lines }, (_, line) => (
        <p key={line} className="loading" aria-hidden="true">
          &nbsp;
        </p>
      ))}
    </div>
  )
}
