import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { stepsOf } from '#care/step.queries.ts'
import { stepsInOrder } from '#care/stepsInOrder.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { paths } from '#paths.ts'
import { MarginHeading, Passage } from '#ui/Passage.tsx'

/** What became of a cycle in daily life: its small steps, and where each stands. */
export function StepsOfCycle({ cycleId }: { cycleId: string }) {
  const { t } = useTranslation(['steps', 'portal'])
  const { data: sent } = useQuery(stepsOf(useFhir()))
  const { drafts } = useDraftsHere()
  const lines = stepsInOrder(sent?.steps ?? [], drafts).filter(({ step }) => step.cycleId === cycleId)
  if (lines.length === 0) return null
  return (
    <Passage margin={<MarginHeading>{t('portal:steps')}</MarginHeading>}>
      <ul className="entries">
        {lines.map(({ step }) => (
          <li key={step.id} className="entry">
            <p dir="auto">{step.words || t('noWordsYet')}</p>
            <p className="small">{t(`state_${step.state}`)}</p>
          </li>
        ))}
      </ul>
      <p>
        <Link className="alone" to={paths.steps()}>
          {t('seeAll')}
        </Link>
      </p>
    </Passage>
  )
}
