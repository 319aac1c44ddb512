import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { StepLine } from './stepsInOrder.ts'
import type { StepMoves } from './useStepMoves.ts'
import { AttentionNotice } from '#care/AttentionNotice.tsx'
import type { StepState } from '#care/step.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { Notice } from '#ui/Notice.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

interface StepItemProps {
  line: StepLine
  moves: StepMoves
}

/** One step: its sentence, what was noted with it, where it is, and what can become of it. */
export function StepItem({ line, moves }: StepItemProps) {
  const { t } = useTranslation(['steps', 'portal'])
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const navigate = useNavigate()
  const [isLost, setLost] = useState(false)
  const { step, at, draft } = line
  const { id, plan, words, state, entryId } = step
  const to = async (next: StepState) => setLost(!(await moves.move(line, next)))
  async function writeOn() {
    if (await moves.open(line)) await navigate(`${paths.newStep()}?draft=${id}`)
    else setLost(true)
  }
  return (
    <li className="entry" data-state={state}>
      <blockquote className="words" dir="auto">
        <p>{words || t('noWordsYet')}</p>
      </blockquote>
      {plan?.why && <p dir="auto">{t('whyLine', { why: plan.why })}</p>}
      {plan?.who && <p dir="auto">{t('whoLine', { who: plan.who })}</p>}
      {plan?.firstDay && <p>{t('firstDayLine', { day: dates.dayOfYear(`${plan.firstDay}T12:00:00Z`) })}</p>}
      <p className="row-facts">
        {plan ? <SaveStatus at={at} live /> : <span>{t('fromClinic')}</span>}
        {entryId && <Link to={paths.entry(entryId)}>{t('cameFrom')}</Link>}
      </p>
      {draft?.state.at === 'attention' && <AttentionNotice draft={draft} because={draft.state.because} />}
      {isLost && (
        <div role="alert">
          <Notice kind="problem" title={t('notKept')}>
            <p>{t('notKeptText')}</p>
          </Notice>
        </div>
      )}
      {plan && draft?.state.at !== 'sending' && (
        <p className="buttons">
          {state === 'going' && (
            <button className="button" type="button" onClick={() => void to('done')}>
              {t('done')}
            </button>
          )}
          <button className="button" type="button" onClick={() => void writeOn()}>
            {t('change')}
          </button>
          {state === 'going' && (
            <button className="button" type="button" onClick={() => void to('setDown')}>
              {t('setDown')}
            </button>
          )}
          {state !== 'going' && (
            <button className="button" type="button" onClick={() => void to('going')}>
              {t('takeUp')}
            </button>
          )}
        </p>
      )}
    </li>
  )
}
