export type Chance = {
  /** 0 up to and without 1. */
  fraction(): number
  /** A whole number from 0 up to and without `below`. */
  below(below: number): number
  pick<T>(from: readonly T[]): T
}

/** Chance that repeats itself: the same seed, the same person. (mulberry32) */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0

  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  const below = (limit: number) => Math.floor(fraction() * limit)

  function pick<T>(from: readonly T[]): T {
    const picked = from[below(from.length)]
    if (picked === undefined) throw new Error('There is nothing to pick from')
    return picked
  }

  return { fraction, below, pick }
}
