import type { ReactNode } from 'react'
import type { Answer, Answers } from './answer.ts'
import type { HeadingLevel } from './field.ts'
import type { Question } from './form.ts'
import type { Lack } from './gap.ts'

export interface QuestionFieldProps {
  readonly question: Question
  readonly answer: Answer | undefined
  /** Called with undefined when the question is left open again. */
  readonly onChange: (answer: Answer | undefined) => void
  readonly problem?: Lack | undefined
  /** Makes the question a heading of the page: 1 where it is the page. */
  readonly heading?: HeadingLevel | undefined
  /** The id of the first control, for what links to it. */
  readonly id?: string | undefined
  readonly takesFocus?: boolean | undefined
  /** Everything answered around it: conditions inside a group that is asked several times may be about that. */
  readonly around?: Answers | undefined
  /** How to reach the clinic, where a question cannot be shown. */
  readonly contact: ReactNode
}
