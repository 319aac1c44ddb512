// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import type { Goal } from '@medplum/fhirtypes'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

const inPatience = { timeout: 40_000 }

async function writeStep({ user }: Pick<OpenedPortal, 'user'>, when: string, will: string) {
  await user.type(await screen.findByRole('textbox', { name: /When this happens/ }, inPatience), when)
  await user.type(screen.getByRole('textbox', { name: /I will/ }), will)
  await user.click(screen.getByRole('button', { name: 'Keep this step' }))
}

const plain = (text: string | null) => text?.replaceAll(/[\u2066-\u2069]/g, '') ?? ''

function itemNow(words: string) {
  const one = screen
    .getAllByRole('listitem')
    .find((each) => plain(each.querySelector('blockquote')?.textContent ?? '') === words)
  if (!one) throw new Error(`no step says: ${words}`)
  return within(one)
}

const item = (words: string) => waitFor(() => itemNow(words), inPatience)

// The line of a step that waits and of the one at the clinic are two: it is looked for anew until it has the button.
async function press({ user }: Pick<OpenedPortal, 'user'>, words: string, name: string) {
  await user.click(await waitFor(() => itemNow(words).getByRole('button', { name }), inPatience))
}

const goals = (portal: OpenedPortal) =>
  (portal.mock.fhir.all('Goal') as Goal[]).filter(({ description }) => description?.text?.includes('the kettle'))

test('a step is written, done, taken up again, changed and set down, and the clinic has it once', async () => {
  const portal = await openPortal({ as: 'ana' })
  await portal.open('/steps/new')
  await writeStep(portal, 'I hear the kettle', 'breathe out slowly')
  const sentence = 'When I hear the kettle, I will breathe out slowly.'
  await item(sentence)
  await waitFor(() => expect(goals(portal)).toHaveLength(1), inPatience)
  expect(goals(portal)[0]).toMatchObject({
    lifecycleStatus: 'active',
  })

  await press(portal, sentence, 'Done')
  await waitFor(() => expect(goals(portal)[0]).toMatchObject({ lifecycleStatus: 'completed' }), inPatience)
  await press(portal, sentence, 'Take up again')
  await waitFor(() => expect(goals(portal)[0]).toMatchObject({ lifecycleStatus: 'active' }), inPatience)

  await press(portal, sentence, 'Change')
  const field = await screen.findByRole('textbox', { name: /I will/ }, inPatience)
  await portal.user.type(field, ' twice')
  await portal.user.click(screen.getByRole('button', { name: 'Keep this step' }))
  const longer = 'When I hear the kettle, I will breathe out slowly twice.'
  await press(portal, longer, 'Set down')
  await waitFor(
    () => expect(goals(portal)).toMatchObject([{ lifecycleStatus: 'cancelled', description: { text: longer } }]),
    inPatience,
  )
  await screen.findByRole('heading', { name: 'Set down' }, inPatience)
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
  expect(within(theirs).getAllByRole('button')).toHaveLength(1)
  expect(within(theirs).getByRole('button', { name: /^Bring this to my session/ })).toBeVisible()
})

const storedStep = (portal: OpenedPortal, id: string) =>
  (portal.mock.fhir.all('Goal') as Goal[]).find((one) => one.id === id)

// Written here, changed here offline, and meanwhile changed at the clinic.
async function changedInTwoPlaces() {
  const portal = await openPortal({ as: 'ana', at: '/steps/new' })
  await writeStep(portal, 'I hear the kettle', 'sit down')
  await waitFor(() => expect(goals(portal)).toHaveLength(1), inPatience)
  const first = 'When I hear the kettle, I will sit down.'
  await waitFor(() => expect(itemNow(first).getByText('Kept at your clinic.')).toBeVisible(), inPatience)
  const sent = goals(portal)[0]!
  portal.mock.fhir.seed([
    { ...sent, extension: [], description: { text: 'Sit by the kettle, as we said.' }, meta: { versionId: 'theirs' } },
  ])
  await press(portal, first, 'Change')
  await portal.user.type(await screen.findByRole('textbox', { name: /I will/ }, inPatience), ' for a while')
  await portal.user.click(screen.getByRole('button', { name: 'Keep this step' }))
  await screen.findByText('This was changed somewhere else too', {}, inPatience)
  await portal.user.click(screen.getByRole('button', { name: 'Look at both' }))
  const here = await screen.findByRole('region', { name: 'On this device' })
  const there = screen.getByRole('region', { name: 'At your clinic' })
  expect(plain(here.textContent)).toContain('When I hear the kettle, I will sit down for a while.')
  expect(there).toHaveTextContent('Sit by the kettle, as we said.')
  expect(screen.queryByRole('button', { name: 'Done' })).toBeNull()
  return { portal, id: sent.id ?? '' }
}

