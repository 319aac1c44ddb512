import { entryKinds, mainLinkId, titleLinkId, type EntryKind } from './entryKinds.ts'
import type { Answer, Answers } from '#questions/answer.ts'

// Where each way of writing asks for the same thing.
const places: Record<'main' | 'mood' | 'body' | 'title', Partial<Record<EntryKind, string>>> = {
  main: mainLinkId,
  mood: { free: 'mood', 'first-notes': 'mood-after', reflection: 'mood-now', week: 'mood' },
  body: { free: 'body', 'first-notes': 'body', reflection: 'body' },
  title: { free: titleLinkId, 'first-notes': titleLinkId, reflection: titleLinkId, week: titleLinkId },
}

/** The linkId under which an answer of another way of writing stays in an entry that does not ask for it now. */
export function fromKind(kind: EntryKind, linkId: string): string {
  return `${kind}:${linkId}`
}

/** In: the answers of an entry that is being written. Out: the linkIds of those brought along from another way of writing. */
export function broughtAlong(answers: Answers): string[] {
  return Object.keys(answers).filter((linkId) => originOf(linkId) !== undefined)
}

/**
 * In: what was answered so far, and the way of writing it was and shall be. Out: the same answers, each where the new one asks
 * for it; what it does not ask for is brought along and returns to its place with the old one.
 */
export function answersAs(answers: Answers, from: EntryKind, to: EntryKind): Answers {
  const found: Record<string, Answer> = {}
  // What was answered last goes first: it takes the place.
  const own = Object.entries(answers).toSorted(([one], [other]) => Number(isAlong(one)) - Number(isAlong(other)))
  for (const [linkId, answer] of own) {
    const [kind, plain] = originOf(linkId) ?? [from, linkId]
    const place = placeIn(to, kind, plain)
    const free = place !== undefined && !Object.hasOwn(found, place)
    found[free ? place : fromKind(kind, plain)] = answer
  }
  return found
}

function placeIn(to: EntryKind, kind: EntryKind, linkId: string): string | undefined {
  if (kind === to) return linkId
  return Object.values(places).find((each) => each[kind] === linkId)?.[to]
}

function isAlong(linkId: string): boolean {
  return originOf(linkId) !== undefined
}

function originOf(linkId: string): readonly [EntryKind, string] | undefined {
  const kind = entryKinds.find((one) => linkId.startsWith(`${one}:`))
  return kind && [kind, linkId.slice(kind.length + 1)]
}
