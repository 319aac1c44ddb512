import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ChooseAudience } from './ChooseAudience.tsx'
import { Ideas } from './Ideas.tsx'
import { planKind } from './plan.ts'
import { StraightThere } from './StraightThere.tsx'
import { audienceOf } from '#care/audience.ts'
import { OpenElsewhere } from '#care/OpenElsewhere.tsx'
import { TakeAlong } from '#care/TakeAlong.tsx'
import type { Filled } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useDraftEditor } from '#drafts/useDraftEditor.ts'
import { RealTimeNotice } from '#help/RealTimeNotice.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { answerTo, withAnswer } from '#questions/answer.ts'
import { visibleQuestions } from '#questions/answers.ts'
import { QuestionField } from '#questions/QuestionField.tsx'
import { useClock } from '#ui/ClockContext.tsx'
import { Phone } from '#ui/Phone.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

/** Every part on one page, each left out as one likes; who can read it is chosen here and said here. */
export function WritePlan({ kept, start }: { kept: Draft<Filled> | undefined; start: Filled }) {
  const { t } = useTranslation('plan')
  const language = useLanguage()
  const { phone } = useClinic()
  const navigate = useNavigate()
  const { sendNow } = useDrafts()
  const { draft, keeping, change, finish, isElsewhere, takeOver } = useDraftEditor<Filled>(
    { kept, start: { kind: planKind.onlyMe, body: start } },
    useClock(),
  )
  const { form, answers } = draft.body
  if (isElsewhere) return <OpenElsewhere draft={kept ?? draft} takeOver={takeOver} />

  async function done() {
    if (draft.revision > 0 || kept) {
      if (!(await finish())) return
      sendNow()
    }
    await navigate(paths.plan(), { replace: true })
  }

  return (
    <form
      className="spaced"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void done()
      }}
    >
      <StraightThere />
      <RealTimeNotice language={language} />
      <p>{t('ownWords')}</p>
      <div className="form-fields">
        {visibleQuestions(form, answers).map((question) => (
          <div key={question.linkId}>
            <QuestionField
              question={question}
              answer={answerTo(answers, question.linkId)}
              onChange={(answer) =>
                change({ ...draft.body, language, answers: withAnswer(answers, question.linkId, answer) })
              }
              heading={2}
              contact={<Phone phone={phone} />}
            />
            <Ideas linkId={question.linkId} />
          </div>
        ))}
      </div>
      <ChooseAudience
        audience={audienceOf(draft)}
        isSent={draft.basedOn !== undefined}
        onChange={(audience) => change(draft.body, planKind[audience])}
      />
      <SaveStatus at={keeping.at} live />
      {keeping.at === 'nowhere' && (
        <p className="buttons">
          <TakeAlong body={draft.body} />
        </p>
      )}
      <p className="buttons">
        <button className="button" data-kind="primary" type="submit">
          {t('done')}
        </button>
      </p>
    </form>
  )
}
