import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { StepLine } from '#care/stepsInOrder.ts'
import { RemindMe } from './RemindMe.tsx'
import { StepWords } from './StepWords.tsx'
import { TwoSteps } from './TwoSteps.tsx'
import type { StepMoves } from '#care/useStepMoves.ts'
import { BringThis } from '#care/BringThis.tsx'
import { AttentionNotice } from '#care/AttentionNotice.tsx'
import type { StepState } from '#care/step.ts'
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
  const navigate = useNavigate()
  const [isLost, setLost] = useState(false)
  const { step, at, draft } = line
  const { id, plan, state, entryId } = step
  const isInTwoPlaces = draft?.state.at === 'attention' && draft.state.because === 'changed'
  const to = async (next: StepState) => setLost(!(await moves.move(line, next)))
  async function writeOn() {
    if (await moves.open(line)) await navigate(`${paths.newStep()}?draft=${id}`)
    else setLost(true)
  }
  return (
    <li className="entry" data-state={state}>
      <StepWords step={step} />
      <p className="row-facts">
        {plan ? <SaveStatus at={at} live /> : <span>{t('fromClinic')}</span>}
        {entryId && <Link to={paths.entry(entryId)}>{t('cameFrom')}</Link>}
      </p>
      {isInTwoPlaces && <TwoSteps draft={draft} />}
      {draft?.state.at === 'attention' && !isInTwoPlaces && (
        <AttentionNotice draft={draft} because={draft.state.because} />
      )}
      {isLost && (
        <div role="alert">
          <Notice kind="problem" title={t('notKept')}>
            <p>{t('notKeptText')}</p>
          </Notice>
        </div>
      )}
      {state === 'going' && <RemindMe step={step} />}
      {step.words && (
        <BringThis
          mark={{ of: 'step', from: step.id, words: step.words, written: step.written, audience: 'team' }}
          about={step.words}
        />
      )}
      {plan && !isInTwoPlaces && (
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
