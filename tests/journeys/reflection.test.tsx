// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { forTheTeam } from '../privateEntries.ts'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

const field = 'Tell it your own way.'
const words = 'the hallway again, and somebody had left a light on'

function copiesAtTheClinic({ mock }: OpenedPortal): number {
  return mock.fhir.all('QuestionnaireResponse').filter((resource) => JSON.stringify(resource).includes(words)).length
}

test('a reflection written offline survives a reload and is sent once, when back online', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new?as=reflection' })
  const { user } = portal
  await screen.findByRole('textbox', { name: field })
  portal.goOffline()
  await user.type(screen.getByRole('textbox', { name: field }), words)
  await forTheTeam(portal.user)
  expect(await screen.findByText('Kept on this device.')).toBeVisible()

  await portal.reload()
  expect(await screen.findByRole('textbox', { name: field })).toHaveValue(words)
  await user.click(screen.getByRole('button', { name: 'Done for now' }))

  expect(await screen.findByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
  expect(await screen.findByText(words)).toBeVisible()
  expect(copiesAtTheClinic(portal)).toBe(0)

  portal.goOnline()
  await portal.reload()
  await waitFor(() => expect(copiesAtTheClinic(portal)).toBe(1))
  const entry = (await screen.findByText(words)).closest('li')
  await waitFor(() => expect(within(entry!).getByText('Kept at your clinic.')).toBeVisible())
  expect(screen.getAllByText(words)).toHaveLength(1)
})

test('an answer that got lost does not make a second copy', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new?as=reflection' })
  await portal.user.type(await screen.findByRole('textbox', { name: field }), words)
  await forTheTeam(portal.user)
  portal.weather({ kind: 'answer lost' })
  await portal.user.click(screen.getByRole('button', { name: 'Done for now' }))
  await waitFor(() => expect(copiesAtTheClinic(portal)).toBe(1))
  expect(await screen.findByText(/Waiting to be sent/)).toBeVisible()
  window.dispatchEvent(new Event('online'))
  await waitFor(() => expect(screen.queryByText(/Waiting to be sent/)).toBeNull())
  expect(copiesAtTheClinic(portal)).toBe(1)
  expect(screen.getAllByText(words)).toHaveLength(1)
})

test('the intention and the first notes of that cycle stand beside; the entry goes to that cycle', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new?as=reflection' })
  const beside = await screen.findByRole('complementary', { name: 'What you wrote before' })
  expect(within(beside).getByText('May I come home to myself gently.')).toBeVisible()
  await portal.user.type(screen.getByRole('textbox', { name: field }), words)
  await forTheTeam(portal.user)
  await portal.user.click(screen.getByRole('button', { name: 'Done for now' }))
  await waitFor(() => expect(copiesAtTheClinic(portal)).toBe(1))
  const sent = portal.mock.fhir
    .all('QuestionnaireResponse')
    .find((resource) => JSON.stringify(resource).includes(words))
  expect(sent).toMatchObject({ basedOn: [{ reference: 'CarePlan/pt-4f2a9c-cycle-3' }], status: 'completed' })
  expect(await screen.findByRole('heading', { level: 2, name: /^Cycle 4/ })).toBeVisible()
})

test('writing opens with the caret in the field, says who can read it, and that nobody reads in real time', async () => {
  await openPortal({ as: 'ana', at: '/journal/new?as=first-notes' })
  expect(await screen.findByRole('textbox', { name: /What’s here right now/ })).toHaveFocus()
  expect(screen.getByRole('button', { name: /^Who can read this:\s*Only me/ })).toBeVisible()
  expect(screen.getByText(/Nobody reads this in real time/)).toBeVisible()
})

test('a very hard answer opens the help panel beside it, whatever else was said', async () => {
  const { user } = await openPortal({ as: 'ana', at: '/journal/new?as=first-notes' })
  await user.click(await screen.findByText('More, if you like'))
  await user.click(screen.getByRole('radio', { name: 'It was very hard' }))
  expect(await screen.findByRole('heading', { name: 'You don’t have to be alone with this' })).toBeVisible()
})
