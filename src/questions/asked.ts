import type { Answer } from './answer.ts'
import type { Code } from './code.ts'
import type { EnabledWhen } from './enabledWhen.ts'
import type { LocalText } from './localText.ts'

/** What every kind of question has. */
export interface Asked {
  readonly linkId: string
  readonly text: LocalText
  readonly help?: LocalText
  readonly required: boolean
  readonly readOnly: boolean
  /** Never shown, but its answer is kept and sent. */
  readonly hidden: boolean
  /** What the question is for: `mood`, for one. */
  readonly use: readonly Code[]
  readonly enabledWhen?: EnabledWhen
  readonly initial?: Answer
}
