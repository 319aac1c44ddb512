// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { forTheTeam } from '../privateEntries.ts'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

const patient = 'pt-4f2a9c'

function atClinic({ mock }: OpenedPortal, words: string) {
  return mock.fhir.all('QuestionnaireResponse').filter((resource) => JSON.stringify(resource).includes(words))
}

async function writeAndSend(portal: OpenedPortal, words: string): Promise<void> {
  await portal.user.type(await screen.findByRole('textbox', { name: 'Your words' }), words)
  await forTheTeam(portal.user)
  await portal.user.click(screen.getByRole('button', { name: 'Done for now' }))
  await waitFor(() => expect(atClinic(portal, words)).toHaveLength(1))
  // The line of what was sent takes the place of the draft's.
  await waitFor(() =>
    expect(screen.getByRole('link', { name: words }).closest('li')).toHaveTextContent('Kept at your clinic.'),
  )
}

test('an entry is changed after it was sent: what changed and when stands with it, and the earlier version can be read', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const { user } = portal
  await writeAndSend(portal, 'the first words')
  await user.click(await screen.findByRole('link', { name: 'the first words' }))
  await user.click(await screen.findByRole('button', { name: 'Change this entry' }))
  const field = await screen.findByRole('textbox', { name: 'Your words' })
  expect(field).toHaveValue('the first words')
  await user.clear(field)
  await user.type(field, 'other words')
  await user.click(screen.getByRole('button', { name: 'Done for now' }))
  await waitFor(() => expect(atClinic(portal, 'other words')).toMatchObject([{ status: 'amended' }]))

  await user.click(await screen.findByRole('link', { name: 'other words' }))
  await user.click(await screen.findByText(/^Changed on /))
  expect(await screen.findByText('What changed: Your words')).toBeVisible()
  await user.click(screen.getByText('Read this earlier version'))
  await waitFor(() => expect(screen.getByText('the first words')).toBeVisible())
})

