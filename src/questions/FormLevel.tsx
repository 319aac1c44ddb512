import type { ComponentType, ReactNode } from 'react'
import { countedAnswers } from './askedLinkIds.ts'
import { whenLeft } from './whenLeft.ts'
import { answerTo, withAnswer, type Answers } from './answer.ts'
import { fieldId, partsOf, type HeadingLevel } from './field.ts'
import type { Question } from './form.ts'
import type { Gap } from './gap.ts'
import type { QuestionFieldProps } from './questionFieldProps.ts'

export interface FormLevelProps {
  readonly questions: readonly Question[]
  readonly answers: Answers
  /** What was answered around these questions, where they are asked in rounds. */
  readonly around?: Answers | undefined
  readonly asked: ReadonlySet<string>
  readonly onChange: (answers: Answers) => void
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

/** Questions under one another, each with those below it. */
export function FormLevel({ questions, ...rest }: FormLevelProps) {
  const shown = questions.filter((question) => !question.hidden && rest.asked.has(question.linkId))
  if (shown.length === 0) return null
  return (
    <div className="form-fields">
      {shown.map((question) => (
        <WithBelow key={question.linkId} {...rest} question={question} />
      ))}
    </div>
  )
}

function WithBelow({ question, ...rest }: Omit<FormLevelProps, 'questions'> & { readonly question: Question }) {
  const { answers, around, onChange, problems, heading, contact, onLeave, idBefore = '', Field } = rest
  const { linkId, kind } = question
  const id = `${idBefore}${fieldId(linkId)}`
  const isGroup = kind === 'group' && question.text.default !== ''
  return (
    <div role={isGroup ? 'group' : undefined} aria-labelledby={isGroup ? partsOf(id).question : undefined}>
      <div onBlur={onLeave && whenLeft(() => onLeave(linkId))}>
        <Field
          question={question}
          answer={answerTo(answers, linkId)}
          around={kind === 'rounds' ? countedAnswers(answers, rest.asked, around) : around}
          onChange={(answer) => onChange(withAnswer(answers, linkId, answer))}
          problem={problems.find((gap) => gap.linkId === linkId)}
          heading={kind === 'group' ? heading : undefined}
          id={id}
          contact={contact}
        />
      </div>
      <FormLevel {...rest} questions={question.questions} heading={isGroup ? deeper(heading) : heading} />
    </div>
  )
}

function deeper(heading: HeadingLevel): HeadingLevel {
  return heading === 1 ? 2 : 3
}
