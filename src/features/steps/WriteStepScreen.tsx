import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { stepForm } from '#care/stepForm.queries.ts'
import { WriteStep } from './WriteStep.tsx'
import { isStepDraft, type StepDraft } from '#care/step.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { problemOf } from '#problem.ts'
import { Loading } from '#ui/Loading.tsx'
import { Margin, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'

/** A small step being written: a new one, or the draft the address names. */
export function WriteStepScreen() {
  const { t } = useTranslation(['steps', 'portal'])
  const language = useLanguage()
  const [search] = useSearchParams()
  // What the address said when the screen opened; a new step puts its id there without starting anew.
  const [asked] = useState(() => ({ draft: search.get('draft'), entryId: search.get('from') }))
  const form = useQuery(stepForm())
  const { drafts, ready } = useDraftsHere()
  const kept = drafts.filter(isStepDraft).find(({ id }) => id === asked.draft)
  if (form.data && (asked.draft === null || ready)) {
    const start: StepDraft = {
      form: form.data,
      answers: {},
      language,
      step: { state: 'going', sentence: '', ...(asked.entryId === null ? {} : { entryId: asked.entryId }) },
    }
    return <WriteStep kept={kept} start={start} />
  }
  return (
    <div className="page">
      <PageTitle title={t('portal:steps')} />
      <Passage margin={<Margin>{t('portal:steps')}</Margin>}>
        <h1>{t('aStep')}</h1>
        {form.error ? (
          <ProblemNotice problem={problemOf(form.error)} again={() => void form.refetch()} />
        ) : (
          <Loading lines={5} />
        )}
      </Passage>
    </div>
  )
}
