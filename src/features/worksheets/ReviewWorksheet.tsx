import { useTranslation } from 'react-i18next'
import { FormChangeNotice } from './FormChangeNotice.tsx'
import { SendOrWait } from './SendOrWait.tsx'
import { workedOutIn, type Step } from './sitting.ts'
import type { Filled } from '#care/writing.ts'
import type { FormChange } from '#care/worksheet.ts'
import type { Draft } from '#drafts/draft.ts'
import type { Keeping } from '#drafts/draftEditor.ts'
import { useLanguage } from '#i18n/format.ts'
import { answerTo } from '#questions/answer.ts'
import { answeredCount, gaps } from '#questions/answers.ts'
import { isAsking } from '#questions/form.ts'
import { FieldProblem } from '#questions/FieldProblem.tsx'
import { GivenAnswer } from '#questions/GivenAnswer.tsx'
import { inLanguage } from '#questions/localText.ts'
import { asksAboutSelfHarm } from '#questions/selfHarm.ts'
import { SelfHarmHelp } from '#questions/SelfHarmHelp.tsx'
import type { WorkedOut } from '#questions/rules/useWorkedOut.ts'
import { Notice } from '#ui/Notice.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

export interface ReviewWorksheetProps {
  title: string
  steps: readonly Step[]
  draft: Draft<Filled>
  rulesAt: WorkedOut['at']
  formChange: FormChange | undefined
  keeping: Keeping
  goTo: (step: number) => void
  send: () => void
}

/** Everything once more, and who will read it, before it is sent as a deliberate act. */
export function ReviewWorksheet(props: ReviewWorksheetProps) {
  const { title, steps, draft, rulesAt, formChange, keeping, goTo, send } = props
  const { t } = useTranslation('worksheets')
  const language = useLanguage()
  const { form, answers } = draft.body
  const open = gaps(form, answers)
  const isEmpty = answeredCount(form, answers).answered === 0
  const canSend = open.length === 0 && !isEmpty && rulesAt !== 'busy'
  const reviewed = steps.flatMap(({ inside }, place) => inside.map((question) => ({ question, place })))
  const workedOut = workedOutIn(form, answers)
  return (
    <>
      <h1 className="question">{t('reviewTitle', { title })}</h1>
      <p className="hint">{t('reviewText')}</p>
      {formChange && <FormChangeNotice change={formChange} />}
      <dl className="review">
        {reviewed.map(({ question, place }, row) => {
          const gap = open.find(({ linkId }) => linkId === question.linkId)
          const name = inLanguage(question.text, language)
          return (
            <div key={question.linkId} className="reviewed">
              <dt>{name}</dt>
              <dd>
                <GivenAnswer question={question} answer={answerTo(answers, question.linkId)} />
                <FieldProblem problem={gap} id={changeId(row)} />
                {asksAboutSelfHarm(question) && <SelfHarmHelp />}
                {isAsking(question) && (
                  <button
                    className="button"
                    data-kind="plain"
                    type="button"
                    id={changeId(row)}
                    onClick={() => goTo(place)}
                  >
                    {t('change')}
                    <span className="visually-hidden"> {name}</span>
                  </button>
                )}
              </dd>
            </div>
          )
        })}
        {workedOut.map((question) => (
          <div key={question.linkId} className="reviewed">
            <dt>{inLanguage(question.text, language)}</dt>
            <dd>
              <GivenAnswer question={question} answer={answerTo(answers, question.linkId)} />
            </dd>
          </div>
        ))}
      </dl>
      <SaveStatus at={keeping.at} live />
      {isEmpty && <p>{t('nothingAnswered')}</p>}
      {rulesAt === 'busy' && <p role="status">{t('stillWorkingOut')}</p>}
      <div role="alert">
        {open.length > 0 && (
          <Notice kind="problem" title={t('gaps', { count: open.length })}>
            <ul>
              {reviewed.map(
                ({ question }, row) =>
                  open.some(({ linkId }) => linkId === question.linkId) && (
                    <li key={question.linkId}>
                      <a href={`#${changeId(row)}`}>{inLanguage(question.shortText ?? question.text, language)}</a>
                    </li>
                  ),
              )}
            </ul>
          </Notice>
        )}
      </div>
      <Notice kind="info" title={t('whoReadsTitle')}>
        <p>{t('sharing')}</p>
        <p>{t('mayHaveToAct')}</p>
      </Notice>
      <SendOrWait startedAt={draft.startedAt} canSend={canSend} send={send} back={() => goTo(steps.length - 1)} />
    </>
  )
}

function changeId(row: number): string {
  return `change-${row}`
}
