/** What the mock server can do. Real servers lack some of it, and the portal must come out right all the same. */
export type Abilities = {
  /** Answers `_include` and `_revinclude`; otherwise ignores them. */
  include: boolean
  /** Answers `_sort`; otherwise ignores it. */
  sort: boolean
  /** Answers `_count`; otherwise every page has `pageSize`. */
  count: boolean
  /** Says in `Bundle.total` how many there are. */
  total: boolean
  /** Lets the client choose the id of what it creates; otherwise such a PUT is refused with 405. */
  clientIds: boolean
  /** Answers `_history`; otherwise 501. */
  history: boolean
  /** Takes DocumentReferences; otherwise it does not know such a thing, and says so. */
  documents: boolean
  /** Spells out value sets that list what they hold (`ValueSet/$expand`); otherwise 501. */
  expand: boolean
  pageSize: number
  largestPage: number
}

export const allAbilities: Abilities = {
  include: true,
  sort: true,
  count: true,
  total: true,
  clientIds: true,
  history: true,
  documents: true,
  expand: true,
  pageSize: 50,
  largestPage: 200,
}
