// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { Answers } from '#questions/answer.ts'
import { askedLinkIds } from '#questions/askedLinkIds.ts'
import { FormLevel } from '#questions/FormLevel.tsx'
import { newHand } from '#questions/hand.ts'
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

test('two answers before the page is drawn again: both are kept', () => {
  const hand = newHand()
  let kept: Answers = {}
  hand.follow({}, (answers) => (kept = answers))
  hand.answerWith('a', { kind: 'text', text: 'one' })
  hand.answerWith('b', { kind: 'text', text: 'two' })
  expect(Object.keys(kept)).toEqual(['a', 'b'])
})
