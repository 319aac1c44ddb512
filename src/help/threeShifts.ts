/** A key as it goes down or up, or a pointer that goes down; `at` in milliseconds. */
export interface Press {
  kind: 'down' | 'up' | 'pointer'
  key?: string
  repeat?: boolean
  at: number
}

/** How far somebody is: Shift is down and nothing else since; and when the presses so far ended. */
export interface Shifts {
  isDown: boolean
  pressed: readonly number[]
}

export const noShifts: Shifts = { isDown: false, pressed: [] }

const wanted = 3
const withinMilliseconds = 5000

/**
 * Counts Shift, left or right, pressed alone. Held down it is one press; with any other key or a click it is typing or choosing,
 * and the count begins anew.
 */
export function afterPress({ isDown, pressed }: Shifts, { kind, key, repeat, at }: Press): Shifts {
  if (key !== 'Shift') return kind === 'up' ? { isDown, pressed } : noShifts
  if (kind === 'down') return repeat || isDown ? { isDown, pressed } : { isDown: true, pressed }
  if (!isDown) return { isDown, pressed }
  return { isDown: false, pressed: [...pressed.filter((before) => at - before <= withinMilliseconds), at] }
}

/** How many presses are still wanted. */
export function shiftsLeft({ pressed }: Shifts): number {
  return Math.max(0, wanted - pressed.length)
}

/** How long after the last press the count is forgotten, in milliseconds. */
export const shiftsLast = withinMilliseconds
