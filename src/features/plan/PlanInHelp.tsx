import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { planOf } from './plan.ts'
import { PlanWords } from './PlanWords.tsx'
import { useWritings } from '#care/useWritings.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { paths } from '#paths.ts'
import { useVaultState } from '#vault/VaultContext.tsx'

/** The plan inside Help, where it is needed: the words themselves, or the way to them. */
export function PlanInHelp() {
  const { t } = useTranslation('plan')
  const { drafts, locked } = useDraftsHere()
  const sent = useWritings()
  const isLocked = useVaultState().at === 'locked' || locked > 0
  const plan = planOf(drafts, sent.data?.writings ?? [])
  return (
    <>
      {plan && <PlanWords plan={plan} />}
      <p className="plain">
        <Link className="alone" to={paths.plan()}>
          {plan ? t('open') : isLocked ? t('unlock') : t('begin')}
        </Link>
      </p>
    </>
  )
}
