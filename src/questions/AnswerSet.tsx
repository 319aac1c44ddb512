import type { ReactNode } from 'react'
import type { Asked } from './asked.ts'
import { describedBy, partsOf, type HeadingLevel } from './field.ts'
import { FieldProblem } from './FieldProblem.tsx'
import type { Lack } from './gap.ts'
import { QuestionHeading } from './QuestionHeading.tsx'
import { hasHelp, QuestionHelp } from './QuestionHelp.tsx'
import { QuestionWords } from './QuestionWords.tsx'

interface AnswerSetProps {
  readonly question: Asked
  readonly look: 'choices' | 'scale' | 'pair' | 'several'
  /** Side by side where there is room. */
  readonly sideBySide?: boolean | undefined
  /** Whether one answer excludes the others. */
  readonly one: boolean
  readonly problem: Lack | undefined
  readonly heading: HeadingLevel | undefined
  readonly id: string
  /** Whether words of its own describe it, under `partsOf(id).extra`. */
  readonly extra?: boolean
  readonly children: ReactNode
}

/** Several controls that answer one question together, with the question as their name. */
export function AnswerSet({ question, look, sideBySide, one, problem, heading, id, extra, children }: AnswerSetProps) {
  const parts = partsOf(id)
  const ofOne = one
    ? ({
        role: 'radiogroup',
        'aria-required': question.required || undefined,
        'aria-invalid': problem ? true : undefined,
      } as const)
    : {}
  return (
    <fieldset
      {...ofOne}
      className={look}
      data-side-by-side={sideBySide ? '' : undefined}
      data-problem={problem ? '' : undefined}
      aria-labelledby={parts.question}
      aria-describedby={describedBy(id, { help: hasHelp(question), problem: Boolean(problem), extra: Boolean(extra) })}
    >
      <legend>
        <QuestionHeading level={heading} id={parts.question}>
          <QuestionWords question={question} />
        </QuestionHeading>
      </legend>
      <QuestionHelp question={question} id={id} />
      <FieldProblem problem={problem} id={id} />
      {children}
    </fieldset>
  )
}