const mine = 'When I hear the kettle, I will sit down for a while.'

test('a step changed in two places: both are shown, and ours can replace the clinic’s', async () => {
  const { portal, id } = await changedInTwoPlaces()
  await portal.user.click(screen.getByRole('button', { name: 'Replace it with this one' }))
  await waitFor(() => expect(storedStep(portal, id)?.description?.text).toBe(mine), inPatience)
  expect(goals(portal)).toHaveLength(1)
})

test('a step changed in two places: both can be kept, each as a step of its own', async () => {
  const { portal, id } = await changedInTwoPlaces()
  await portal.user.click(screen.getByRole('button', { name: 'Keep both' }))
  await waitFor(() => expect(goals(portal)).toHaveLength(2), inPatience)
  expect(storedStep(portal, id)?.description?.text).toBe('Sit by the kettle, as we said.')
  expect(goals(portal).map(({ description }) => description?.text)).toContain(mine)
})

test('a step changed in two places: theirs can stay, and ours can be brought back as a step of its own', async () => {
  const { portal, id } = await changedInTwoPlaces()
  await portal.user.click(screen.getByRole('button', { name: 'Keep this one' }))
  await item('Sit by the kettle, as we said.')
  await portal.open('/device')
  await portal.user.click(await screen.findByRole('button', { name: 'Bring it back' }))
  await portal.user.click(await screen.findByRole('link', { name: 'Open' }))
  expect(await screen.findByRole('textbox', { name: /I will/ })).toHaveValue('sit down for a while')
  expect(storedStep(portal, id)?.description?.text).toBe('Sit by the kettle, as we said.')
})

test('the weekly check-in shows each step under way, to keep, change or set down; a step on its way stands on Today', async () => {
  const portal = await openPortal({ as: 'ana', at: '/steps/new' })
  const { user } = portal
  await writeStep(portal, 'I hear the kettle', 'sit down')
  await waitFor(() => expect(goals(portal)).toHaveLength(1), inPatience)
  await portal.open('/journal/new?as=week')
  const week = { name: 'Your small steps this week' }
  const inWeek = (words: string) => {
    const all = within(screen.getByRole('region', week)).getAllByRole('listitem')
    const found = all.find(({ textContent }) => textContent?.includes(words))
    if (!found) throw new Error(`no step says: ${words}`)
    return within(found)
  }
  const decide = async (words: string, name: string) =>
    user.click(await waitFor(() => inWeek(words).getByRole('button', { name }), inPatience))
  await decide('sit down', 'Keep')
  await waitFor(() => expect(inWeek('sit down').getByText('Kept as it is.')).toBeVisible())
  expect(goals(portal)[0]).toMatchObject({ lifecycleStatus: 'active' })
  await decide('sit down', 'Change')
  await user.type(await screen.findByRole('textbox', { name: /I will/ }, inPatience), ' twice')
  await user.click(screen.getByRole('button', { name: 'Keep this step' }))
  await waitFor(() => expect(goals(portal)[0]?.description?.text).toContain('sit down twice'), inPatience)

  await portal.open('/journal/new?as=week')
  await decide('sit down twice', 'Set down')
  await waitFor(() => expect(inWeek('sit down twice').getByText('Set down', { selector: 'p' })).toBeVisible())
  await waitFor(() => expect(goals(portal)[0]).toMatchObject({ lifecycleStatus: 'cancelled' }), inPatience)

  portal.goOffline()
  await portal.open('/steps/new')
  await writeStep(portal, 'I see the dog', 'go for a walk')
  await item('When I see the dog, I will go for a walk.')
  await portal.open('/')
  const row = await screen.findByRole(
    'link',
    { name: (name) => plain(name) === 'When I see the dog, I will go for a walk.' },
    inPatience,
  )
  expect(row).toHaveAttribute('href', '/steps')
})

