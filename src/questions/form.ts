import type { ChoiceQuestion } from './choice.ts'
import type { ChoicesQuestion } from './choices.ts'
import type { Code } from './code.ts'
import type { DateQuestion } from './date.ts'
import type { DateTimeQuestion } from './dateTime.ts'
import type { GroupQuestion } from './group.ts'
import type { LocalText } from './localText.ts'
import type { LongTextQuestion } from './longText.ts'
import type { NoteQuestion } from './note.ts'
import type { NumberQuestion } from './number.ts'
import type { QuantityQuestion } from './quantity.ts'
import type { Rounds } from './rounds.ts'
import type { Variable } from './rules/rule.ts'
import type { ScaleQuestion } from './scale.ts'
import type { Several } from './several.ts'
import type { TextQuestion } from './text.ts'
import type { TimeQuestion } from './time.ts'
import type { UnknownQuestion } from './unknown.ts'
import type { UrlQuestion } from './url.ts'
import type { YesNoQuestion } from './yesNo.ts'

/** What a clinic asks: a Questionnaire, read. */
export interface Form {
  /** What answers refer to: `url|version`. */
  readonly canonical: string
  readonly title: LocalText
  readonly description?: LocalText
  /** What the form is for, as codes. */
  readonly use: readonly Code[]
  /** No longer given out; answers to it stay readable. */
  readonly retired: boolean
  readonly questions: readonly Question[]
  /** What its rules may refer to by name. */
  readonly variables?: readonly Variable[]
}

export type Question = Kind & Nest

export type Kind =
  | TextQuestion
  | LongTextQuestion
  | ChoiceQuestion
  | ChoicesQuestion
  | ScaleQuestion
  | YesNoQuestion
  | NumberQuestion
  | QuantityQuestion
  | DateQuestion
  | TimeQuestion
  | DateTimeQuestion
  | UrlQuestion
  | SeveralQuestion
  | NoteQuestion
  | GroupQuestion
  | RoundsQuestion
  | UnknownQuestion

export type SeveralQuestion = Several<Question>
export type RoundsQuestion = Rounds<Question>

export interface Nest {
  /** The questions below this one: a group's, or those that belong to its answer. */
  readonly questions: readonly Question[]
}

/** Every question in reading order, those below right after the one they belong to. */
export function flattened(questions: readonly Question[]): readonly Question[] {
  const found: Question[] = []
  function walk(level: readonly Question[]) {
    for (const question of level) {
      found.push(question)
      walk(question.questions)
    }
  }
  walk(questions)
  return found
}

/** The same, with the questions of groups that are asked in rounds. */
export function flattenedWithRounds(questions: readonly Question[]): readonly Question[] {
  return flattened(questions).flatMap((question) =>
    question.kind === 'rounds' ? [question, ...flattenedWithRounds(question.round)] : [question],
  )
}

/** Whether there is something to answer. */
export function isAsking(question: Question): boolean {
  return question.kind !== 'note' && question.kind !== 'group' && question.kind !== 'unknown' && !question.readOnly
}
