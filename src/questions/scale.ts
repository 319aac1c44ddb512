import { numberIn, type NumberAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'
import type { LocalText } from './localText.ts'

/** Equal places, 0 to 10 mostly, with words at both ends. No place is better than another. */
export interface ScaleQuestion extends Asked {
  readonly kind: 'scale'
  readonly places: readonly number[]
  readonly lower?: LocalText
  readonly upper?: LocalText
}

/** As many as stand in a row, each to be pressed. With more of them one is moved along a line. */
export const mostInRow = 11

/** About as many as a phone is wide in its own pixels: with more, a finger cannot find one. */
export const mostPlaces = 301

export function scaleLack({ places }: ScaleQuestion, { written }: NumberAnswer): Lack | undefined {
  const number = numberIn(written)
  if (number === undefined) return { what: 'notANumber' }
  return places.includes(number) ? undefined : { what: 'notOffered' }
}
