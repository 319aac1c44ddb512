import { expect, test } from 'vitest'
import { inWords } from '#care/inWords.ts'
import type { ReadableValue } from '#questions/readableAnswer.ts'

const said = { yes: 'Yes', no: 'No', unreadable: 'It cannot be shown.', workedOut: 'The form works this out.' }

const text: ReadableValue = { kind: 'text', text: { default: 'Walking', es: 'Caminar' } }

test.each<[ReadableValue, string, string]>([
  [text, 'Walking', 'Walking'],
  [{ kind: 'yesNo', yes: true }, '✓', 'Yes'],
  [{ kind: 'yesNo', yes: false }, '–', 'No'],
  [{ kind: 'number', number: 7, unit: 'h' }, '7 h', '7 h'],
  [{ kind: 'unreadable' }, '', 'It cannot be shown.'],
  [{ kind: 'workedOut', number: 12 }, '', '12'],
  [{ kind: 'workedOut' }, '', 'The form works this out.'],
])('%j is %s by itself, and %s where there are words for it', (value, alone, withWords) => {
  expect(inWords(value, 'en')).toBe(alone)
  expect(inWords(value, 'en', said)).toBe(withWords)
})

test('words are those of the reader’s language', () => {
  expect(inWords(text, 'es')).toBe('Caminar')
})
