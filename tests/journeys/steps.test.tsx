// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import type { Goal } from '@medplum/fhirtypes'
import { expect, test } from 'vitest'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

const inPatience = { timeout: 20_000 }

async function writeStep({ user }: Pick<OpenedPortal, 'user'>, when: string, will: string) {
  await user.type(await screen.findByRole('textbox', { name: /When this happens/ }, inPatience), when)
  await user.type(screen.getByRole('textbox', { name: /I will/ }), will)
  await user.click(screen.getByRole('button', { name: 'Keep this step' }))
}

const plain = (text: string | null) => text?.replaceAll(/[\u2066-\u2069]/g, '') ?? ''

async function item(words: string) {
  const found = await waitFor(() => {
    const one = screen
      .getAllByRole('listitem')
      .find((each) => plain(each.querySelector('blockquote')?.textContent ?? '') === words)
    if (!one) throw new Error(`no step says: ${words}`)
    return one
  }, inPatience)
  return within(found)
}

const goals = (portal: OpenedPortal) =>
  (portal.mock.fhir.all('Goal') as Goal[]).filter(({ description }) => description?.text?.includes('the kettle'))

test('a step is written, done, taken up again, changed and set down, and the clinic has it once', async () => {
  const portal = await openPortal({ as: 'ana' })
  await portal.open('/steps/new')
  await writeStep(portal, 'I hear the kettle', 'breathe out slowly')
  const sentence = 'When I hear the kettle, I will breathe out slowly.'
  expect((await item(sentence)).getByText(/Kept at your clinic|Kept on this device|Sending/)).toBeVisible()
  await waitFor(() => expect(goals(portal)).toHaveLength(1), inPatience)
  expect(goals(portal)[0]).toMatchObject({
    lifecycleStatus: 'active',
  })

  await portal.user.click(await (await item(sentence)).findByRole('button', { name: 'Done' }))
  await waitFor(() => expect(goals(portal)[0]).toMatchObject({ lifecycleStatus: 'completed' }), inPatience)
  await portal.user.click(await (await item(sentence)).findByRole('button', { name: 'Take up again' }))
  await waitFor(() => expect(goals(portal)[0]).toMatchObject({ lifecycleStatus: 'active' }), inPatience)

  await portal.user.click(await (await item(sentence)).findByRole('button', { name: 'Change' }))
  const field = await screen.findByRole('textbox', { name: /I will/ }, inPatience)
  await portal.user.type(field, ' twice')
  await portal.user.click(screen.getByRole('button', { name: 'Keep this step' }))
  const longer = 'When I hear the kettle, I will breathe out slowly twice.'
  await portal.user.click(await (await item(longer)).findByRole('button', { name: 'Set down' }))
  await waitFor(
    () => expect(goals(portal)).toMatchObject([{ lifecycleStatus: 'cancelled', description: { text: longer } }]),
    inPatience,
  )
  expect(screen.getByRole('heading', { name: 'Set down' })).toBeVisible()
})

test('a step written offline is in the list at once, survives a reload, and is sent once when back online', async () => {
  const portal = await openPortal({ as: 'ana' })
  await portal.open('/steps/new')
  await screen.findByRole('textbox', { name: /When this happens/ }, inPatience)
  portal.goOffline()
  await writeStep(portal, 'I hear the kettle', 'sit down')
  const sentence = 'When I hear the kettle, I will sit down.'
  expect(await item(sentence)).toBeDefined()
  await portal.open('/steps')
  expect(await item(sentence)).toBeDefined()
  expect(goals(portal)).toHaveLength(0)
  portal.goOnline()
  await portal.reload()
  await waitFor(() => expect(goals(portal)).toHaveLength(1), inPatience)
  expect(
    portal.mock.requests.filter(({ method, body }) => method === 'PUT' && body.includes('the kettle')),
  ).toHaveLength(1)
})

test('a goal the clinic wrote is read, and cannot be changed from here', async () => {
  const portal = await openPortal({ as: 'ana' })
  await portal.open('/steps')
  const theirs = (await screen.findAllByText('Written down by your clinic', {}, inPatience))[0]!.closest('li')!
  expect(within(theirs).queryByRole('button')).toBeNull()
})
