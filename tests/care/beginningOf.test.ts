import { expect, test } from 'vitest'
import { beginningOf } from '#care/beginningOf.ts'

test.each([
  ['what fits stays as it is', 'The sound of water.', 19, 'The sound of water.'],
  ['no word is cut in two', 'It was good to be left in peace', 18, 'It was good to be…'],
  ['a word that just fits is there', 'It was good to be left in peace', 22, 'It was good to be left…'],
  ['a new line ends a word too', 'One\n\ntwo three', 5, 'One…'],
  ['a word longer than the room is cut, and no sign in two', '🌊🌊🌊🌊', 5, '🌊🌊…'],
  ['Arabic', 'كان الصمت لطيفًا ولم يكن فراغًا', 20, 'كان الصمت لطيفًا ولم…'],
  ['nothing', '  ', 5, ''],
])('%s', (_what, words, most, begins) => {
  expect(beginningOf(words, most)).toBe(begins)
})
