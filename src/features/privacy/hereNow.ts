import { isMark } from '#care/mark.ts'
import type { DraftsShown } from '#drafts/DraftsContext.tsx'

type Counted = 'writing' | 'marked' | 'held' | 'waiting' | 'attention' | 'removed' | 'locked' | 'unreadable'

/** In: what the device has. Out: its texts, counted by where they stand; only what there is. */
export function textsIn(here: DraftsShown): readonly { what: Counted; count: number }[] {
  const { drafts, removed, locked, unreadable } = here
  const texts = drafts.filter((draft) => !isMark(draft))
  const at = (...places: readonly string[]) => texts.filter(({ state }) => places.includes(state.at)).length
  const counts: Record<Counted, number> = {
    writing: at('writing'),
    marked: drafts.length - texts.length,
    held: at('held'),
    waiting: at('waiting', 'sending'),
    attention: at('attention'),
    removed: removed.length,
    locked,
    unreadable,
  }
  return (Object.keys(counts) as Counted[])
    .map((what) => ({ what, count: counts[what] }))
    .filter(({ count }) => count > 0)
}

const known = ['visit', 'kept', 'private', 'vault', 'keys', 'device'] as const

type Place = `place_${(typeof known)[number] | 'other'}`

/** In: what the portal keeps in this browser. Out: what is said of each. The drafts are told one by one. */
export function placesInWords(whats: readonly string[]): readonly Place[] {
  const told = known.filter((what) => whats.includes(what)).map((what): Place => `place_${what}`)
  const isOther = whats.some((what) => what !== 'drafts' && !known.some((one) => one === what))
  return isOther ? [...told, 'place_other'] : told
}
