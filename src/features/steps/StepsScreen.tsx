import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { StepItem } from './StepItem.tsx'
import { stepForm } from '#care/stepForm.queries.ts'
import { standing, stepsInOrder } from '#care/stepsInOrder.ts'
import { useStepMoves } from '#care/useStepMoves.ts'
import { stepsOf } from '#care/step.queries.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { Loading } from '#ui/Loading.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { UnreadableNotice } from '#ui/UnreadableNotice.tsx'

const kinds = ['going', 'done', 'setDown'] as const

/** Small steps: those under way first, then what was done and what was set down. Nothing is counted against anyone. */
export function StepsScreen() {
  const { t } = useTranslation(['steps', 'portal'])
  const sent = useQuery(stepsOf(useFhir()))
  const { data: form } = useQuery(stepForm())
  const { drafts, ready } = useDraftsHere()
  const moves = useStepMoves(form)
  const lines = stepsInOrder(sent.data?.steps ?? [], drafts)
  return (
    <div className="page">
      <PageTitle title={t('portal:steps')} />
      <Passage margin={<Margin>{t('whoReads')}</Margin>}>
        <h1>{t('portal:steps')}</h1>
        <p>{t('text')}</p>
        <p className="buttons">
          <Link className="button" data-kind="primary" to={paths.newStep()}>
            {t('write')}
          </Link>
        </p>
        {(sent.isPending || !ready) && lines.length === 0 && <Loading lines={4} />}
        {sent.error && <ProblemNotice problem={problemOf(sent.error)} again={() => void sent.refetch()} />}
        {sent.data && ready && lines.length === 0 && <p>{t('nothingYet')}</p>}
        <UnreadableNotice count={sent.data?.unreadable ?? 0} />
      </Passage>
      {kinds.map((state) => {
        const here = standing(state, lines)
        if (here.length === 0) return null
        return (
          <Passage key={state} margin={<MarginHeading>{t(`state_${state}`)}</MarginHeading>}>
            <ul className="entries">
              {here.map((line) => (
                <StepItem key={line.step.id} line={line} moves={moves} />
              ))}
            </ul>
          </Passage>
        )
      })}
    </div>
  )
}
