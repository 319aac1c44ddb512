// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { plant, recordsOf } from '../drafts/databases.ts'
import { forTheTeam } from '../privateEntries.ts'
import { openPortal } from '../openPortal.tsx'

const field = { name: 'Your words' }

test('every unsent text stands on one page, can be taken along, removed, and brought back', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const { user } = portal
  await user.type(await screen.findByRole('textbox', field), 'words for nobody yet')
  await screen.findByText('Kept on this device.')
  await portal.open('/device')
  expect(await screen.findByText('words for nobody yet')).toBeVisible()
  expect(screen.getByText('1 text')).toBeVisible()
  const file = screen.getByRole('link', { name: 'Download all of it' })
  expect(file).toHaveAttribute('download', 'Appointment.txt')
  expect(decodeURIComponent(file.getAttribute('href') ?? '')).toContain('words for nobody yet')

  await user.click(screen.getByRole('button', { name: 'Remove' }))
  expect(await screen.findByText('Removed. You can bring it back for 30 days.')).toBeVisible()
  expect(screen.getByText('0 texts')).toBeVisible()
  await portal.open('/journal')
  await screen.findByText('6 entries')
  // Only among what was deleted.
  expect(screen.queryByRole('link', { name: /words for nobody yet/ })).toBeNull()

  await portal.open('/device')
  await user.click(await screen.findByRole('button', { name: 'Bring it back' }))
  expect(await screen.findByText('1 text')).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Open' }))
  expect(await screen.findByRole('textbox', field)).toHaveValue('words for nobody yet')
})

test('words open on another page are shown here, and can be taken over', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const { user } = portal
  await user.type(await screen.findByRole('textbox', field), 'begun there')
  await screen.findByText('Kept on this device.')
  const address = portal.path()
  const draft = new URLSearchParams(address.split('?')[1]).get('draft')
  await portal.open('/journal')
  // The other page of this browser, as its lock stands for it.
  let lost = false
  const theirs = navigator.locks.request(`portal-draft:pt-4f2a9c:${draft}`, () => new Promise(() => {}))
  theirs.catch(() => void (lost = true))

  await portal.open(address)
  const notice = await screen.findByText('This is open on another page')
  expect(notice).toBeVisible()
  expect(screen.getByText('begun there')).toBeVisible()
  expect(screen.queryByRole('textbox', field)).toBeNull()
  const titles = screen.getAllByRole('heading', { level: 1 })
  expect(titles.map(({ textContent }) => textContent)).toEqual(['Free writing'])

  await user.click(screen.getByRole('button', { name: 'Write on this page instead' }))
  expect(await screen.findByRole('textbox', field)).toHaveValue('begun there')
  expect(lost).toBe(true)
  // The next words go after those that are there.
  expect(screen.getByRole('textbox', field)).toHaveFocus()
  await user.keyboard(', ended here')
  expect(await screen.findByText('Kept on this device.')).toBeVisible()
  expect(screen.getByRole('textbox', field)).toHaveValue('begun there, ended here')
})

test('changed in two places: both texts are kept, readable, and nothing has to be decided now', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const { user, mock } = portal
  await user.type(await screen.findByRole('textbox', field), 'mine')
  await forTheTeam(user)
  const id = new URLSearchParams(portal.path().split('?')[1]).get('draft') ?? ''
  // Somebody else's writing lies under that very id.
  const other = mock.fhir.all('QuestionnaireResponse').find((one) => one.id === 'pt-4f2a9c-course-r10')
  mock.fhir.seed([{ ...other, id } as never])
  await user.click(screen.getByRole('button', { name: 'Done for now' }))
  await user.click(await screen.findByRole('link', { name: 'mine' }))

  expect(await screen.findByText('This was changed somewhere else too')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Look at both' }))
  const here = await screen.findByRole('region', { name: 'On this device' })
  const there = screen.getByRole('region', { name: 'At your clinic' })
  expect(within(here).getByText('mine')).toBeVisible()
  expect(there).not.toHaveTextContent('mine')
  await portal.open('/')
  // Not decided: the notice stays, wherever one was in between.
  expect(await screen.findByText('Needs your attention. Nothing is lost.')).toBeVisible()
  await portal.open(`/journal/${id}`)
  await user.click(await screen.findByRole('button', { name: 'Look at both' }))
  await user.click(await screen.findByRole('button', { name: 'Keep both' }))
  await portal.open('/journal')
  expect(await screen.findByText('mine')).toBeVisible()
  const mine = () => mock.fhir.all('QuestionnaireResponse').filter((one) => JSON.stringify(one).includes('"mine"'))
  await waitFor(() => expect(mine()).toHaveLength(1))
  expect(mine()[0]?.id).not.toBe(id)
})

