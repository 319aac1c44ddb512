import type { ReactNode } from 'react'
import { answerTo, withAnswer, type Answers } from './answer.ts'
import { askedLinkIds } from './askedLinkIds.ts'
import { fieldId, partsOf, type HeadingLevel } from './field.ts'
import type { Form, Question } from './form.ts'
import type { Gap } from './gap.ts'
import { QuestionField } from './QuestionField.tsx'

interface FormFieldsProps {
  readonly form: Form
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
  readonly problems?: readonly Gap[]
  /** The level of the headings over groups. */
  readonly heading?: HeadingLevel
  /** How to reach the clinic, where a question cannot be shown. */
  readonly contact: ReactNode
}

/** A whole form on one page. Each question's first control has `fieldId(linkId)`, so that problems can link to it. */
export function FormFields({ form, answers, ...rest }: FormFieldsProps) {
  const asked = askedLinkIds(form, answers)
  return <Level {...rest} questions={form.questions} answers={answers} asked={asked} />
}

interface LevelProps extends Omit<FormFieldsProps, 'form'> {
  readonly questions: readonly Question[]
  readonly asked: ReadonlySet<string>
}

function Level({ questions, ...rest }: LevelProps) {
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

function WithBelow({ question, ...rest }: Omit<LevelProps, 'questions'> & { readonly question: Question }) {
  const { answers, onChange, problems = [], heading = 2, contact } = rest
  const { linkId, kind } = question
  const id = fieldId(linkId)
  const isGroup = kind === 'group' && question.text.default !== ''
  return (
    <div role={isGroup ? 'group' : undefined} aria-labelledby={isGroup ? partsOf(id).question : undefined}>
      <QuestionField
        question={question}
        answer={answerTo(answers, linkId)}
        onChange={(answer) => onChange(withAnswer(answers, linkId, answer))}
        problem={problems.find((gap) => gap.linkId === linkId)}
        heading={kind === 'group' ? heading : undefined}
        id={id}
        contact={contact}
      />
      <Level {...rest} questions={question.questions} heading={isGroup ? deeper(heading) : heading} />
    </div>
  )
}

function deeper(heading: HeadingLevel): HeadingLevel {
  return heading === 1 ? 2 : 3
}
