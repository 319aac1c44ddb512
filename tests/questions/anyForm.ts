import fc from 'fast-check'
import type { Answer, Answers } from '#questions/answer.ts'
import type { Question } from '#questions/form.ts'
import type { Condition, Published } from './responses.ts'

const colours = ['red', 'blue', 'green']
const answerOption = colours.map((code) => ({ valueCoding: { system: 'urn:colours', code, display: code } }))

const leaves = fc.constantFrom(
  { type: 'boolean' },
  { type: 'integer' },
  { type: 'decimal' },
  { type: 'string' },
  { type: 'text' },
  { type: 'date' },
  { type: 'dateTime' },
  { type: 'time' },
  { type: 'url' },
  { type: 'quantity' },
  { type: 'string', repeats: true },
  { type: 'choice', answerOption },
  { type: 'choice', answerOption, repeats: true },
  { type: 'open-choice', answerOption },
  { type: 'attachment' },
  { type: 'display' },
)

interface Shape {
  self: { type: string; repeats?: boolean }
  below: readonly Shape[]
  about: readonly { place: number; operator: string; number: number }[]
  behavior: 'all' | 'any'
}

const abouts = fc.array(
  fc.record({
    place: fc.nat(30),
    operator: fc.constantFrom('exists', '=', '!=', '>', '<', '>=', '<='),
    number: fc.integer({ min: -1, max: 2 }),
  }),
  { maxLength: 2 },
)

function shapes(depth: number): fc.Arbitrary<Shape> {
  const groups = fc.constantFrom({ type: 'group' }, { type: 'group', repeats: true })
  const shape = (self: fc.Arbitrary<Shape['self']>, most: number) =>
    fc.record({
      self,
      below:
        depth === 0 ? fc.constant([]) : fc.array(shapes(depth - 1), { minLength: most === 4 ? 1 : 0, maxLength: most }),
      about: abouts,
      behavior: fc.constantFrom<'all' | 'any'>('all', 'any'),
    })
  return depth === 0 ? shape(leaves, 0) : fc.oneof(shape(leaves, 1), shape(leaves, 1), shape(groups, 4))
}

/** `anywhere`: conditions may be about what stands below, about themselves in a circle, or about nothing at all. */
export function anyQuestionnaire(anywhere: boolean): fc.Arbitrary<readonly Published[]> {
  return fc.array(shapes(2), { minLength: 1, maxLength: 8 }).map((found) => {
    let count = 0
    // Only what stands before and is answered once for the whole form can be told apart by the letter of R4.
    const plain: string[] = []
    return found.map((shape) => placed(shape, false))

    function placed({ self, below, about, behavior }: Shape, inRound: boolean): Published {
      const linkId = `q${count++}`
      const before = anywhere ? Array.from({ length: 30 }, (_, place) => `q${place}`) : [...plain]
      const conditions =
        before.length === 0 ? [] : about.map((one) => condition(before[one.place % before.length] ?? '', one))
      const isRound = self.type === 'group' && self.repeats === true
      if (self.type === 'integer' && !inRound) plain.push(linkId)
      const item = (self.type === 'display' ? [] : below).map((one) => placed(one, inRound || isRound))
      return {
        ...self,
        linkId,
        ...({ text: `Question ${linkId}` } as object),
        ...(item.length > 0 && { item }),
        ...(conditions.length > 0 && { enableWhen: conditions, enableBehavior: behavior }),
      }
    }
  })
}

function condition(question: string, { operator, number }: Shape['about'][number]): Condition {
  return operator === 'exists'
    ? { question, operator, answerBoolean: number > 0 }
    : { question, operator, answerInteger: number }
}

const words = fc.constantFrom('words', ' <b>markup</b> ', '\u202Ereversed', 'zero\u200Bwidth', 'كلمات', '👩‍👩‍👧')

/** In: a question. Out: any answer to it; undefined where it takes none. */
export function anyAnswer(question: Question): fc.Arbitrary<Answer> | undefined {
  switch (question.kind) {
    case 'text':
    case 'longText':
      return words.map((text) => ({ kind: 'text', text }))
    case 'url':
      return fc.webUrl().map((text) => ({ kind: 'text', text }))
    case 'yesNo':
      return fc.boolean().map((yes) => ({ kind: 'yesNo', yes }))
    case 'number':
      return fc.integer({ min: -2, max: 3 }).map((number) => ({ kind: 'number', written: String(number) }))
    case 'quantity':
      return fc.nat(9).map((number) => ({ kind: 'quantity', written: String(number) }))
    case 'date':
      return fc.constant({ kind: 'date', day: '2026-02-28' })
    case 'time':
      return fc.constant({ kind: 'time', time: '09:30' })
    case 'dateTime':
      return fc.constant({ kind: 'dateTime', day: '2026-02-28', time: '09:30', offset: '-05:00' })
    case 'choice':
      return fc.constantFrom(...question.options).map(({ value }) => ({ kind: 'chosen', options: [value] }))
    case 'choices':
      return fc.subarray([...question.options], { minLength: 1 }).map((options) => ({
        kind: 'chosen',
        options: options.map(({ value }) => value),
      }))
    case 'several':
      return fc
        .array(words, { minLength: 1, maxLength: 3 })
        .map((texts) => ({ kind: 'several', answers: texts.map((text) => ({ kind: 'text', text })) }))
    case 'rounds':
      return fc
        .array(anyAnswers(question.round), { minLength: 1, maxLength: 3 })
        .map((rounds) => ({ kind: 'rounds', rounds }))
    case 'scale':
    case 'note':
    case 'group':
    case 'unknown':
      return undefined
  }
}

export function anyAnswers(questions: readonly Question[]): fc.Arbitrary<Answers> {
  const each = questions.flatMap(function answered(question): [string, fc.Arbitrary<Answer>][] {
    const answer = anyAnswer(question)
    return [
      ...(answer ? [[question.linkId, answer] as [string, fc.Arbitrary<Answer>]] : []),
      ...question.questions.flatMap(answered),
    ]
  })
  return fc.record(Object.fromEntries(each), { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Answers>
}
