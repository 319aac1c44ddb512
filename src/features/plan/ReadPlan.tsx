import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { planKind, type Plan } from './plan.ts'
import { planToChange } from './plan.queries.ts'
import { PlanWords } from './PlanWords.tsx'
import { StraightThere } from './StraightThere.tsx'
import { TakePlan } from './TakePlan.tsx'
import { AttentionNotice } from '#care/AttentionNotice.tsx'
import { savedAt } from '#care/savedAt.ts'
import type { Filled } from '#care/writing.ts'
import { useShelved } from '#care/ShelfContext.tsx'
import { useQuietHours } from '#care/useQuietHours.ts'
import { finished, startDraft, type Draft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { newId } from '#ids.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import type { Form } from '#questions/form.ts'
import { useClock } from '#ui/ClockContext.tsx'
import { Icon } from '#ui/Icon.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

/** The plan to be read, who can read it, where it is, and what can be done with it. */
export function ReadPlan({ plan, form }: { plan: Plan; form: Form }) {
  const { t } = useTranslation('plan')
  const isQuiet = useQuietHours() !== undefined
  const { write, stillFits } = useChange(plan, form)
  const isOnItsWay = plan.at === 'device' && plan.draft.state.at === 'sending'
  const changing = isOnItsWay || write.isPending || stillFits.isPending
  const problem = write.error ?? stillFits.error
  return (
    <>
      <StraightThere />
      <PlanWords plan={plan} />
      <p className="status-line">
        <span className="audience" data-who={plan.audience}>
          <Icon name={plan.audience} />
          <span>{t(`audience_${plan.audience}`)}</span>
        </span>{' '}
        <SaveStatus at={plan.at === 'device' ? savedAt(plan.draft.state) : 'clinic'} live />
      </p>
      {plan.at === 'device' && plan.draft.state.at === 'attention' && (
        <AttentionNotice draft={plan.draft} because={plan.draft.state.because} />
      )}
      {problem && <ProblemNotice problem={problemOf(problem)} again={() => write.mutate()} />}
      <div className="not-on-paper">
        <p className="buttons">
          <button className="button" type="button" aria-disabled={changing} onClick={() => changing || write.mutate()}>
            {t('change')}
          </button>
          <button
            className="button"
            type="button"
            aria-disabled={changing}
            onClick={() => changing || stillFits.mutate()}
          >
            {t('stillFits')}
          </button>
        </p>
        <p className="small">{isQuiet ? t('notToday') : t('calmDay')}</p>
        <TakePlan plan={plan} />
      </div>
    </>
  )
}

/** Out: how to write on in the plan, and how to say that it still fits, which dates it anew. */
function useChange(plan: Plan, form: Form) {
  const fhir = useFhir()
  const language = useLanguage()
  const clock = useClock()
  const navigate = useNavigate()
  const { store, sendNow } = useDrafts()
  const { entries } = useShelved()
  const edition = plan.at === 'clinic' ? entries.find(({ id }) => id === plan.writing.id)?.edition : undefined

  async function toWriteOn(): Promise<Draft<Filled>> {
    if (plan.at === 'device') return plan.draft
    const { body, version } = await planToChange(fhir, plan.writing, edition, form, language)
    const kind = planKind[plan.audience]
    const start = { id: version ? plan.writing.id : newId(), kind, body, writer: newId() }
    return startDraft(version ? { ...start, basedOn: version } : start, clock.now())
  }

  const write = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const draft = await toWriteOn()
      if (plan.at === 'clinic') await store.keep(draft, undefined)
      else if (draft.state.at !== 'writing') await store.move(draft.id, draft.revision, { at: 'writing' })
      await navigate({ pathname: paths.plan(), search: '?write' })
    },
  })

  const stillFits = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const draft = await toWriteOn()
      const looked = { ...draft, changedAt: clock.now(), revision: draft.revision + 1 }
      await store.keep({ ...looked, state: finished(looked).state }, plan.at === 'device' ? draft.revision : undefined)
      sendNow()
    },
  })

  return { write, stillFits }
}
