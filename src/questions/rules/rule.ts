/** What a form works out for itself, in FHIRPath. Only the worker of this folder reads the expressions. */
export interface Rules {
  readonly variables?: readonly Variable[]
  /** What the answer is: worked out, sent, and never asked. */
  readonly calculated?: string
  /** Whether the question is asked at all. */
  readonly enabled?: string
}

export interface Variable {
  readonly name: string
  readonly expression: string
}

/** Every rule of a form, where it stands. */
export interface RuleBook {
  readonly variables: readonly Variable[]
  readonly items: readonly RuledItem[]
  /** What rules may look up about the form itself. */
  readonly questionnaire?: Record<string, unknown>
}

export interface RuledItem extends Rules {
  readonly linkId: string
  /** Asked in rounds: each has results of its own. */
  readonly rounds: boolean
  readonly items: readonly RuledItem[]
}

/** What came out for one question. `within`: the rounds it stands in, from outside in. A rule that failed has no result. */
export interface Result {
  readonly linkId: string
  readonly within: readonly Within[]
  readonly values?: readonly unknown[]
  readonly enabled?: boolean
}

export interface Within {
  readonly linkId: string
  readonly round: number
}

// A null character cannot stand in a linkId that FHIR allows, so no question is ever called this.
const before = '\u0000enabled:'

/** The name under which the answers hold whether a rule lets a question be asked. */
export function enabledId(linkId: string): string {
  return before + linkId
}

export function isRuleId(linkId: string): boolean {
  return linkId.startsWith(before)
}
