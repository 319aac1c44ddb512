import { journalIndex, type JournalIndex, type Searchable, type Sought } from './journalIndex.ts'
import type { Zone } from '#time.ts'

/** What a search is asked, each with a number that its answer bears. */
export type Asked = { turn: number } & (
  | { ask: 'begin'; zone: Zone }
  | { ask: 'put'; entries: readonly Searchable[] }
  | { ask: 'remove'; ids: readonly string[] }
  | { ask: 'find'; sought: Sought }
)

export interface Answered {
  turn: number
  found: readonly string[]
}

/** Answers one question after the other; the same beside the page and, where there is no worker, in it. */
export function answering(): (asked: Asked) => Answered {
  let index: JournalIndex | undefined
  return (asked) => {
    if (asked.ask === 'begin') index = journalIndex(asked.zone)
    if (asked.ask === 'put') index?.put(asked.entries)
    if (asked.ask === 'remove') index?.remove(asked.ids)
    return { turn: asked.turn, found: asked.ask === 'find' ? (index?.find(asked.sought) ?? []) : [] }
  }
}
