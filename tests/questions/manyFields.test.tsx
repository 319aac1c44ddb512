// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { Answers } from '#questions/answer.ts'
import { askedLinkIds } from '#questions/askedLinkIds.ts'
import { FormLevel } from '#questions/FormLevel.tsx'
import type { Gap } from '#questions/gap.ts'
import { newHand, type Standing } from '#questions/hand.ts'
import type { QuestionFieldProps } from '#questions/questionFieldProps.ts'
import { formOf } from './samples.ts'

const many = Array.from({ length: 50 }, (_, place) => ({
  linkId: `q${place}`,
  type: 'string',
  text: `Question ${place}`,
}))
const noGaps: readonly never[] = []

test('a key in one of many fields draws that field alone, and nothing typed elsewhere is lost', async () => {
  const form = formOf({ linkId: 'g', type: 'group', text: 'Group', item: many })
  const drawn = new Map<string, number>()
  const kept: { answers: Answers } = { answers: {} }
  function Counting({ question, answer, onChange }: QuestionFieldProps) {
    drawn.set(question.linkId, (drawn.get(question.linkId) ?? 0) + 1)
    const text = answer?.kind === 'text' ? answer.text : ''
    return (
      <input
        aria-label={question.linkId}
        value={text}
        onChange={({ target }) => onChange({ kind: 'text', text: target.value })}
      />
    )
  }
  function Page() {
    const [answers, setAnswers] = useState<Answers>({})
    function keep(next: Answers) {
      kept.answers = next
      setAnswers(next)
    }
    return (
      <FormLevel
        questions={form.questions}
        answers={answers}
        asked={askedLinkIds(form, answers)}
        onChange={keep}
        problems={noGaps}
        heading={2}
        contact={null}
        Field={Counting}
      />
    )
  }
  render(<Page />)
  const user = userEvent.setup()
  drawn.clear()
  await user.type(screen.getByRole('textbox', { name: 'q7' }), 'here')
  expect([...drawn.keys()]).toEqual(['q7'])
  await user.type(screen.getByRole('textbox', { name: 'q9' }), 'there')
  expect(kept.answers).toEqual({ q7: { kind: 'text', text: 'here' }, q9: { kind: 'text', text: 'there' } })
})

test('only who shows something else now is told', () => {
  const form = formOf(...many.slice(0, 3), {
    linkId: 'if',
    type: 'string',
    text: 'If',
    enableWhen: [{ question: 'q1', operator: 'exists', answerBoolean: true }],
  })
  const standing = (answers: Answers, problems: readonly Gap[] = noGaps) => ({
    answers,
    asked: askedLinkIds(form, answers),
    problems,
  })
  const told: string[] = []
  const hand = newHand(standing({}))
  for (const question of form.questions) {
    hand.row(question)
    hand.subscribe(question, () => told.push(question.linkId))
  }
  const follow = (now: Standing) => hand.follow(now, () => {})
  const given: Answers = { q1: { kind: 'text', text: 'a' } }
  follow(standing(given))
  expect(told.splice(0)).toEqual(['q1', 'if'])
  follow(standing(given, [{ linkId: 'q2', what: 'required' }]))
  expect(told.splice(0)).toEqual(['q2'])
  // Looked for anew, it is the same problem.
  follow(standing(given, [{ linkId: 'q2', what: 'required' }]))
  expect(told).toEqual([])
})

test('a group asked in rounds is told of what its conditions are about, and of nothing else around it', () => {
  const form = formOf(...many.slice(0, 2), {
    linkId: 'r',
    type: 'group',
    repeats: true,
    item: [{ ...many[5], enableWhen: [{ question: 'q1', operator: 'exists', answerBoolean: true }] }],
  })
  const rounds = form.questions[2]!
  const standing = (answers: Answers) => ({ answers, asked: askedLinkIds(form, answers), problems: noGaps })
  const hand = newHand(standing({}))
  const before = hand.row(rounds)
  hand.follow(standing({ q0: { kind: 'text', text: 'a' } }), () => {})
  expect(hand.row(rounds)).toBe(before)
  hand.follow(standing({ q1: { kind: 'text', text: 'a' } }), () => {})
  expect(hand.row(rounds).around).toEqual({ q1: { kind: 'text', text: 'a' } })
})

test('two answers before the page is drawn again: both are kept', () => {
  const standing = { answers: {}, asked: new Set(['a', 'b']), problems: noGaps }
  const hand = newHand(standing)
  let kept: Answers = {}
  hand.follow(standing, (answers) => (kept = answers))
  hand.answerWith('a', { kind: 'text', text: 'one' })
  hand.answerWith('b', { kind: 'text', text: 'two' })
  expect(Object.keys(kept)).toEqual(['a', 'b'])
})
