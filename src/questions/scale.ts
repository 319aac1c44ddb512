import { numberIn, type NumberAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'
import type { LocalText } from './localText.ts'

/** A few equal places in a row, 0 to 10 mostly, with words at both ends. No place is better than another. */
export interface ScaleQuestion extends Asked {
  readonly kind: 'scale'
  readonly places: readonly number[]
  readonly lower?: LocalText
  readonly upper?: LocalText
}

export const mostPlaces = 11

export function scaleLack({ places }: ScaleQuestion, { written }: NumberAnswer): Lack | undefined {
  const number = numberIn(written)
  if (number === undefined) return { what: 'notANumber' }
  return places.includes(number) ? undefined : { what: 'notOffered' }
}
