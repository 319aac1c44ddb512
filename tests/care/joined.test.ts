import { expect, test } from 'vitest'
import { joined } from '#care/joined.ts'
import type { Answer, Answers } from '#questions/answer.ts'

const text = (words: string): Answer => ({ kind: 'text', text: words })
const yes: Answer = { kind: 'yesNo', yes: true }
const no: Answer = { kind: 'yesNo', yes: false }

test.each<[string, Answers, Answers, Answers]>([
  ['both texts stand, theirs first', { a: text('ours') }, { a: text('theirs') }, { a: text('theirs\n\nours') }],
  ['what both say stands once', { a: text('same') }, { a: text('same') }, { a: text('same') }],
  [
    'the longer of two that grew from one stands alone',
    { a: text('light') },
    { a: text('light on water') },
    { a: text('light on water') },
  ],
  ['the same the other way round', { a: text('light on water') }, { a: text('light') }, { a: text('light on water') }],
  ['what only one of them answered stands', { a: text('ours') }, { b: yes }, { a: text('ours'), b: yes }],
  ['of two choices ours stands', { a: yes }, { a: no }, { a: yes }],
])('%s', (_, ours, theirs, both) => {
  expect(joined(ours, theirs)).toEqual(both)
})
