import type { Answer } from './answer.ts'
import type { Code } from './code.ts'
import type { EnabledWhen } from './enabledWhen.ts'
import type { LocalText } from './localText.ts'
import type { Rules } from './rules/rule.ts'

/** What every kind of question has. */
export interface Asked {
  readonly linkId: string
  readonly text: LocalText
  readonly help?: LocalText
  /** Stands before the question: `3a`. */
  readonly prefix?: LocalText
  /** The question with its emphasis and links, where its author gave them; `text` says the same plainly. */
  readonly markdown?: LocalText
  /** The question in few words, for lists. */
  readonly shortText?: LocalText
  /** What an answer should look like: `MM/YYYY`. */
  readonly entryFormat?: LocalText
  /** Pages that tell more, https only. */
  readonly links?: readonly string[]
  readonly required: boolean
  readonly readOnly: boolean
  /** Never shown, but its answer is kept and sent. */
  readonly hidden: boolean
  /** What the question is for: `mood`, for one. */
  readonly use: readonly Code[]
  readonly enabledWhen?: EnabledWhen
  readonly initial?: Answer
  /** What the form works out here, if anything. */
  readonly rules?: Rules
}
