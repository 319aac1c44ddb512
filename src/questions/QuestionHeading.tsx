import type { ReactNode } from 'react'
import type { HeadingLevel } from './field.ts'

interface QuestionHeadingProps {
  readonly level: HeadingLevel | undefined
  readonly id?: string
  readonly children: ReactNode
}

/** A question, as a heading where it is one on this page. */
export function QuestionHeading({ level, id, children }: QuestionHeadingProps) {
  const Tag = level ? (`h${level}` as const) : 'div'
  return (
    <Tag className="question" id={id}>
      {children}
    </Tag>
  )
}
