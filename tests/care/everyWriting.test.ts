import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyWriting } from '#care/everyWriting.ts'
import type { PrivateEntry } from '#care/privateEntry.ts'
import { entryIdOf, type Writing } from '#care/writing.ts'

const anId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const aMoment = fc.integer({ min: 10, max: 28 }).map((day) => `2026-11-${day}T12:00:00.000Z`)

function writing(id: string, written: string, audience: Writing['audience']): Writing {
  return { id, formUrl: 'f', written, amended: false, audience, lines: [] }
}

const readable = fc.uniqueArray(fc.record({ id: anId, written: aMoment, renamed: fc.boolean() }), {
  selector: ({ id }) => id,
})
const sealed = fc.uniqueArray(fc.record({ id: anId, written: aMoment }), { selector: ({ id }) => id })

test('whatever is readable at the clinic and whatever is private, each entry stands once, newest first, with the words that are its newest', () => {
  fc.assert(
    fc.property(readable, sealed, (there, here) => {
      const sent = there.map(({ id, written, renamed }) => ({
        ...writing(renamed ? `${id}-at-clinic` : id, written, 'team'),
        ...(renamed ? { madeAs: id } : {}),
      }))
      const entries = here.map(({ id, written }): PrivateEntry => {
        const own = writing(id, written, 'onlyMe')
        return { id, edition: 1, writer: 'w', revision: 1, language: 'en', writing: own }
      })
      const merged = everyWriting(sent, entries)
      const ids = merged.map(entryIdOf)
      expect(ids.toSorted()).toEqual([...new Set([...there, ...here].map(({ id }) => id))].toSorted())
      const isPrivate = new Set<string>(here.map(({ id }) => id))
      for (const one of merged) {
        const id = entryIdOf(one)
        expect(one.audience).toBe(isPrivate.has(id) ? 'onlyMe' : 'team')
        expect(one.leftAtClinic ?? false).toBe(isPrivate.has(id) && there.some((other) => other.id === id))
      }
      if (here.length > 0) {
        const moments = merged.map(({ written }) => written)
        expect(moments).toEqual(moments.toSorted().toReversed())
      }
    }),
  )
})
