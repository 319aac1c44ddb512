import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { stepForm } from './stepForm.queries.ts'
import { stepsOf } from './step.queries.ts'
import { standing, stepsInOrder, type StepLine } from './stepsInOrder.ts'
import { useStepMoves, type StepMoves } from './useStepMoves.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { paths } from '#paths.ts'

/** Beside the weekly check-in: each step under way, to be kept, changed or set down. Leaving it alone keeps it. */
export function StepsThisWeek() {
  const { t } = useTranslation('steps')
  const { data: sent } = useQuery(stepsOf(useFhir()))
  const { data: form } = useQuery(stepForm())
  const { drafts } = useDraftsHere()
  const moves = useStepMoves(form)
  // One that was decided here stays in view, with what became of it.
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const lines = stepsInOrder(sent?.steps ?? [], drafts)
  const shown = lines.filter((line) => line.step.plan && (line.step.state === 'going' || decided.has(line.step.id)))
  if (standing('going', lines).length === 0 && shown.length === 0) return null
  return (
    <section className="steps-this-week" aria-label={t('thisWeek')}>
      <h2>{t('thisWeek')}</h2>
      <ul className="entries">
        {shown.map((line) => (
          <StepThisWeek
            key={line.step.id}
            line={line}
            moves={moves}
            onDecided={() => setDecided(new Set([...decided, line.step.id]))}
          />
        ))}
      </ul>
      <Link to={paths.steps()}>{t('seeAll')}</Link>
    </section>
  )
}

interface StepThisWeekProps {
  line: StepLine
  moves: StepMoves
  onDecided: () => void
}

function StepThisWeek({ line, moves, onDecided }: StepThisWeekProps) {
  const { t } = useTranslation('steps')
  const navigate = useNavigate()
  const [says, setSays] = useState<'keptAsIs' | 'notKept'>()
  const { step } = line
  async function setDown() {
    onDecided()
    setSays((await moves.move(line, 'setDown')) ? undefined : 'notKept')
  }
  async function change() {
    if (await moves.open(line)) await navigate(`${paths.newStep()}?draft=${step.id}`)
    else setSays('notKept')
  }
  return (
    <li className="entry">
      <p dir="auto">{step.words || t('noWordsYet')}</p>
      <p role="status">{step.state === 'setDown' ? t('state_setDown') : says && t(says)}</p>
      {step.state === 'going' && (
        <p className="buttons">
          <button className="button" type="button" onClick={() => setSays('keptAsIs')}>
            {t('keep')}
          </button>
          <button className="button" type="button" onClick={() => void change()}>
            {t('change')}
          </button>
          <button className="button" type="button" onClick={() => void setDown()}>
            {t('setDown')}
          </button>
        </p>
      )}
    </li>
  )
}
