import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GrowsFrom } from './growsFrom.ts'
import { TakeAlong } from './TakeAlong.tsx'
import { useTwoVersions } from './useTwoVersions.ts'
import type { Filled } from './writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useDateWords } from '#i18n/format.ts'
import { problemOf } from '#problem.ts'
import type { Instant } from '#time.ts'
import { Notice } from '#ui/Notice.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'

/** What the clinic has now of words that were changed here too. */
export interface StandsThere extends GrowsFrom {
  written: Instant
  words: ReactNode
}

interface TwoTextsProps {
  draft: Draft<Filled>
  here: ReactNode
  /** Undefined until the clinic has answered. */
  there: StandsThere | undefined
  error: Error | null
  askAgain: () => void
  /** Ways out that only this kind of writing has. */
  children?: ReactNode
}

/** The same words changed in two places: both kept, both readable. Nothing merges by itself, and nothing has to be decided now. */
export function TwoTexts({ draft, here, there, error, askAgain, children }: TwoTextsProps) {
  const { t } = useTranslation('device')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const { sendBoth, sendMine, takeTheirs } = useTwoVersions(draft)
  const [decides, setDecides] = useState(false)
  return (
    <div className="versions">
      <Notice kind="kept" title={t('changedElsewhere')}>
        <p>{t('bothKept')}</p>
        <p className="buttons">
          {!decides && (
            <button className="button" type="button" onClick={() => setDecides(true)}>
              {t('lookAtBoth')}
            </button>
          )}
          <TakeAlong body={draft.body} />
        </p>
      </Notice>
      {decides && error && <ProblemNotice problem={problemOf(error)} again={askAgain} />}
      {decides && there && (
        <div className="versions-pair">
          <section className="version" aria-label={t('versionHere')}>
            <h2>{t('versionHere')}</h2>
            <p className="small">{dates.dayAndTime(draft.changedAt)}</p>
            {here}
            <button className="button" type="button" onClick={() => void sendMine(there)}>
              {t('sendMine')}
            </button>
          </section>
          <section className="version" aria-label={t('versionThere')}>
            <h2>{t('versionThere')}</h2>
            <p className="small">{dates.dayAndTime(there.written)}</p>
            {there.words}
            <button className="button" type="button" onClick={() => void takeTheirs()}>
              {t('takeTheirs')}
            </button>
          </section>
          <button className="button" data-kind="primary" type="button" onClick={() => void sendBoth()}>
            {t('sendBoth')}
          </button>
          {children}
        </div>
      )}
    </div>
  )
}
