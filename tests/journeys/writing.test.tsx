// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { forTheTeam } from '../privateEntries.ts'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

function sentWith({ mock }: OpenedPortal, words: string) {
  return mock.fhir.all('QuestionnaireResponse').filter((resource) => JSON.stringify(resource).includes(words))
}

const free = { name: 'Your words' }

test('another way of writing keeps every word, and the entry goes as what it is then', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new?as=reflection' })
  const { user } = portal
  await user.type(await screen.findByRole('textbox', { name: 'Tell it your own way.' }), 'the dock at night')
  await forTheTeam(user)
  await user.click(screen.getByText('More, if you like'))
  await user.type(screen.getByRole('textbox', { name: 'What keeps coming back?' }), 'a lamp')
  await user.click(screen.getByText(/^About this entry: Reflection/))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Way of writing' }), 'Free writing')

  expect(screen.getByRole('textbox', free)).toHaveValue('the dock at night')
  expect(screen.getByRole('textbox', { name: 'What keeps coming back?' })).toHaveValue('a lamp')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Way of writing' }), 'Reflection')
  expect(screen.getByRole('textbox', { name: 'Tell it your own way.' })).toHaveValue('the dock at night')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Way of writing' }), 'Free writing')
  await screen.findByText('Kept on this device.')
  await user.click(screen.getByRole('button', { name: 'Done for now' }))

  await waitFor(() => expect(sentWith(portal, 'the dock at night')).toHaveLength(1))
  expect(sentWith(portal, 'the dock at night')).toMatchObject([
    {
      questionnaire: 'https://kap-portal.example/Questionnaire/kap-free|1.0.0',
      item: [{ linkId: 'words', answer: [{ valueString: 'the dock at night\n\nWhat keeps coming back?\na lamp' }] }],
    },
  ])
})

test('a title, body words and another cycle are there for whoever wants them; the title is its name in the journal', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const { user } = portal
  await user.type(await screen.findByRole('textbox', free), 'rain on the roof')
  await forTheTeam(user)
  await user.click(await screen.findByText('About this entry: Free writing, Cycle 4'))
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'A slow day')
  const cycles = screen.getByRole('combobox', { name: 'Belongs to' })
  await user.selectOptions(cycles, within(cycles).getByRole('option', { name: /^Cycle 2/ }))
  await user.click(screen.getByText('More, if you like'))
  await user.click(screen.getByRole('checkbox', { name: 'Calm' }))
  await user.click(screen.getByRole('button', { name: 'Done for now' }))
  await waitFor(() => expect(sentWith(portal, 'rain on the roof')).toHaveLength(1))
  const [sent] = sentWith(portal, 'rain on the roof')
  expect(sent).toMatchObject({ basedOn: [{ reference: 'CarePlan/pt-4f2a9c-cycle-9' }] })
  expect(JSON.stringify(sent)).toContain('"code":"calm"')
  const entry = (await screen.findByRole('link', { name: 'A slow day' })).closest('section')
  expect(within(entry!).getByRole('heading', { name: /^Cycle 2/ })).toBeVisible()
})

test('beside a reflection stand the intention, the comfort wishes and the first notes of that cycle, and fold away', async () => {
  const { user } = await openPortal({ as: 'ana', at: '/journal/new?as=reflection' })
  const beside = await screen.findByRole('complementary', { name: 'What you wrote before' })
  const intention = within(beside).getByText('Before the infusion you wrote')
  expect(within(beside).getByText('May I come home to myself gently.')).toBeVisible()
  await user.click(intention)
  expect(intention.closest('details')).not.toHaveAttribute('open')
  expect(within(beside).getByText('What you wished for your comfort')).toBeVisible()
})

test('far more than an entry holds is kept whole, said clearly, and goes as several entries', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const { user } = portal
  const chapter = Array.from({ length: 150 }, (_, line) => `line ${line} of it: ${'on and on and '.repeat(100)}`).join(
    '\n',
  )
  await user.click(await screen.findByRole('textbox', free))
  await user.paste(chapter)
  await forTheTeam(user)
  expect(screen.getByRole('textbox', free)).toHaveValue(chapter)
  expect(await screen.findByText(/characters longer than one entry can hold/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Done for now' }))
  expect(screen.getByRole('textbox', free)).toHaveFocus()
  expect(sentWith(portal, 'line 149 of it:')).toHaveLength(0)

  await user.click(screen.getByRole('button', { name: 'Make it 3 entries and send' }))
  await waitFor(() => expect(sentWith(portal, ' of it:').length).toBe(3), { timeout: 10_000 })
  const pieces = sentWith(portal, ' of it:').map((one) => {
    const [item] = 'item' in one && Array.isArray(one.item) ? one.item : []
    return JSON.stringify(item)
  })
  for (const line of [0, 75, 149]) {
    expect(pieces.filter((piece) => piece.includes(`line ${line} of it:`))).toHaveLength(1)
  }
}, 30_000)

test('in the hours after an infusion low light is offered by itself; it says how dark it is, and one tap ends it', async () => {
  const { user } = await openPortal({ as: 'ana', at: '/journal/new' })
  await user.click(await screen.findByRole('button', { name: 'Turn on low light' }))
  expect(document.documentElement.dataset.theme).toBe('low-light')
  expect(screen.getByText(/^Low light is on: very dark/)).toBeVisible()
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Your words' })).toHaveFocus())
  expect(screen.getByRole('button', { name: 'Low light', pressed: true })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Low light' }))
  expect(document.documentElement.dataset.theme).toBeUndefined()
})

test('on a calm day low light is one tap away and not pressed on anybody', async () => {
  await openPortal({ as: 'ben', at: '/journal/new' })
  expect(await screen.findByRole('button', { name: 'Low light' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Turn on low light' })).toBeNull()
})

test('an empty page begins where its language begins, and goes as its words go once there are some', async () => {
  const { user } = await openPortal({ as: 'yusuf', language: 'ar', at: '/journal/new' })
  const page = await screen.findByRole('textbox', { name: 'كلماتك' })
  expect(document.documentElement.dir).toBe('rtl')
  expect(page).not.toHaveAttribute('dir')
  await user.type(page, 'in English')
  await waitFor(() => expect(page).toHaveAttribute('dir', 'auto'))
})
