// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { items, translated } from './samples.ts'
import { showForm, showQuestion } from './showing.tsx'

test('a word is typed under its question', async () => {
  const { user, latest } = await showQuestion(items.word)
  const field = screen.getByRole('textbox', { name: 'One word' })
  await user.type(field, 'Hope')
  expect(field).toHaveProperty('value', 'Hope')
  expect(latest.answers).toEqual({ word: { kind: 'text', text: 'Hope' } })
  await user.clear(field)
  expect(latest.answers).toEqual({})
})

test('a story keeps its lines', async () => {
  const { user, latest } = await showQuestion(items.story)
  await user.type(screen.getByRole('textbox', { name: 'Your story' }), 'One{enter}two')
  expect(latest.answers).toEqual({ story: { kind: 'text', text: 'One\ntwo' } })
})

test.each([items.word, items.story, items.hours, items.since])(
  'what is written in $linkId is not given to the browser to remember',
  async (item) => {
    const { container } = await showQuestion(item)
    const field = container.querySelector('input, textarea')!
    expect(field.getAttribute('autocomplete')).toBe('off')
    if (item.type !== 'date') expect(field.getAttribute('spellcheck')).toBe('false')
  },
)

test.each([items.word, items.story])(
  'what is written in $linkId goes as its words go, once there are some',
  async (item) => {
    const { user } = await showQuestion(item)
    const field = screen.getByRole('textbox')
    expect(field).not.toHaveAttribute('dir')
    await user.type(field, 'سلام')
    expect(field).toHaveAttribute('dir', 'auto')
  },
)

test('a text may be too long: it stays, how much is too much is said, and nothing is cut', async () => {
  const { user, latest } = await showQuestion(items.word, { withGaps: true })
  const field = screen.getByRole('textbox', { name: 'One word' })
  expect(description(field)).toBe('Room for 5 more characters')
  await user.type(field, 'Hope')
  expect(description(field)).toBe('Room for 1 more character')
  await user.type(field, 'ful')
  expect(latest.answers).toEqual({ word: { kind: 'text', text: 'Hopeful' } })
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(description(field)).toBe(
    'This is 2 characters too long to send. Please shorten it. 2 characters too long. It is all kept; please shorten it before you send it.',
  )
})

test('one of several is chosen, changed by the arrow keys, and cleared', async () => {
  const { user, latest } = await showQuestion(items.colour)
  const group = screen.getByRole('radiogroup', { name: 'Which colour?' })
  const [red, blue] = within(group).getAllByRole('radio')
  expect(screen.queryByRole('button', { name: 'Clear my answer' })).toBeNull()
  await user.tab()
  expect(document.activeElement).toBe(red)
  await user.keyboard(' ')
  expect(latest.answers.colour).toMatchObject({ options: [{ coding: { code: 'red', display: 'Red' } }] })
  await user.keyboard('{ArrowDown}')
  expect(latest.answers.colour).toMatchObject({ options: [{ coding: { code: 'blue' } }] })
  expect(blue).toHaveProperty('checked', true)
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Clear my answer' }))
  await user.keyboard('{Enter}')
  expect(latest.answers).toEqual({})
  expect(within(group).queryByRole('radio', { checked: true })).toBeNull()
  expect(document.activeElement).toBe(red)
})

test('several are ticked and unticked, and "Nothing" stands alone', async () => {
  const { user, latest } = await showQuestion(items.senses)
  const box = (name: string) => screen.getByRole('checkbox', { name })
  expect(screen.getByRole('group', { name: 'What would you like around you?' })).toBeDefined()
  await user.click(box('Low light'))
  await user.click(box('Blanket'))
  const said = (...words: string[]) => ({
    senses: { kind: 'chosen', options: words.map((text) => ({ as: 'string', text })) },
  })
  expect(latest.answers).toEqual(said('Blanket', 'Low light'))
  await user.click(box('Nothing'))
  expect(latest.answers).toEqual(said('Nothing'))
  await user.click(box('Nothing'))
  expect(latest.answers).toEqual({})
})

