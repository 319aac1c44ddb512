import { useTranslation } from 'react-i18next'
import type { Progress } from './makeCopy.queries.ts'

/** How far it is, in words and as a bar; it can be stopped. */
export function Making({ progress, stop }: { progress: Progress; stop: () => void }) {
  const { t } = useTranslation('export')
  const words =
    progress.at === 'asking'
      ? t('asking', { count: progress.count })
      : t('packing', { done: progress.done, of: progress.of })
  return (
    <>
      <p role="status">{words}</p>
      <progress
        aria-label={t('title')}
        {...(progress.at === 'packing' ? { value: progress.done, max: progress.of } : {})}
      />
      <p className="buttons">
        <button className="button" type="button" onClick={stop}>
          {t('stop')}
        </button>
      </p>
    </>
  )
}
