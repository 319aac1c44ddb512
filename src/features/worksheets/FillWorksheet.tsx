import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { AskEverything } from './AskEverything.tsx'
import { AskQuestion } from './AskQuestion.tsx'
import { ReviewWorksheet } from './ReviewWorksheet.tsx'
import { firstOpen, inPages, stepsOf } from './sitting.ts'
import { PageTitle } from '#ui/PageTitle.tsx'
import { OpenElsewhere } from '#care/OpenElsewhere.tsx'
import { formChangeSince } from '#care/worksheet.ts'
import { requestsOf } from '#care/worksheet.queries.ts'
import type { Filled } from '#care/writing.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useDraftEditor } from '#drafts/useDraftEditor.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import type { Answers } from '#questions/answer.ts'
import { inLanguage } from '#questions/localText.ts'
import { useClock } from '#ui/ClockContext.tsx'
import { useWorkedOut } from '#questions/rules/useWorkedOut.ts'
import { useOwnChoices } from './useOwnChoices.ts'

/** What is filled in: the draft that lies here, and what a new one starts with. */
export interface Filling {
  kept: Draft<Filled> | undefined
  start: Filled
}

interface FillWorksheetProps extends Filling {
  /** It is finished here: what stands of it now is looked up anew. */
  done: () => void
}

/** One question at a time, then everything once more before it is sent. Where one is stands in the address, so Back works. */
export function FillWorksheet({ kept, start, done }: FillWorksheetProps) {
  const { t } = useTranslation('worksheets')
  const language = useLanguage()
  const clock = useClock()
  const navigate = useNavigate()
  const { sendNow } = useDrafts()
  const [search, setSearch] = useSearchParams()
  const { draft, keeping, change, finish, isElsewhere, takeOver } = useDraftEditor<Filled>(
    { kept, start: { kind: 'worksheet', body: start } },
    clock,
  )
  const { choices, choose } = useOwnChoices()
  const requests = useQuery(requestsOf(useFhir()))
  const { form } = draft.body
  const { answers, at: rulesAt } = useWorkedOut(form, draft.body.answers)
  const body = { ...draft.body, answers }
  const [beginAt] = useState(() => firstOpen(form, answers))
  const steps = stepsOf(form, answers)
  const asked = search.get('step')
  const isWhole = asked === 'all' || (asked === null && choices?.pace === 'all')
  const at = asked === 'review' ? steps.length : asked === null ? beginAt : Math.max(0, Number(asked) - 1 || 0)
  const step = isWhole ? undefined : steps[at]
  const title = inLanguage(form.title, language)
  const shown = isWhole ? 'all' : (step?.question.linkId ?? 'review')

  useEffect(() => {
    // The question is the page: it is heard first, and the field is one Tab away.
    readFromTop()
  }, [shown])

  function goTo(next: number) {
    setSearch({ step: next >= steps.length ? 'review' : String(next + 1) })
  }

  function everything() {
    void choose({ pace: 'all' })
    setSearch({ step: 'all' })
  }

  function oneAtATime() {
    void choose({ pace: 'one' })
    setSearch({ step: '1' })
  }

  function changeTo(next: Answers) {
    change({ ...draft.body, language, answers: next })
  }

  async function send() {
    // What was worked out is part of what is sent, and of what is kept.
    if (answers !== draft.body.answers) changeTo(answers)
    if (!(await finish())) return
    sendNow()
    await navigate(paths.worksheet(draft.body.taskId ?? draft.id), { replace: true })
    done()
    // The button that sent it is gone.
    readFromTop()
  }

  if (isElsewhere) {
    return (
      <>
        <PageTitle title={title} />
        <h1 className="question">{title}</h1>
        <OpenElsewhere draft={kept ?? draft} takeOver={takeOver} />
      </>
    )
  }

  return (
    <>
      {rulesAt === 'failed' && <p className="hint">{t('notWorkedOut')}</p>}
      <PageTitle
        title={
          step ? t(inPages(steps) ? 'titleAtPart' : 'titleAt', { title, number: at + 1, total: steps.length }) : title
        }
      />
      {step ? (
        <AskQuestion
          key={step.question.linkId}
          title={title}
          step={step}
          at={at}
          steps={steps}
          body={body}
          ownId={draft.id}
          keeping={keeping}
          onAnswers={changeTo}
          goTo={goTo}
          everything={everything}
        />
      ) : isWhole ? (
        <AskEverything
          title={title}
          body={body}
          ownId={draft.id}
          keeping={keeping}
          onAnswers={changeTo}
          oneAtATime={oneAtATime}
          review={() => goTo(steps.length)}
        />
      ) : (
        <ReviewWorksheet
          title={title}
          steps={steps}
          draft={{ ...draft, body }}
          rulesAt={rulesAt}
          formChange={requests.data && formChangeSince(draft.body, requests.data)}
          keeping={keeping}
          goTo={goTo}
          send={() => void send()}
        />
      )}
    </>
  )
}

function readFromTop(): void {
  const main = document.querySelector<HTMLElement>('#main')
  main?.focus({ preventScroll: true })
  main?.scrollIntoView()
}