test('deleting asks once, says what it does here and at the clinic, and can be undone as a new version', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  const { user } = portal
  await writeAndSend(portal, 'words to delete')
  await user.click(await screen.findByRole('link', { name: 'words to delete' }))
  await user.click(await screen.findByRole('button', { name: 'Delete this entry' }))
  expect(await screen.findByText(/^On this device: /)).toBeVisible()
  expect(screen.getByText(/^At your clinic: it is marked as entered in error/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Delete it' }))

  expect(await screen.findByText('Deleted. You can bring it back for 30 days.')).toBeVisible()
  expect(screen.queryByRole('link', { name: 'words to delete' })).toBeNull()
  expect(atClinic(portal, 'words to delete')).toMatchObject([{ status: 'entered-in-error' }])

  await portal.reload()
  await user.click(await screen.findByRole('button', { name: 'Bring it back and send it again' }))
  await waitFor(() => expect(atClinic(portal, 'words to delete')).toMatchObject([{ status: 'amended' }]))
  expect(await screen.findByRole('link', { name: 'words to delete' })).toBeVisible()
  expect(screen.getAllByRole('link', { name: 'words to delete' })).toHaveLength(1)
})

test('without the clinic nothing is deleted, and it says so', async () => {
  const portal = await openPortal({ as: 'ana', at: `/journal/${patient}-course-r13` })
  const { user } = portal
  const isThere = () => portal.mock.fhir.all('QuestionnaireResponse').find(({ id }) => id === `${patient}-course-r13`)
  const before = JSON.stringify(isThere())
  await user.click(await screen.findByRole('button', { name: 'Delete this entry' }))
  await screen.findByRole('button', { name: 'Delete it' })
  portal.goOffline()
  await user.click(screen.getByRole('button', { name: 'Delete it' }))
  expect(await screen.findByText('It may not be deleted yet.')).toBeVisible()
  expect(JSON.stringify(isThere())).toBe(before)
})

test('in the hours after an infusion, deleting what was begun since offers tomorrow first; today is one tap away', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const { user } = portal
  await writeAndSend(portal, 'begun tonight')
  await user.click(await screen.findByRole('link', { name: 'begun tonight' }))
  await user.click(await screen.findByRole('button', { name: 'Delete this entry' }))
  expect(await screen.findByText('It’s an infusion day.')).toBeVisible()
  await waitFor(() => expect(screen.getByRole('button', { name: 'Decide tomorrow' })).toHaveFocus())
  await user.click(screen.getByRole('button', { name: 'Decide tomorrow' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Delete this entry' })).toHaveFocus())
  expect(atClinic(portal, 'begun tonight')).toMatchObject([{ status: 'completed' }])
  await user.click(await screen.findByRole('button', { name: 'Delete this entry' }))
  await user.click(await screen.findByRole('button', { name: 'Delete it today' }))
  await waitFor(() => expect(atClinic(portal, 'begun tonight')).toMatchObject([{ status: 'entered-in-error' }]))
  expect(await screen.findByText('Deleted. You can bring it back for 30 days.')).toBeVisible()
})

test('what was written long before is not held up on an infusion day', async () => {
  const { user } = await openPortal({ as: 'ana', at: `/journal/${patient}-course-r13` })
  await user.click(await screen.findByRole('button', { name: 'Delete this entry' }))
  expect(await screen.findByRole('button', { name: 'Delete it' })).toBeVisible()
  expect(screen.queryByText('It’s an infusion day.')).toBeNull()
})

test('words that were never sent are deleted here alone, and come back as they were', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  const { user } = portal
  await screen.findByRole('textbox', { name: 'Your words' })
  portal.goOffline()
  await user.type(screen.getByRole('textbox', { name: 'Your words' }), 'never sent')
  await user.click(screen.getByRole('button', { name: 'Done for now' }))
  await user.click(await screen.findByRole('link', { name: 'never sent' }))
  await user.click(await screen.findByRole('button', { name: 'Delete this entry' }))
  await user.click(await screen.findByRole('button', { name: 'Delete it' }))
  await user.click(await screen.findByRole('button', { name: 'Bring it back' }))
  await user.click(await screen.findByRole('link', { name: 'never sent' }))
  expect(await screen.findByRole('textbox', { name: 'Your words' })).toHaveValue('never sent')
})

test('the journal is searched as somebody types, with the match shown; nothing of it reaches an address or the clinic', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const { user } = portal
  await writeAndSend(portal, 'La mañana fue tranquila. وفي قلبي أملٌ كبير.')
  await screen.findByRole('heading', { level: 1, name: 'Journal' })
  const asked: string[] = []
  portal.mock.server.events.on('request:start', ({ request }) => void asked.push(request.url))
  const field = await screen.findByRole('searchbox', { name: 'Find words in your journal' })
  await user.type(field, 'MANANA')
  expect(await screen.findByText('1 entry found', { selector: 'p' })).toBeVisible()
  expect(screen.getByText('mañana', { selector: 'mark' })).toBeVisible()
  await user.clear(field)
  await user.type(field, 'امل')
  expect(await screen.findByText('أملٌ', { selector: 'mark' })).toBeVisible()
  expect(portal.path()).toBe('/journal')
  expect(asked.join(' ')).not.toMatch(/manana|%D8/i)
  await user.clear(field)
  expect(await screen.findAllByRole('heading', { level: 2, name: /^Cycle/ })).not.toHaveLength(0)
}, 30_000)

test('it is narrowed down by way of writing, cycle, day and mood', async () => {
  const { user } = await openPortal({ as: 'ana', at: '/journal' })
  await user.click(await screen.findByText('Narrow it down'))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Way of writing' }), 'First notes')
  const found = async () => Number((await screen.findByText(/found$/, { selector: 'p' })).textContent?.split(' ')[0])
  const notes = await found()
  expect(notes).toBeGreaterThan(0)
  const list = screen.getAllByRole('listitem').filter((item) => item.className === 'entry')
  expect(list).toHaveLength(notes)
  for (const line of list) expect(within(line).getByText(/First notes/)).toBeVisible()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Mood, at least' }), '10')
  await waitFor(async () => expect(await found()).toBeLessThan(notes))
}, 30_000)

test('intention, comfort wishes, first notes and reflection of one cycle stand on one page', async () => {
  await openPortal({ as: 'ana', at: `/journal/cycles/${patient}-cycle-1` })
  expect(await screen.findByRole('heading', { level: 1, name: 'Before and after, on one page' })).toBeVisible()
  for (const part of ['Intention', 'Comfort wishes', 'First notes', 'Reflection']) {
    expect(screen.getByRole('heading', { level: 2, name: part })).toBeVisible()
  }
  expect(await screen.findByText('“You’re here. I’m here too.”')).toBeVisible()
})

test('what other software filled in is read as plain questions and answers, in the worksheets; what cannot be read is set aside and counted', async () => {
  const portal = await openPortal({ as: 'ben', at: '/' })
  const subject = { reference: 'Patient/pt-91be07' }
  const stranger = {
    resourceType: 'QuestionnaireResponse',
    id: 'stranger-1',
    status: 'completed',
    subject,
    authored: '2026-11-20T09:30:00-05:00',
    item: [
      {
        linkId: '/1',
        text: 'Before <b>today</b>',
        item: [
          { linkId: '/1/1', text: 'Sleep?', answer: [{ valueString: '<img src=x onerror=alert(1)> better' }] },
          {
            linkId: '/1/1',
            text: 'Sleep?',
            answer: [
              {
                valueBoolean: true,
                item: [{ linkId: '/2', text: 'How long?', answer: [{ valueQuantity: { value: 7, unit: 'h' } }] }],
              },
            ],
          },
        ],
      },
      { linkId: 'x', answer: [{ valueCoding: { display: 'Walking' } }, { valueDate: '2026-11-19' }] },
    ],
  }
  portal.mock.fhir.seed([stranger, { ...stranger, id: 'stranger-2', authored: undefined }] as never)
  await portal.open('/worksheets')
  expect(await screen.findByText(/1 .*(could not|couldn’t|can’t) be (read|shown)/)).toBeVisible()
  await portal.user.click(await screen.findByRole('link', { name: /better/ }))
  expect(await screen.findByText('How long?')).toBeVisible()
  expect(screen.getByText('<img src=x onerror=alert(1)> better')).toBeVisible()
  expect(screen.getByText(/^7\s*h$/)).toBeVisible()
  expect(screen.getByText('Walking')).toBeVisible()
  expect(document.querySelector('main img')).toBeNull()
  await portal.open('/journal')
  await screen.findByRole('heading', { level: 1, name: 'Journal' })
  expect(screen.queryByText(/better/)).toBeNull()
})

test('the intention of each cycle stands on one page, the first one first, with the way to what came of it', async () => {
  await openPortal({ as: 'chiara', at: '/journal/intentions' })
  await screen.findByRole('heading', { level: 1, name: 'The intention of each cycle' })
  const cycles = (await screen.findAllByRole('heading', { level: 2, name: /^Cycle \d+/ })).map((one) =>
    Number(/\d+/.exec(one.textContent)?.[0]),
  )
  expect(cycles.length).toBeGreaterThan(5)
  expect(cycles).toEqual(cycles.toSorted((one, other) => one - other))
  expect(screen.getAllByRole('link', { name: 'Before and after, on one page' })).toHaveLength(cycles.length)
})