test('0 to 10: eleven places, both ends in words, nothing chosen at first', async () => {
  const { user, latest } = await showQuestion(items.ready)
  const scale = screen.getByRole('radiogroup', { name: 'How ready do you feel?' })
  expect(description(scale)).toBe('Any number is fine. 0: not at all 10: as ready as I can be')
  const places = within(scale).getAllByRole('radio')
  expect(places.map((place) => place.closest('label')!.textContent)).toEqual('0 1 2 3 4 5 6 7 8 9 10'.split(' '))
  expect(within(scale).queryByRole('radio', { checked: true })).toBeNull()
  await user.click(screen.getByRole('radio', { name: '6' }))
  expect(latest.answers).toEqual({ ready: { kind: 'number', written: '6' } })
  await user.keyboard('{ArrowRight}')
  expect(latest.answers).toEqual({ ready: { kind: 'number', written: '7' } })
  await user.click(screen.getByRole('button', { name: 'Clear my answer' }))
  expect(latest.answers).toEqual({})
})

test('yes, no, and neither', async () => {
  const { user, latest } = await showQuestion(items.call)
  await user.click(screen.getByRole('radio', { name: 'No' }))
  expect(latest.answers).toEqual({ call: { kind: 'yesNo', yes: false } })
  await user.click(screen.getByRole('button', { name: 'Clear my answer' }))
  expect(latest.answers).toEqual({})
})

test('a number stays as it was typed, also while it is none', async () => {
  const { user, latest } = await showQuestion(items.hours, { withGaps: true })
  const field = screen.getByRole('textbox', { name: 'Hours of sleep' })
  expect(field.getAttribute('inputmode')).toBe('decimal')
  await user.type(field, '7 or')
  expect(latest.answers).toEqual({ hours: { kind: 'number', written: '7 or' } })
  expect(description(field)).toBe('This isn’t clear as a number. Please write it in digits only, like 7 or 7.5.')
  await user.clear(field)
  await user.type(field, '25')
  expect(description(field)).toBe('The largest number your clinic accepts here is 24.')
})

test('a day is picked', async () => {
  const { user, latest } = await showQuestion(items.since, { withGaps: true })
  const field = screen.getByLabelText('Since when?')
  await user.type(field, '2026-03-10')
  expect(latest.answers).toEqual({ since: { kind: 'date', day: '2026-03-10' } })
  await user.clear(field)
  await user.type(field, '2019-03-10')
  expect(description(field)).toBe('The earliest date your clinic accepts here is January 1, 2020.')
})

test('a question that cannot be shown says so, with a way to reach the clinic, and shows what was answered elsewhere', async () => {
  const received = {
    photo: { kind: 'received', items: [{ linkId: 'photo', answer: [{ valueAttachment: { title: 'My garden' } }] }] },
  } as const
  await showQuestion(items.photo, { answers: received })
  expect(screen.getByText('A photo')).toBeDefined()
  expect(
    screen.getByText('Files can’t be added or opened here. Please bring it, or ask the clinic how to send it.'),
  ).toBeDefined()
  expect(screen.getByRole('link', { name: '616-730-8069' })).toBeDefined()
  expect(screen.getByText('Answered somewhere else, and kept as it is:')).toBeDefined()
  expect(screen.getByText('My garden')).toBeDefined()
})

test('an answer that came from elsewhere and does not fit stands beside the field until it is replaced', async () => {
  const received = {
    since: { kind: 'received', items: [{ linkId: 'since', answer: [{ valueDate: '2026-11' }] }] },
  } as const
  const { user, latest } = await showQuestion(items.since, { answers: received })
  expect(screen.getByText('November 2026')).toBeDefined()
  await user.type(screen.getByLabelText('Since when?'), '2026-11-03')
  expect(latest.answers).toEqual({ since: { kind: 'date', day: '2026-11-03' } })
  expect(screen.queryByText('November 2026')).toBeNull()
})

test('what is fixed is read, not filled in', async () => {
  const answers = { call: { kind: 'yesNo', yes: true } } as const
  await showQuestion({ ...items.call, readOnly: true }, { answers })
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.getByText('Yes')).toBeDefined()
  expect(screen.getByText('This can’t be changed here.')).toBeDefined()
})

test('why an answer is needed is said before it is missing', async () => {
  await showQuestion({ ...items.story, required: true }, { withGaps: true })
  const field = screen.getByRole('textbox', { name: 'Your story' })
  expect(field.getAttribute('aria-required')).toBe('true')
  expect(description(field)).toBe(
    'Your clinic needs an answer here before you can send this. Your clinic needs an answer to this one.',
  )
})

