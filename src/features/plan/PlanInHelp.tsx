import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { planOf } from './plan.ts'
import { PlanWords } from './PlanWords.tsx'
import { useWritings } from '#care/useWritings.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { paths } from '#paths.ts'

/** The plan inside Help, where it is needed: the words themselves, or the way to them. */
export function PlanInHelp() {
  const { t } = useTranslation('plan')
  const { drafts, locked } = useDraftsHere()
  const sent = useWritings()
  const plan = planOf(drafts, sent.data?.writings ?? [])
  return (
    <>
      {plan && <PlanWords plan={plan} />}
      <p className="plain">
        <Link className="alone" to={paths.plan()}>
          {plan ? t('open') : locked > 0 ? t('unlock') : t('begin')}
        </Link>
      </p>
    </>
  )
}
