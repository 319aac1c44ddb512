import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { chanceFrom } from '#mocks/people/chance.ts'

const words =
  'the light moved over water and I let go of what was held so long it felt kind slow wide open near my hands were warm'.split(
    ' ',
  )

/** Words as somebody writes them, exactly so many characters; the same seed, the same words. */
export function proseOf(length: number, seed: number): string {
  const chance = chanceFrom(seed)
  let text = ''
  while (text.length < length) text += `${chance.pick(words)} `
  return text.slice(0, length)
}

/** Presses a key at each beat, whether or not the page is done with the one before. Ends early when `stopped` says so. */
export async function typeSteadily(
  { keyboard }: Page,
  text: string,
  milliseconds: number,
  stopped = () => false,
): Promise<void> {
  const begun = performance.now()
  const pressed: Promise<void>[] = []
  let failure: unknown
  for (let index = 0; index < text.length && !stopped() && failure === undefined; index++) {
    const character = text.charAt(index)
    const press = keyboard.press(character === ' ' ? 'Space' : character)
    pressed.push(
      press.catch((thrown: unknown) => {
        // The last keys die with the page.
        if (!stopped()) failure ??= thrown
      }),
    )
    await setTimeout(Math.max(0, begun + (index + 1) * milliseconds - performance.now()))
  }
  await Promise.all(pressed)
  if (failure !== undefined) throw failure instanceof Error ? failure : new Error('a key could not be pressed')
}
