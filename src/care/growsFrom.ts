/** The version at the clinic that words grow from next. */
export interface GrowsFrom {
  version: string | undefined
  /** In a private entry: which one it is of those that were sealed. */
  edition?: number
}
