import { useLayoutEffect, useState, useSyncExternalStore, type ComponentType, type ReactNode } from 'react'
import type { Answer, Answers } from './answer.ts'
import { fieldId, partsOf, type HeadingLevel } from './field.ts'
import type { Question } from './form.ts'
import { newHand, type Hand, type Standing } from './hand.ts'
import type { QuestionFieldProps } from './questionFieldProps.ts'
import { whenLeft } from './whenLeft.ts'

interface LevelProps {
  readonly contact: ReactNode
  /** Told when the person has gone on from a question. */
  readonly onLeave?: ((linkId: string) => void) | undefined
  /** What stands beside the field of a question, and how it puts an answer there. */
  readonly beside?: ((question: Question, use: (answer: Answer) => void) => ReactNode) | undefined
  /** Stands before the linkId in the ids of the fields, where a question is on the page more than once. */
  readonly idBefore?: string | undefined
  /** The field of one question: handed in, because a field can hold a whole level itself. */
  readonly Field: ComponentType<QuestionFieldProps>
}

export interface FormLevelProps extends LevelProps, Standing {
  readonly questions: readonly Question[]
  readonly heading: HeadingLevel
  readonly onChange: (answers: Answers) => void
}

/** Questions under one another, each with those below it. A page may hold a thousand: each is drawn anew on its own account only. */
export function FormLevel(props: FormLevelProps) {
  const { questions, heading, onChange, answers, asked, problems, around } = props
  const { contact, onLeave, beside, idBefore, Field } = props
  const standing = { answers, asked, problems, around }
  const [hand] = useState(() => newHand(standing))
  useLayoutEffect(() => hand.follow(standing, onChange))
  const level = { contact, onLeave, beside, idBefore, Field, hand }
  return <Level level={level} questions={questions} heading={heading} />
}

interface Inner {
  readonly level: LevelProps & { readonly hand: Hand }
  readonly heading: HeadingLevel
}

function Level({ level, questions, heading }: Inner & { readonly questions: readonly Question[] }) {
  return (
    <div className="form-fields">
      {stretchesOf(questions).map((stretch) => (
        <div
          className="form-fields"
          data-full={stretch.length === longestStretch ? '' : undefined}
          key={stretch[0]?.linkId}
        >
          {stretch.map((question) => (
            <WithBelow key={question.linkId} level={level} heading={heading} question={question} />
          ))}
        </div>
      ))}
    </div>
  )
}

const longestStretch = 16

// A browser passes over a stretch that is out of sight whole; looking at a thousand questions one by one costs it more than they do.
function stretchesOf(questions: readonly Question[]): readonly (readonly Question[])[] {
  const stretches: Question[][] = []
  for (const question of questions.filter(({ hidden }) => !hidden)) {
    const last = stretches.at(-1)
    const fits = last && last.length < longestStretch && isAlone(question) && last.every(isAlone)
    if (fits) last.push(question)
    else stretches.push([question])
  }
  return stretches
}

function isAlone({ questions }: Question): boolean {
  return questions.length === 0
}

function WithBelow({ question, level, heading }: Inner & { readonly question: Question }) {
  const { hand, contact, onLeave, beside, idBefore, Field } = level
  const { isAsked, ...row } = useSyncExternalStore(
    (listener) => hand.subscribe(question, listener),
    () => hand.row(question),
  )
  if (!isAsked) return null
  const { linkId, kind } = question
  const id = `${idBefore ?? ''}${fieldId(linkId)}`
  const isGroup = kind === 'group' && question.text.default !== ''
  return (
    <div role={isGroup ? 'group' : undefined} aria-labelledby={isGroup ? partsOf(id).question : undefined}>
      <OneField
        {...row}
        question={question}
        answerWith={hand.answerWith}
        heading={kind === 'group' ? heading : undefined}
        id={id}
        contact={contact}
        onLeave={onLeave}
        beside={beside}
        Field={Field}
      />
      {question.questions.length > 0 && (
        <Level level={level} questions={question.questions} heading={isGroup ? deeper(heading) : heading} />
      )}
    </div>
  )
}

type OneFieldProps = Omit<QuestionFieldProps, 'onChange'> &
  Pick<Hand, 'answerWith'> &
  Pick<LevelProps, 'onLeave' | 'beside' | 'Field'>

function OneField({ answerWith, onLeave, beside, Field, ...field }: OneFieldProps) {
  const { linkId } = field.question
  return (
    <div onBlur={onLeave && whenLeft(() => onLeave(linkId))}>
      <Field {...field} onChange={(answer) => answerWith(linkId, answer)} />
      {beside?.(field.question, (answer) => answerWith(linkId, answer))}
    </div>
  )
}

function deeper(heading: HeadingLevel): HeadingLevel {
  return heading === 1 ? 2 : 3
}
