import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnsweredLastTime } from './AnsweredLastTime.tsx'
import { inPages, type Step } from './sitting.ts'
import { StepFields } from './StepFields.tsx'
import { useLastTime } from './useLastTime.ts'
import { WhoReads } from './WhoReads.tsx'
import type { Filled } from '#care/writing.ts'
import type { Keeping } from '#drafts/draftEditor.ts'
import { RealTimeNotice } from '#help/RealTimeNotice.tsx'
import { useLanguage } from '#i18n/format.ts'
import { withAnswer, type Answers } from '#questions/answer.ts'
import { answersThatCount, gapIn, isAnswered } from '#questions/answers.ts'
import { fieldId } from '#questions/field.ts'
import type { Question } from '#questions/form.ts'
import { inLanguage } from '#questions/localText.ts'
import { NoteField } from '#questions/NoteField.tsx'
import { QuestionHelp } from '#questions/QuestionHelp.tsx'
import { QuestionWords } from '#questions/QuestionWords.tsx'
import { LackWords } from '#questions/LackWords.tsx'
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
  onAnswers: (answers: Answers) => void
  goTo: (step: number) => void
  /** All questions on one page instead. */
  everything: () => void
}

/** One question, or what its form puts on one page; one next step; beside it what was answered last time. */
export function AskQuestion(props: AskQuestionProps) {
  const { title, step, at, steps, body, ownId, keeping, onAnswers, goTo, everything } = props
  const { t } = useTranslation('worksheets')
  const language = useLanguage()
  const { form, answers } = body
  const { question, inside, before, after } = step
  // Only what is asked in rounds looks at what stands around it.
  const around = inside.some(({ kind }) => kind === 'rounds') ? answersThatCount(form, answers) : nothing
  const last = useLastTime(form, ownId)
  const isPage = question.kind === 'group'
  const answered = inside.some((one) => isAnswered(one, answers))
  // Nobody is corrected in the middle of a word: it is said once they have gone on, or come back to it.
  const [left, setLeft] = useState<readonly string[]>(() => linkIdsOf(inside.filter((one) => isAnswered(one, answers))))
  const problems = inside
    .flatMap((one) => gapIn(one, answers, around) ?? [])
    .filter(({ linkId, what }) => left.includes(linkId) && what !== 'required')
  const heard = problems.find(({ linkId }) => linkId === left.at(-1))
  const leave = (linkId: string) => setLeft((earlier) => [...earlier.filter((one) => one !== linkId), linkId])
  const isLast = at + 1 === steps.length
  return (
    <>
      <div className="where-we-are">
        <p className="small">
          <strong>{title}</strong>{' '}
          {t(inPages(steps) ? 'partOfTotal' : 'numberOfTotal', { number: at + 1, total: steps.length })}
          {!steps.some((one) => one.inside.some(({ required }) => required)) && <> · {t('allOptional')}</>}
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
          {at === 0 && form.description && <p>{inLanguage(form.description, language)}</p>}
          {before.map((words) => (
            <WordsAround key={words.linkId} words={words} />
          ))}
          <StepFields
            title={title}
            step={step}
            body={body}
            problems={problems}
            around={around}
            last={last}
            onAnswers={onAnswers}
            onLeave={leave}
          />
          {after.map((words) => (
            <WordsAround key={words.linkId} words={words} />
          ))}
          <p className="visually-hidden" role="status">
            {heard && <LackWords lack={heard} />}
          </p>
          <div className="under-field">
            <SaveStatus at={keeping.at} live />
            <span className="small">{t('notSentYet')}</span>
          </div>
          <div className="onward">
            <button className="button" data-kind="primary" type="submit">
              {isLast ? t('toReview') : isPage ? t('nextPage') : answered ? t('nextQuestion') : t('leaveOpen')}
            </button>
            {at > 0 && (
              <button className="button" type="button" onClick={() => goTo(at - 1)}>
                {t('back')}
              </button>
            )}
          </div>
        </div>
        {last && !isPage && (
          <AnsweredLastTime
            last={last}
            question={question}
            onUse={(answer) => onAnswers(withAnswer(answers, question.linkId, answer))}
          />
        )}
      </form>
      {at > 0 && (
        <div className="under-sitting">
          <WhoReads />
        </div>
      )}
    </>
  )
}

function linkIdsOf(questions: readonly Question[]): readonly string[] {
  return questions.map(({ linkId }) => linkId)
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

const nothing: Answers = {}

const mostMarks = 60

function Along({ steps, at, body }: { steps: readonly Step[]; at: number; body: Filled }) {
  // So many that nobody could tell them apart: the words say it.
  if (steps.length > mostMarks) return null
  return (
    <ol className="along" aria-hidden="true">
      {steps.map(({ question, inside }, place) => (
        <li
          key={question.linkId}
          {...(place === at
            ? { 'data-now': '' }
            : inside.some((one) => isAnswered(one, body.answers))
              ? { 'data-done': '' }
              : {})}
        />
      ))}
    </ol>
  )
}
