// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { openPortal } from '../openPortal.tsx'
import { makeKey } from '../privateEntries.ts'

// A busy machine may take long to compile them; that is no time of the portal's.
beforeAll(() => Promise.all([import('#app/HelpScreen.tsx'), import('#features/plan/PlanScreen.tsx')]), 60_000)

type Portal = Awaited<ReturnType<typeof openPortal>>

function sentPlans({ fhir }: Portal['mock']): unknown[] {
  return fhir.all('QuestionnaireResponse').filter((one) => JSON.stringify(one).includes('kap-safety'))
}

const calmDay = '2026-11-20T15:00:00.000Z'

async function writePlan(portal: Portal, audience: 'Only me' | 'My KAP team') {
  const { user } = portal
  await user.click(await screen.findByRole('link', { name: /^Begin/ }))
  await user.type(await screen.findByRole('textbox', { name: /Signs that a hard time is coming/ }), 'I stop answering')
  await user.type(screen.getByRole('textbox', { name: /People I can ask for help/ }), 'Rosa 616-555-0123 evenings')
  await user.click(screen.getByRole('radio', { name: new RegExp(audience) }))
  await user.click(screen.getByRole('button', { name: 'Done' }))
  await screen.findByRole('button', { name: 'Change it' })
  expect(screen.getByText('I stop answering')).toBeVisible()
}

test('shared with the team: it is read first, stands inside Help with its numbers to be tapped, and the clinic has it', async () => {
  const portal = await openPortal({ as: 'ana', at: '/plan', now: calmDay })
  const { user, mock } = portal
  expect(await screen.findByText('Best written on a calm day, together with your therapist.')).toBeVisible()
  await writePlan(portal, 'My KAP team')
  expect(await screen.findByText('Kept at your clinic.')).toBeVisible()
  const sent = sentPlans(mock)
  expect(sent).toHaveLength(1)
  await user.click(screen.getAllByRole('link', { name: 'Help now' })[0]!)
  const plan = within((await screen.findByRole('heading', { level: 2, name: 'My safety plan' })).closest('section')!)
  expect(await plan.findByText('I stop answering')).toBeVisible()
  expect(plan.getByRole('link', { name: '616-555-0123' })).toHaveAttribute('href', 'tel:6165550123')
  // Whom to call at once is heard before the plan.
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links.indexOf('tel:988')).toBeLessThan(links.indexOf('tel:6165550123'))
})

test('only for oneself: it stays here until there is a key to seal it with, and the clinic gets nothing it can read', async () => {
  const portal = await openPortal({ as: 'ana', at: '/plan', now: calmDay })
  await writePlan(portal, 'Only me')
  expect(sentPlans(portal.mock)).toEqual([])
  expect(JSON.stringify(portal.mock.fhir.all('DocumentReference'))).not.toContain('I stop answering')
  // It is no entry of the journal.
  await portal.open('/journal')
  await screen.findByRole('heading', { level: 1, name: 'Journal' })
  expect(screen.queryByText('I stop answering')).toBeNull()
})

test('without a network the plan stands inside Help, also after the page was loaded again', async () => {
  const portal = await openPortal({ as: 'ana', at: '/plan', now: calmDay })
  await writePlan(portal, 'Only me')
  portal.goOffline()
  await portal.open('/help/')
  expect(await screen.findByText('I stop answering')).toBeVisible()
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain('tel:988')
})

test('on an infusion day writing can wait, and reading works', async () => {
  const portal = await openPortal({ as: 'ana', at: '/plan' })
  expect(await screen.findByText('It is an infusion day: writing can wait. Reading always works.')).toBeVisible()
  await writePlan(portal, 'Only me')
  expect(screen.getByText('I stop answering')).toBeVisible()
})

test('ideas stand folded beside each part, and fill nothing in', async () => {
  const portal = await openPortal({ as: 'ana', at: '/plan?write', now: calmDay })
  const ideas = await screen.findAllByText('Ideas, when you are stuck')
  expect(ideas).toHaveLength(7)
  await portal.user.click(ideas[0]!)
  expect(screen.getByText('Sleeping badly for several nights')).toBeVisible()
  for (const field of screen.getAllByRole('textbox')) expect(field).toHaveValue('')
})

