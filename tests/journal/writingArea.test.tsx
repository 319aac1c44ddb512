// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { WritingArea } from '#ui/WritingArea.tsx'

function Held({ elsewhere }: { elsewhere?: string }) {
  const [text, setText] = useState('begun ')
  return <WritingArea aria-label="words" text={elsewhere ?? text} onText={setText} />
}

const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'words' })

test('what is typed is the browser’s own: nobody gives it the text again', async () => {
  render(<Held />)
  const before = area().defaultValue
  await userEvent.setup().type(area(), 'and typed on')
  expect(area().value).toBe('begun and typed on')
  expect(area().defaultValue).toBe(before)
})

test('a text from elsewhere takes its place', () => {
  const { rerender } = render(<Held />)
  rerender(<Held elsewhere="what the other tab kept" />)
  expect(area().value).toBe('what the other tab kept')
  rerender(<Held elsewhere="" />)
  expect(area().value).toBe('')
})
