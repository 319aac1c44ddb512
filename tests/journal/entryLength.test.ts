import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPieces } from '../../src/features/journal/entryLength.ts'

test('a text in pieces is the text, none too long, no sign cut in two', () => {
  const words = fc.array(fc.constantFrom('snow', ' ', '. ', '\n', '\n\n', '🌲', 'ثلج', 'x'.repeat(30)), {
    maxLength: 80,
  })
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 60 }), (parts, first, most) => {
      const text = parts.join('')
      const pieces = inPieces(text, first, most)
      expect(pieces.join('')).toBe(text)
      for (const [place, piece] of pieces.entries()) {
        expect(piece.length).toBeLessThanOrEqual(place === 0 ? first : most)
        expect(piece).not.toMatch(/[\ud800-\udbff]$/)
      }
    }),
  )
})

test('it is cut where a paragraph ends, else a sentence, else a word', () => {
  expect(inPieces('One day.\n\nAnother day, and on.', 15, 99)).toEqual(['One day.\n\n', 'Another day, and on.'])
  expect(inPieces('One day. Another', 12, 99)).toEqual(['One day. ', 'Another'])
  expect(inPieces('One long day', 10, 99)).toEqual(['One long ', 'day'])
})
