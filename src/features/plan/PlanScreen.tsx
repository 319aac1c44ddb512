import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import { BeginPlan } from './BeginPlan.tsx'
import { planOf } from './plan.ts'
import { planForm } from './plan.queries.ts'
import { ReadPlan } from './ReadPlan.tsx'
import { WritePlan } from './WritePlan.tsx'
import { useWritings } from '#care/useWritings.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { Loading } from '#ui/Loading.tsx'
import { Margin, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'

/** The person's safety plan: to be read first, to be written on a calm day. Whom to call at once stands above it. */
export function PlanScreen() {
  const { t } = useTranslation('plan')
  const language = useLanguage()
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      <Passage
        margin={
          <Margin>
            <Link className="alone not-on-paper" to={paths.help(language)}>
              {t('toHelp')}
            </Link>
          </Margin>
        }
      >
        <h1>{t('title')}</h1>
        <ThePlan />
      </Passage>
    </div>
  )
}

function ThePlan() {
  const { drafts, ready } = useDraftsHere()
  const sent = useWritings()
  const form = useQuery(planForm(useFhir()))
  const [search] = useSearchParams()
  const language = useLanguage()
  const plan = planOf(drafts, sent.data?.writings ?? [])
  // Never from what was known a moment ago: the last words may be newer.
  if (!ready || !form.data) return <Loading lines={6} />
  const isWriting = search.has('write')
  // The same sheet from the first word on: that its draft is found on the device begins nothing anew.
  if (isWriting && !plan) {
    return <WritePlan key="sheet" kept={undefined} start={{ form: form.data, answers: {}, language }} />
  }
  if (isWriting && plan?.at === 'device' && plan.draft.state.at === 'writing') {
    return <WritePlan key="sheet" kept={plan.draft} start={plan.draft.body} />
  }
  if (plan) return <ReadPlan plan={plan} form={form.data} />
  if (sent.isPending) return <Loading lines={6} />
  return (
    <>
      {sent.error && <ProblemNotice problem={problemOf(sent.error)} again={() => void sent.refetch()} />}
      <BeginPlan />
    </>
  )
}
