import { useLayoutEffect, useState, type ComponentType, type ReactNode } from 'react'
import { answerTo, type Answers } from './answer.ts'
import { countedAnswers } from './askedLinkIds.ts'
import { fieldId, partsOf, type HeadingLevel } from './field.ts'
import type { Question } from './form.ts'
import type { Gap } from './gap.ts'
import { newHand, type Hand } from './hand.ts'
import type { QuestionFieldProps } from './questionFieldProps.ts'
import { whenLeft } from './whenLeft.ts'

interface LevelProps {
  readonly questions: readonly Question[]
  readonly answers: Answers
  /** What was answered around these questions, where they are asked in rounds. */
  readonly around?: Answers | undefined
  readonly asked: ReadonlySet<string>
  readonly problems: readonly Gap[]
  readonly heading: HeadingLevel
  readonly contact: ReactNode
  /** Told when the person has gone on from a question. */
  readonly onLeave?: ((linkId: string) => void) | undefined
  /** Stands before the linkId in the ids of the fields, where a question is on the page more than once. */
  readonly idBefore?: string | undefined
  /** The field of one question: handed in, because a field can hold a whole level itself. */
  readonly Field: ComponentType<QuestionFieldProps>
}

export interface FormLevelProps extends LevelProps {
  readonly onChange: (answers: Answers) => void
}

/** Questions under one another, each with those below it. */
export function FormLevel({ onChange, ...level }: FormLevelProps) {
  const [hand] = useState(newHand)
  const { answers } = level
  useLayoutEffect(() => hand.follow(answers, onChange), [hand, answers, onChange])
  return <Level level={level} answerWith={hand.answerWith} questions={level.questions} heading={level.heading} />
}

interface Inner extends Pick<Hand, 'answerWith'> {
  readonly level: LevelProps
  readonly questions: readonly Question[]
  readonly heading: HeadingLevel
}

function Level({ level, answerWith, questions, heading }: Inner) {
  const shown = questions.filter((question) => !question.hidden && level.asked.has(question.linkId))
  if (shown.length === 0) return null
  return (
    <div className="form-fields">
      {shown.map((question) => (
        <WithBelow key={question.linkId} level={level} answerWith={answerWith} heading={heading} question={question} />
      ))}
    </div>
  )
}

function WithBelow(props: Omit<Inner, 'questions'> & { readonly question: Question }) {
  const { question, level, answerWith, heading } = props
  const { answers, around, asked, problems, contact, onLeave, idBefore, Field } = level
  const { linkId, kind } = question
  const id = `${idBefore ?? ''}${fieldId(linkId)}`
  const isGroup = kind === 'group' && question.text.default !== ''
  return (
    <div role={isGroup ? 'group' : undefined} aria-labelledby={isGroup ? partsOf(id).question : undefined}>
      <OneField
        question={question}
        answer={answerTo(answers, linkId)}
        around={kind === 'rounds' ? countedAnswers(answers, asked, around) : undefined}
        answerWith={answerWith}
        problem={problems.find((gap) => gap.linkId === linkId)}
        heading={kind === 'group' ? heading : undefined}
        id={id}
        contact={contact}
        onLeave={onLeave}
        Field={Field}
      />
      {question.questions.length > 0 && (
        <Level
          level={level}
          answerWith={answerWith}
          questions={question.questions}
          heading={isGroup ? deeper(heading) : heading}
        />
      )}
    </div>
  )
}

type OneFieldProps = Omit<QuestionFieldProps, 'onChange'> &
  Pick<Hand, 'answerWith'> &
  Pick<LevelProps, 'onLeave' | 'Field'>

// Drawn anew only when something of its own has changed: a page may hold a thousand of them.
function OneField({ answerWith, onLeave, Field, ...field }: OneFieldProps) {
  const { linkId } = field.question
  return (
    <div onBlur={onLeave && whenLeft(() => onLeave(linkId))}>
      <Field {...field} onChange={(answer) => answerWith(linkId, answer)} />
    </div>
  )
}

function deeper(heading: HeadingLevel): HeadingLevel {
  return heading === 1 ? 2 : 3
}
