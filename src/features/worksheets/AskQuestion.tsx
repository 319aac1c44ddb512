import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Step } from './sitting.ts'
import { LastTime } from './LastTime.tsx'
import { WhoReads } from './WhoReads.tsx'
import type { Filled } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Keeping } from '#drafts/draftEditor.ts'
import { RealTimeNotice } from '#help/RealTimeNotice.tsx'
import { useLanguage } from '#i18n/format.ts'
import { answerTo, type Answer } from '#questions/answer.ts'
import { answersThatCount, gapIn, isAnswered } from '#questions/answers.ts'
import { fieldId } from '#questions/field.ts'
import type { Question } from '#questions/form.ts'
import { inLanguage } from '#questions/localText.ts'
import { NoteField } from '#questions/NoteField.tsx'
import { QuestionHelp } from '#questions/QuestionHelp.tsx'
import { QuestionWords } from '#questions/QuestionWords.tsx'
import { LackWords } from '#questions/LackWords.tsx'
import { QuestionField } from '#questions/QuestionField.tsx'
import { whenLeft } from '#questions/whenLeft.ts'
import { Phone } from '#ui/Phone.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

export interface AskQuestionProps {
  title: string
  step: Step
  at: number
  steps: readonly Step[]
  body: Filled
  /** The id of what is being filled in. */
  ownId: string
  keeping: Keeping
  onAnswer: (answer: Answer | undefined) => void
  goTo: (step: number) => void
  /** All questions on one page instead. */
  everything: () => void
}

/** One question, the field, one next step; beside it what was answered last time. */
export function AskQuestion({
  title,
  step,
  at,
  steps,
  body,
  ownId,
  keeping,
  onAnswer,
  goTo,
  everything,
}: AskQuestionProps) {
  const { t } = useTranslation('worksheets')
  const clinic = useClinic()
  const language = useLanguage()
  const { question, before, after } = step
  const answer = answerTo(body.answers, question.linkId)
  const around = answersThatCount(body.form, body.answers)
  const answered = isAnswered(question, body.answers)
  const gap = gapIn(question, body.answers, around)
  // Nobody is corrected in the middle of a word: it is said once they have gone on, or come back to it.
  const [left, setLeft] = useState(answered)
  const problem = left && gap?.what !== 'required' ? gap : undefined
  const isLast = at + 1 === steps.length
  return (
    <>
      <div className="where-we-are">
        <p className="small">
          <strong>{title}</strong> {t('numberOfTotal', { number: at + 1, total: steps.length })}
          {!steps.some(({ question: { required } }) => required) && <> · {t('allOptional')}</>}
        </p>
        <p className="ways-on">
          <button className="button small" data-kind="plain" type="button" onClick={everything}>
            {t('onOnePage')}
          </button>
          <button className="button small" data-kind="plain" type="button" onClick={() => goTo(steps.length)}>
            {t('seeAll')}
          </button>
        </p>
        <Along steps={steps} at={at} body={body} />
      </div>
      <RealTimeNotice language={language} />
      {at === 0 && <WhoReads />}
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
          {before.map((words) => (
            <WordsAround key={words.linkId} words={words} />
          ))}
          <div onBlur={whenLeft(() => setLeft(true))}>
            <QuestionField
              question={question}
              answer={answer}
              onChange={onAnswer}
              around={around}
              heading={1}
              problem={problem}
              contact={<Phone phone={clinic.phone} />}
            />
          </div>
          {after.map((words) => (
            <WordsAround key={words.linkId} words={words} />
          ))}
          <p className="visually-hidden" role="status">
            {problem && <LackWords lack={problem} />}
          </p>
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
        <LastTime body={body} question={question} ownId={ownId} onUse={onAnswer} />
      </form>
      {at > 0 && (
        <div className="under-sitting">
          <WhoReads />
        </div>
      )}
    </>
  )
}

// A heading of the form stands smaller than the question it leads to, which is the page.
function WordsAround({ words }: { words: Question }) {
  if (words.kind === 'note') return <NoteField question={words} />
  return (
    <div className="hint">
      <p>
        <QuestionWords question={words} />
      </p>
      <QuestionHelp question={{ ...words, required: false }} id={fieldId(words.linkId)} />
    </div>
  )
}

const mostMarks = 60

function Along({ steps, at, body }: { steps: readonly Step[]; at: number; body: Filled }) {
  // So many that nobody could tell them apart: the words say it.
  if (steps.length > mostMarks) return null
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