test('changed in two places: both can be put into one text, which is written on and sent in place of theirs', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const { user, mock } = portal
  await user.type(await screen.findByRole('textbox', field), 'mine')
  await forTheTeam(user)
  const id = new URLSearchParams(portal.path().split('?')[1]).get('draft') ?? ''
  const other = mock.fhir.all('QuestionnaireResponse').find((one) => one.id === 'pt-4f2a9c-course-r10')
  mock.fhir.seed([{ ...other, id, item: [{ linkId: 'words', answer: [{ valueString: 'theirs' }] }] } as never])
  await user.click(screen.getByRole('button', { name: 'Done for now' }))
  await user.click(await screen.findByRole('link', { name: 'mine' }))
  await user.click(await screen.findByRole('button', { name: 'Look at both' }))
  await user.click(await screen.findByRole('button', { name: 'Put both into one text' }))
  expect(await screen.findByRole('textbox', field)).toHaveValue('theirs\n\nmine')
  await user.click(screen.getByRole('button', { name: 'Done for now' }))
  await screen.findByRole('heading', { level: 1, name: 'Journal' })
  await waitFor(() => {
    const there = mock.fhir.all('QuestionnaireResponse').find((one) => one.id === id)
    expect(JSON.stringify(there)).toContain('theirs\\n\\nmine')
  })
})

test('what cannot be opened here is counted, and can be taken along as it is', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  await portal.user.type(await screen.findByRole('textbox', field), 'words that open')
  await screen.findByText('Kept on this device.')
  const [drafts] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('portal-drafts:'))
  await plant(drafts?.name ?? '', { id: 'strange', format: 99, words: 'of a newer portal' })
  await portal.open('/device')
  expect(await screen.findByText('1 item on this device can’t be opened. It is kept as it is.')).toBeVisible()
  // Of a newer portal: this one says how to get it.
  expect(await screen.findByText(/written with a newer version of this portal/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Load the page again' })).toBeVisible()
  expect(screen.getByText('words that open')).toBeVisible()
  const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file')
  onTestFinished(() => saved.mockRestore())
  await portal.user.click(screen.getByRole('button', { name: 'Download what can’t be opened, as it is' }))
  await waitFor(() => expect(saved).toHaveBeenCalled())
  const [file] = saved.mock.calls[0] as [Blob]
  expect(await file.text()).toContain('of a newer portal')
})

test('a broken record is no reason to load the page again', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  await portal.user.type(await screen.findByRole('textbox', field), 'words that open')
  await screen.findByText('Kept on this device.')
  const [drafts] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('portal-drafts:'))
  const [whole] = await recordsOf(drafts?.name ?? '')
  await plant(drafts?.name ?? '', { ...whole, id: 'spoiled' })
  await portal.open('/device')
  expect(await screen.findByText('1 item on this device can’t be opened. It is kept as it is.')).toBeVisible()
  expect(screen.queryByText(/newer version of this portal/)).toBeNull()
})

test('after a look at help or at another page for anybody, what is finished is still sent', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const { user, mock } = portal
  await user.type(await screen.findByRole('textbox', field), 'sent after help')
  await forTheTeam(user)
  await user.click(screen.getByRole('link', { name: 'Help now' }))
  await user.click(await screen.findByRole('button', { name: 'Back' }))
  await user.click(await screen.findByRole('button', { name: 'Done for now' }))
  await waitFor(() => {
    const there = mock.fhir
      .all('QuestionnaireResponse')
      .filter((one) => JSON.stringify(one).includes('sent after help'))
    expect(there).toHaveLength(1)
  })
})
