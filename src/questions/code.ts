/** One concept of a code system. */
export interface Code {
  readonly system?: string
  readonly code: string
  readonly display?: string
}

/** Whether both mean the same concept. A code that names no system is taken at its word. */
export function sameCode(one: Code, other: Code): boolean {
  return one.code === other.code && (!one.system || !other.system || one.system === other.system)
}

/** In: what a question is for (`item.code`) and a code. Out: whether the code is among it. */
export function hasUse(use: readonly Code[], code: Code): boolean {
  return use.some((one) => sameCode(one, code))
}
