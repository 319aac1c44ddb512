import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useSentence } from './useSentence.ts'
import { courseOf } from '#care/course.queries.ts'
import { cycleAround } from '#care/course.ts'
import { OpenElsewhere } from '#care/OpenElsewhere.tsx'
import { planOf, type StepDraft } from '#care/step.ts'
import { TakeAlong } from '#care/TakeAlong.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useDraftEditor } from '#drafts/useDraftEditor.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import { RealTimeNotice } from '#help/RealTimeNotice.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import type { Answers } from '#questions/answer.ts'
import { FormFields } from '#questions/FormFields.tsx'
import { useClock } from '#ui/ClockContext.tsx'
import { Margin, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Phone } from '#ui/Phone.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

interface WriteStepProps {
  kept: Draft<StepDraft> | undefined
  start: StepDraft
}

/** The step's few questions on one page, and the sentence they make, as it grows. */
export function WriteStep({ kept, start }: WriteStepProps) {
  const { t } = useTranslation(['steps', 'portal'])
  const { phone } = useClinic()
  const language = useLanguage()
  const clock = useClock()
  const navigate = useNavigate()
  const [, setSearch] = useSearchParams()
  const sentence = useSentence()
  const { sendNow } = useDrafts()
  const { data: course } = useQuery(courseOf(useFhir()))
  const { draft, keeping, change, finish, isElsewhere, takeOver } = useDraftEditor<StepDraft>(
    { kept, start: { kind: 'step', body: start } },
    clock,
  )
  const { body } = draft
  const said = sentence(planOf(body.answers))

  function answerWith(answers: Answers) {
    // From the first word on, a reload finds this draft again.
    if (draft.revision === 0 && !kept) setSearch({ draft: draft.id }, { replace: true, preventScrollReset: true })
    const cycleId = body.cycleId ?? (course && cycleAround(course, draft.startedAt)?.id)
    change({
      ...body,
      answers,
      language,
      ...(cycleId === undefined ? {} : { cycleId }),
      step: { ...body.step, sentence: sentence(planOf(answers)) },
    })
  }

  async function done() {
    if (said !== '') {
      if (!(await finish())) return
      sendNow()
    }
    await navigate(paths.steps())
  }

  return (
    <div className="page">
      <PageTitle title={t('aStep')} />
      <Passage margin={<Margin>{t('whoReads')}</Margin>}>
        <h1>{t('aStep')}</h1>
        {isElsewhere ? (
          <OpenElsewhere draft={kept ?? draft} takeOver={takeOver} />
        ) : (
          <form
            className="spaced"
            autoComplete="off"
            onSubmit={(event) => {
              event.preventDefault()
              void done()
            }}
          >
            <RealTimeNotice language={language} />
            <FormFields
              form={body.form}
              answers={body.answers}
              onChange={answerWith}
              contact={<Phone phone={phone} />}
            />
            <blockquote className="words" dir="auto" aria-live="polite">
              <p>{said || t('noWordsYet')}</p>
            </blockquote>
            <p className="row-facts">
              <SaveStatus at={keeping.at} live />
            </p>
            {keeping.at === 'nowhere' && (
              <p className="buttons">
                <TakeAlong body={body} />
              </p>
            )}
            <p className="buttons">
              <button className="button" data-kind="primary" type="submit">
                {t('keepStep')}
              </button>
            </p>
            <p className="small">{t('keepMeans')}</p>
          </form>
        )}
      </Passage>
    </div>
  )
}
