'use no memo'

import { useTranslation } from 'react-i18next'
import { Notice } from './Notice.tsx'
import type { Problem } from '#problem.ts'
import { Sentence } from './Sentence.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useOnline } from './useOnline.ts'
import { useDateWords } from '#i18n/format.ts'

export interface ProblemNoticeProps {
  problem: Problem
  again: () => void
  /** The last answer, which stands on the page all the same, and when the clinic gave it (in milliseconds). */
  known?: { data: unknown; dataUpdatedAt: number }
}

/** A screen, or a part of it, that could not be loaded: what happened, that nothing is lost, and a way on. */
export function ProblemNotice({ problem, again, known }: ProblemNoticeProps) {
  const { t } = useTranslation('portal')
  const { phone, zone } = useClinic()
  const words = useDateWords(zone)
  const isKnown = known?.data !== undefined
  // Whoever has no network is not told to sign in first.
  const online = useOnline()
  // That, and the way to do it, stands above the page already.
  const isToSignIn = online && problem.kind === 'signedOut'
  const happened = isToSignIn ? t('afterSignIn') : t(`problem_${online ? problem.kind : 'unreachable'}`)
  const asOf = (at: number) => t('asOf', { when: words.dayAndTime(new Date(at).toISOString()) })
  return (
    // What is on the page still holds: then it is no alarm.
    <div role={isKnown ? 'status' : 'alert'}>
      <Notice kind={isKnown ? 'info' : 'problem'} title={isKnown ? asOf(known.dataUpdatedAt) : happened}>
        {isKnown && !isToSignIn && <p>{happened}</p>}
        <p>
          <Sentence phones={[phone]}>{t('problemSafe', { phone: phone.shown })}</Sentence>
        </p>
        {!isToSignIn && (
          <p>
            <button className="button" type="button" onClick={again}>
              {t('tryAgain')}
            </button>
          </p>
        )}
      </Notice>
    </div>
  )
}
