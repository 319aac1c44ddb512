import { folded, soughtWords } from './fold.ts'
import { dayIn, type Day, type Instant, type Zone } from '#time.ts'

/** An entry as it can be searched. */
export interface Searchable {
  id: string
  /** Everything written in it. */
  text: string
  kind: string
  cycleId: string | undefined
  begun: Instant
  mood: number | undefined
}

/** What is looked for: all of it must fit. */
export interface Sought {
  /** As it was typed. */
  words: string
  kind?: string
  cycleId?: string
  from?: Day
  to?: Day
  leastMood?: number
  mostMood?: number
}

export interface JournalIndex {
  put(entries: readonly Searchable[]): void
  remove(ids: readonly string[]): void
  /** Out: the ids of the entries that fit, newest first. */
  find(sought: Sought): string[]
}

interface Indexed extends Omit<Searchable, 'text'> {
  plain: string
  day: Day
}

/**
 * Everything that can be searched, folded and gone through from one end to the other: quick enough for ten thousand entries, and it
 * finds words inside words, as Arabic joins them. Lives in memory only.
 */
export function journalIndex(zone: Zone): JournalIndex {
  const known = new Map<string, Indexed>()
  let inOrder: readonly Indexed[] | undefined
  let last: { sought: Sought; words: readonly string[]; found: readonly Indexed[] } | undefined

  function changed(): void {
    inOrder = undefined
    last = undefined
  }

  return {
    put(entries) {
      for (const { text, ...entry } of entries) {
        known.set(entry.id, { ...entry, plain: folded(text), day: dayIn(zone, entry.begun) })
      }
      changed()
    },
    remove(ids) {
      for (const id of ids) known.delete(id)
      changed()
    },
    find(sought) {
      inOrder ??= [...known.values()].toSorted((one, other) =>
        one.begun < other.begun ? 1 : one.begun > other.begun ? -1 : 0,
      )
      const words = soughtWords(sought.words)
      // One letter more can only leave fewer.
      const among = last && isNarrower(sought, words, last.sought, last.words) ? last.found : inOrder
      const found = among.filter((entry) => fits(entry, sought) && words.every((word) => entry.plain.includes(word)))
      last = { sought, words, found }
      return found.map(({ id }) => id)
    },
  }
}

function fits({ kind, cycleId, day, mood }: Indexed, sought: Sought): boolean {
  if (sought.kind !== undefined && kind !== sought.kind) return false
  if (sought.cycleId !== undefined && cycleId !== sought.cycleId) return false
  if (sought.from !== undefined && day < sought.from) return false
  if (sought.to !== undefined && day > sought.to) return false
  if (sought.leastMood === undefined && sought.mostMood === undefined) return true
  return mood !== undefined && mood >= (sought.leastMood ?? 0) && mood <= (sought.mostMood ?? 10)
}

function isNarrower(now: Sought, words: readonly string[], then: Sought, before: readonly string[]): boolean {
  const { words: _now, ...rest } = now
  const { words: _then, ...others } = then
  return (
    JSON.stringify(rest) === JSON.stringify(others) &&
    before.every((word, place) => words[place]?.includes(word) ?? false)
  )
}
