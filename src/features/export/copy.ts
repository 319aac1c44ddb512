/** One file of the copy a person takes along. */
export interface CopyFile {
  path: string
  content: string | Uint8Array
}

/** What the copy could not hold, and why: said on the page and in the copy itself. */
export interface LeftOut {
  /** The clinic was not reached: only what lies on this device is in it. */
  clinic: boolean
  /** Kinds of records the clinic's system did not give. */
  kinds: readonly string[]
  /** Private texts that nothing can seal yet, and that were not wanted readable. */
  unsealed: number
  /** Records on this device that do not open; they are in it as they are. */
  aside: number
}

export const nothingLeftOut: LeftOut = { clinic: false, kinds: [], unsealed: 0, aside: 0 }

/** In: when each of some texts was written. Out: a name for each that says the day and nothing else; none twice. */
export function namesByDay(folder: string, days: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return days.map((moment) => {
    const day = moment.slice(0, 10)
    const count = (counts.get(day) ?? 0) + 1
    counts.set(day, count)
    return `${folder}/${day} ${count}.md`
  })
}