test('whoever looked it through says so, and the date is the new one; changing it keeps one plan at the clinic', async () => {
  const portal = await openPortal({ as: 'ana', at: '/plan', now: calmDay })
  const { user, mock } = portal
  await writePlan(portal, 'My KAP team')
  await screen.findByText('Kept at your clinic.')
  await user.click(screen.getByRole('button', { name: 'I’ve looked it through, it still fits' }))
  await waitFor(() => expect(JSON.stringify(sentPlans(mock))).toContain('"amended"'))
  await screen.findByText('Kept at your clinic.')
  await user.click(screen.getByRole('button', { name: 'Change it' }))
  await user.type(await screen.findByRole('textbox', { name: /What I want to live for/ }), 'my sister')
  await user.click(screen.getByRole('button', { name: 'Done' }))
  await screen.findByRole('button', { name: 'Change it' })
  expect(screen.getByText('my sister')).toBeVisible()
  await screen.findByText('Kept at your clinic.')
  expect(sentPlans(mock)).toHaveLength(1)
  expect(JSON.stringify(sentPlans(mock))).toContain('my sister')
})

test('the page to keep opens alone: numbers to tap, the words, no script, and a name that says nothing', async () => {
  const portal = await openPortal({ as: 'ana', at: '/plan', now: calmDay })
  await writePlan(portal, 'Only me')
  await screen.findByRole('link', { name: '616-555-0123' })
  const keep = screen.getByRole('link', { name: 'Keep as a page' })
  expect(keep.getAttribute('download')).toBe('Notes.html')
  const page = decodeURIComponent(keep.getAttribute('href')!.slice('data:text/html;charset=utf-8,'.length))
  for (const number of ['tel:988', 'tel:911', 'tel:+16167308069', 'tel:6165550123'])
    expect(page).toContain(`"${number}"`)
  expect(page).toContain('I stop answering')
  expect(page).not.toMatch(/<script|https?:|safety|KAP/i)
})

test('nobody’s page has no plan', async () => {
  await openPortal({ at: '/help/' })
  await screen.findByRole('heading', { level: 1, name: 'You don’t have to be alone with this' })
  expect(screen.queryByRole('heading', { name: 'My safety plan' })).toBeNull()
})

test('only for oneself and locked: Help has its lines at once, and the way to unlock the plan below; unlocked, the plan', async () => {
  const portal = await openPortal({ as: 'ana', at: '/plan', now: calmDay })
  const key = await makeKey(portal, 'ana')
  await writePlan(portal, 'Only me')
  await screen.findByText('Kept at your clinic.')
  expect(JSON.stringify(portal.mock.fhir.all('DocumentReference'))).not.toContain('I stop answering')
  expect(sentPlans(portal.mock)).toEqual([])
  await portal.open('/settings')
  await portal.user.click(await screen.findByRole('button', { name: 'Lock now' }))
  await portal.open('/help/')
  const section = (await screen.findByRole('heading', { level: 2, name: 'My safety plan' })).closest('section')!
  expect(await within(section).findByRole('link', { name: 'Unlock to see my plan' })).toBeVisible()
  const addresses = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(addresses.indexOf('tel:988')).toBeLessThan(addresses.indexOf('/plan'))
  expect(document.body).not.toHaveTextContent('I stop answering')
  await key.unlock()
  await portal.open('/plan')
  expect(await screen.findByRole('heading', { name: 'Locked. Unlock to go on.' })).toBeVisible()
})

test('locked by somebody without a key of their own: Help shows nothing of the plan either', async () => {
  const portal = await openPortal({ as: 'ana', at: '/plan', now: calmDay })
  await writePlan(portal, 'My KAP team')
  await screen.findByText('Kept at your clinic.')
  await portal.open('/settings')
  await portal.user.click(await screen.findByRole('button', { name: 'Lock now' }))
  await screen.findByRole('heading', { name: 'Locked. Unlock to go on.' })
  await portal.open('/help/')
  const section = (await screen.findByRole('heading', { level: 2, name: 'My safety plan' })).closest('section')!
  expect(await within(section).findByRole('link', { name: 'Unlock to see my plan' })).toBeVisible()
  expect(document.body).not.toHaveTextContent('I stop answering')
})
