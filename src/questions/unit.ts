/** What a quantity counts: `kg`, with its code where the clinic gives one. */
export interface Unit {
  readonly unit: string
  readonly system?: string
  readonly code?: string
}

export function sameUnit(one: Unit, other: Unit): boolean {
  return one.code !== undefined && other.code !== undefined ? one.code === other.code : one.unit === other.unit
}