test('the first day of a step goes into a calendar under a neutral name, and nothing of the step with it', async () => {
  const portal = await openPortal({ as: 'ana', at: '/steps/new' })
  const { user } = portal
  await user.type(await screen.findByLabelText(/First day/, {}, inPatience), '2026-12-10')
  await writeStep(portal, 'I hear the kettle', 'sit down')
  const files: Blob[] = []
  const names: string[] = []
  const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`)
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  onTestFinished(() => {
    made.mockRestore()
    clicked.mockRestore()
  })
  await press({ user }, 'When I hear the kettle, I will sit down.', 'Put its first day into my calendar')
  await waitFor(() => expect(files).toHaveLength(1))
  const text = (await files[0]!.text()).replaceAll('\r\n ', '')
  expect(names).toEqual(['Reminder.ics'])
  expect(text).toContain('SUMMARY:Reminder')
  expect(text).toMatch(/DTSTART:202612(09|10)T\d{6}Z/)
  expect(text).not.toMatch(/kettle|sit down/)
})

test('whoever could help can be called from the step, in Arabic with the number left to right', async () => {
  const portal = await openPortal({ as: 'yusuf', language: 'ar', at: '/steps/new' })
  const { user } = portal
  await user.type(await screen.findByRole('textbox', { name: /سأقوم/ }, inPatience), 'أتنفس')
  await user.type(screen.getByRole('textbox', { name: /من قد يساعدني/ }), 'سامر 616-555-0190')
  await user.click(screen.getByRole('button', { name: 'حفظ هذه الخطوة' }))
  const call = await screen.findByRole('link', { name: '616-555-0190' }, inPatience)
  expect(call).toHaveAttribute('href', 'tel:6165550190')
  expect(call.querySelector('bdi')).toHaveAttribute('dir', 'ltr')
  expect(plain(call.closest('p')?.textContent ?? '')).toBe('من قد يساعدني: سامر 616-555-0190')
})

test('a step that comes from an entry says so, here and at the clinic', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/pt-4f2a9c-course-r13' })
  await portal.user.click(
    await screen.findByRole('link', { name: 'Write a small step that comes from this' }, inPatience),
  )
  await writeStep(portal, 'I hear the kettle', 'sit down')
  const line = await item('When I hear the kettle, I will sit down.')
  expect(line.getByRole('link', { name: 'The entry it came from' })).toHaveAttribute(
    'href',
    '/journal/pt-4f2a9c-course-r13',
  )
  await waitFor(() => expect(goals(portal)).toHaveLength(1), inPatience)
  expect(JSON.stringify(goals(portal)[0]?.extension)).toContain('pt-4f2a9c-course-r13')
})

async function stepsOfCycle(portal: OpenedPortal, cycle: string) {
  await portal.open(`/journal/cycles/pt-4f2a9c-${cycle}`)
  const found = (await screen.findByRole('heading', { level: 2, name: 'Small steps' }, inPatience)).closest('section')
  return plain(found?.textContent ?? '')
}

test('before and after an infusion stand on one page with the small steps of that cycle, and where each of them stands', async () => {
  const portal = await openPortal({ as: 'ana' })
  const said = await stepsOfCycle(portal, 'cycle-2')
  expect(said).toMatch(/When I wake up at night, I will .*Under way/)
  expect(said).not.toContain('When my sister calls')

  await screen.findByRole('link', { name: 'Cycle 3' })
  await portal.open('/steps/new')
  await screen.findByRole('textbox', { name: /I will/ }, inPatience)
  portal.goOffline()
  await writeStep(portal, 'I hear the kettle', 'sit down')
  const sentence = 'When I hear the kettle, I will sit down.'
  await press(portal, sentence, 'Set down')
  await screen.findByRole('heading', { name: 'Set down' }, inPatience)
  expect(await stepsOfCycle(portal, 'cycle-3')).toContain(`${sentence}Set down`)
  expect(screen.queryByText((text) => text.includes('When I wake up at night'))).toBeNull()
  expect(screen.getByRole('link', { name: 'All small steps' })).toHaveAttribute('href', '/steps')
})
