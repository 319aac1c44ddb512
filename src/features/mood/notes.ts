import type { Audience } from '#care/audience.ts'
import { formUrls, type Writing } from '#care/writing.ts'
import { numberAnswered } from '#questions/readableAnswer.ts'
import type { Instant } from '#time.ts'

/** What can be noted from 0 to 10. */
export const noteKinds = ['mood', 'sleep', 'connection'] as const
export type NoteKind = (typeof noteKinds)[number]

/** Where in the course of things a note was taken. */
export type NoteMoment = 'firstNotes' | 'reflection' | 'week' | 'other'

/** One number the person noted about themselves. */
export interface Note {
  id: string
  kind: NoteKind
  at: Instant
  /** 0–10. */
  number: number
  moment: NoteMoment
  cycleId?: string
  /** Who can read what it was noted in. */
  audience: Audience
}

// The same question stands in several forms, each time under a name of its own.
const questions: Record<NoteKind, readonly string[]> = {
  mood: ['mood', 'mood-after', 'mood-now'],
  sleep: ['sleep'],
  connection: ['connection'],
}

const moments: ReadonlyMap<string, NoteMoment> = new Map([
  [formUrls.firstNotes, 'firstNotes'],
  [formUrls.reflection, 'reflection'],
  [formUrls.week, 'week'],
])

/** In: everything the person wrote, in any order. Out: the notes of one kind in it, oldest first; a number outside 0–10 is none. */
export function notesOf(kind: NoteKind, writings: readonly Writing[]): Note[] {
  const notes = writings.flatMap((writing): Note[] => {
    const number = questions[kind]
      .map((question) => numberAnswered(writing.lines, question))
      .find((found) => found !== undefined && found >= 0 && found <= 10)
    if (number === undefined) return []
    const { id, written, formUrl, cycleId, audience } = writing
    return [
      {
        id,
        kind,
        at: written,
        number,
        audience,
        moment: moments.get(formUrl) ?? 'other',
        ...(cycleId === undefined ? {} : { cycleId }),
      },
    ]
  })
  return notes.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.id < other.id ? -1 : 1))
}
