import type { Instant } from '#time.ts'
import type { LocalText } from '#questions/localText.ts'
import type { ReadableValue } from '#questions/readableAnswer.ts'

/** What goes into the room: chosen by the person from what they sent. Made of plain JSON: it is kept on the device. */
export interface Card {
  name?: string
  /** When the infusion is that it is for. */
  infusion?: Instant
  intention?: CardLine
  lines: readonly CardLine[]
}

export interface CardLine {
  linkId: string
  label: LocalText
  values: readonly ReadableValue[]
  /** When the person said so. */
  written: Instant
}

/** In: a card and what its person leaves off it. Out: what is on it. */
export function chosenCard(card: Card, leftOff: readonly string[]): Card {
  const { intention, lines, ...head } = card
  return {
    ...head,
    ...(intention && !leftOff.includes(intention.linkId) && { intention }),
    lines: lines.filter(({ linkId }) => !leftOff.includes(linkId)),
  }
}

/** Everything that may stand on it, to choose from. */
export function cardChoices({ intention, lines }: Card): readonly CardLine[] {
  return intention ? [intention, ...lines] : lines
}

export function isEmptyCard({ intention, lines }: Card): boolean {
  return !intention && lines.length === 0
}
