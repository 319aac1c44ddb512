import { useTranslation } from 'react-i18next'
import type { Step } from './sitting.ts'
import { useWritings } from '#care/useWritings.ts'
import { newestFirst, urlOf, type Filled } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Keeping } from '#drafts/draftEditor.ts'
import { NotAWay } from '#help/NotAWay.tsx'
import { RealTimeNotice } from '#help/RealTimeNotice.tsx'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { answerTo, type Answer } from '#questions/answer.ts'
import { gapIn, isAnswered } from '#questions/answers.ts'
import { inLanguage } from '#questions/localText.ts'
import { QuestionField } from '#questions/QuestionField.tsx'
import { wordsIn } from '#questions/readableAnswer.ts'
import { Phone } from '#ui/Phone.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

export interface AskQuestionProps {
  title: string
  step: Step
  at: number
  steps: readonly Step[]
  body: Filled
  keeping: Keeping
  onAnswer: (answer: Answer | undefined) => void
  goTo: (step: number) => void
}

/** One question, the field, one next step; beside it what was answered last time. */
export function AskQuestion({ title, step, at, steps, body, keeping, onAnswer, goTo }: AskQuestionProps) {
  const { t } = useTranslation('worksheets')
  const clinic = useClinic()
  const language = useLanguage()
  const { question, before } = step
  const answer = answerTo(body.answers, question.linkId)
  const answered = isAnswered(question, body.answers)
  const tooMuch = gapIn(question, body.answers)
  const isLast = at + 1 === steps.length
  return (
    <>
      <div className="where-we-are">
        <p className="small">
          <strong>{title}</strong> {t('numberOfTotal', { number: at + 1, total: steps.length })}
          {!steps.some(({ question: { required } }) => required) && <> · {t('allOptional')}</>}
        </p>
        <button className="button small" data-kind="plain" type="button" onClick={() => goTo(steps.length)}>
          {t('seeAll')}
        </button>
        <Along steps={steps} at={at} body={body} />
      </div>
      <RealTimeNotice language={language} />
      <form
        className="sitting-pair"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          goTo(at + 1)
        }}
      >
        <div className="asked">
          {at === 0 && body.form.description && <p>{inLanguage(body.form.description, language)}</p>}
          {before.map((note) => (
            <p key={note.linkId} className="hint">
              {inLanguage(note.text, language)}
            </p>
          ))}
          <QuestionField
            question={question}
            answer={answer}
            onChange={onAnswer}
            heading={1}
            problem={tooMuch?.what === 'required' ? undefined : tooMuch}
            contact={<Phone phone={clinic.phone} />}
          />
          <div className="under-field">
            <SaveStatus at={keeping.at} live />
            <span className="small">{t('notSentYet')}</span>
          </div>
          <div className="onward">
            <button className="button" data-kind="primary" type="submit">
              {isLast ? t('toReview') : answered ? t('nextQuestion') : t('leaveOpen')}
            </button>
            {at > 0 && (
              <button className="button" type="button" onClick={() => goTo(at - 1)}>
                {t('back')}
              </button>
            )}
          </div>
        </div>
        <LastTime
          body={body}
          linkId={question.linkId}
          canUse={question.kind === 'text' || question.kind === 'longText'}
          onUse={onAnswer}
        />
      </form>
      <div className="under-sitting">
        <p className="small">{t('whoReads')}</p>
        <NotAWay clinic={clinic} language={language} />
      </div>
    </>
  )
}

function Along({ steps, at, body }: { steps: readonly Step[]; at: number; body: Filled }) {
  return (
    <ol className="along" aria-hidden="true">
      {steps.map(({ question }, place) => (
        <li
          key={question.linkId}
          {...(place === at ? { 'data-now': '' } : isAnswered(question, body.answers) ? { 'data-done': '' } : {})}
        />
      ))}
    </ol>
  )
}

interface LastTimeProps {
  body: Filled
  linkId: string
  canUse: boolean
  onUse: (answer: Answer) => void
}

function LastTime({ body, linkId, canUse, onUse }: LastTimeProps) {
  const { t } = useTranslation('worksheets')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const { data } = useWritings()
  const last = newestFirst(data?.writings ?? []).find(({ formUrl }) => formUrl === urlOf(body.form.canonical))
  const words = last && wordsIn(last.lines, linkId)
  if (!last || !words) return null
  return (
    <aside className="before" aria-labelledby="before">
      <h2 className="small" id="before">
        {t('lastTime', { month: dates.month(last.written) })}
      </h2>
      <blockquote className="words" dir="auto">
        <p>{words}</p>
      </blockquote>
      {canUse && (
        <button className="button" type="button" onClick={() => onUse({ kind: 'text', text: words })}>
          {t('useAgain')}
        </button>
      )}
    </aside>
  )
}