test('a question can be the heading of its page, and take the focus when it comes', async () => {
  await showQuestion(items.story, { heading: 1, takesFocus: true, id: 'here' })
  expect(screen.getByRole('heading', { level: 1, name: 'Your story' })).toBeDefined()
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Your story' }))
  expect(document.activeElement!.id).toBe('here')
})

test('of a set of answers, the first one takes the focus', async () => {
  await showQuestion(items.ready, { heading: 1, takesFocus: true, id: 'here' })
  expect(screen.getByRole('heading', { level: 1, name: 'How ready do you feel?' })).toBeDefined()
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: '0' }))
})

test('markup from a clinic is text', async () => {
  const text = '<img src=x onerror="alert(1)"> & <b>bold</b>'
  const { container } = await showForm([
    { ...items.word, text, item: [] },
    { ...items.note, text },
    { ...items.colour, answerOption: [{ valueString: text }] },
  ])
  expect(container.querySelector('img, b')).toBeNull()
  expect(screen.getAllByText(text)).toHaveLength(3)
})

test('a question without words still has a name', async () => {
  await showQuestion({ linkId: 'x', type: 'string' })
  expect(screen.getByRole('textbox', { name: 'Your clinic gave this question no words.' })).toBeDefined()
})

test('in Arabic: question, help, answers, ends and problems', async () => {
  const ready = {
    ...items.ready,
    required: true,
    _text: translated({ ar: 'ما مدى استعدادك؟' }),
    item: items.ready.item.map((end) => ({ ...end, _text: translated({ ar: `بالعربية ${end.linkId}` }) })),
  }
  const { user, latest } = await showForm(
    [ready, { ...items.colour, _text: translated({ ar: 'أي لون؟' }) }, items.word],
    {
      language: 'ar',
      withGaps: true,
    },
  )
  expect(document.documentElement.dir).toBe('rtl')
  const scale = screen.getByRole('radiogroup', { name: 'ما مدى استعدادك؟' })
  expect(plain(description(scale))).toBe(
    'تحتاج العيادة إلى إجابة هنا قبل الإرسال. بالعربية ready-help تحتاج العيادة إلى إجابة عن هذا السؤال. 0: بالعربية ready-lower 10: بالعربية ready-upper',
  )
  await user.click(within(scale).getByRole('radio', { name: '6' }))
  await user.click(screen.getByRole('radio', { name: 'أزرق' }))
  expect(latest.answers).toMatchObject({ ready: { written: '6' }, colour: { options: [{ coding: { code: 'blue' } }] } })
  expect(screen.getAllByRole('button', { name: 'مسح إجابتي' })).toHaveLength(2)
  await user.type(screen.getByRole('textbox', { name: 'One word' }), 'سلام')
  expect(plain(description(screen.getByRole('textbox')))).toBe('بقي متسع لحرف واحد')
})

test('a whole form: groups have headings, questions come and go with the answers, and come back as they were', async () => {
  const { user, latest } = await showForm([
    { linkId: 'g', type: 'group', text: 'About you', item: [items.call, { ...items.note, linkId: 'n' }] },
    { ...items.story, enableWhen: [{ question: 'call', operator: '=', answerBoolean: true }] },
  ])
  const group = screen.getByRole('group', { name: 'About you' })
  expect(within(group).getByRole('heading', { level: 2, name: 'About you' })).toBeDefined()
  expect(screen.queryByRole('textbox')).toBeNull()
  await user.click(within(group).getByRole('radio', { name: 'Yes' }))
  await user.type(screen.getByRole('textbox', { name: 'Your story' }), 'Mine')
  await user.click(within(group).getByRole('radio', { name: 'No' }))
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(latest.answers.story).toEqual({ kind: 'text', text: 'Mine' })
  await user.click(within(group).getByRole('radio', { name: 'Yes' }))
  expect(screen.getByRole('textbox', { name: 'Your story' })).toHaveProperty('value', 'Mine')
})

/** What a screen reader says of it after its name. */
function description(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids
    .map((id) => {
      const part = document.getElementById(id)!
      const blocks = part.querySelectorAll('p')
      const texts = blocks.length > 0 ? [...blocks].map(({ textContent }) => textContent) : [part.textContent]
      return texts.join(' ').trim()
    })
    .join(' ')
}

function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '')
}
