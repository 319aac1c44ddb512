import type { TimeAnswer } from './answer.ts'
import type { Asked } from './asked.ts'
import type { Lack } from './gap.ts'

export interface TimeQuestion extends Asked {
  readonly kind: 'time'
  readonly first?: string
  readonly last?: string
}

/** Whether it is a time of the day, written `09:30` or `09:30:15`. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?$/.test(text)
}

export function timeLack({ first, last }: TimeQuestion, { time }: TimeAnswer): Lack | undefined {
  if (!isTime(time)) return { what: 'notATime' }
  if (first !== undefined && inSeconds(time) < inSeconds(first)) return { what: 'tooEarlyInTheDay', first }
  if (last !== undefined && inSeconds(time) > inSeconds(last)) return { what: 'tooLateInTheDay', last }
  return undefined
}

function inSeconds(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60 + seconds
}
