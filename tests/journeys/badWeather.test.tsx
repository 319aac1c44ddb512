// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { IDBObjectStore } from 'fake-indexeddb'
import { expect, onTestFinished, test, vi } from 'vitest'
import { forTheTeam } from '../privateEntries.ts'
import { openPortal } from '../openPortal.tsx'

test('a link to another patient’s session is refused kindly', async () => {
  await openPortal({ as: 'ben', at: '/sessions/pt-4f2a9c-s32' })
  expect(await screen.findByRole('heading', { level: 1, name: 'This page isn’t here' })).toBeVisible()
  expect(screen.getByText(/it isn’t part of your record/)).toBeVisible()
  expect(document.body).not.toHaveTextContent('Integration')
})

test('another patient’s worksheet, entry and cycle are not here either', async () => {
  const portal = await openPortal({ as: 'ben' })
  for (const path of [
    '/worksheets/pt-4f2a9c-course-r30',
    '/journal/pt-4f2a9c-course-r10',
    '/cycles/pt-4f2a9c-cycle-1',
  ]) {
    await portal.open(path)
    expect(await screen.findByRole('heading', { level: 1, name: 'This page isn’t here' })).toBeVisible()
  }
})

test('a resource that does not parse is counted and said; everything else is there', async () => {
  await openPortal({ as: 'ana', at: '/timeline' })
  expect(await screen.findByText(/1 item could not be shown/)).toBeVisible()
  expect((await screen.findAllByRole('heading', { level: 2 })).length).toBeGreaterThan(3)
})

test('an empty server: nothing is planned, said in plain words, with the clinic’s phone', async () => {
  const portal = await openPortal({ as: 'ben' })
  portal.mock.fhir.restore({ resources: [], history: [] })
  await portal.reload()
  expect(await screen.findByRole('heading', { level: 1, name: 'Nothing is planned yet' })).toBeVisible()
  await portal.open('/timeline')
  expect(await screen.findByText(/they will stand here in order/)).toBeVisible()
  await portal.open('/journal')
  expect(await screen.findByText(/Nothing is written yet/)).toBeVisible()
})

test('a server without _include, _sort and _count shows the same course', async () => {
  await openPortal({ as: 'ana', at: '/timeline', mock: { abilities: { include: false, sort: false, count: false } } })
  expect(await screen.findByRole('heading', { level: 2, name: /^Cycle 4/ })).toBeVisible()
  expect(screen.getAllByText('Waiting for a date').length).toBeGreaterThan(0)
})

test('the clinic’s system is down: what it said last, a plain sentence and a way on', async () => {
  const portal = await openPortal({ as: 'ben' })
  await screen.findByRole('article', { name: 'Infusion with KAP' })
  portal.weather({ kind: 'refused', status: 500, times: 1000, only: { path: '/fhir' } })
  await portal.user.click(screen.getByRole('link', { name: 'About this session' }))
  expect(
    await screen.findByText('The clinic’s system gave an answer we can’t use.', {}, { timeout: 8000 }),
  ).toBeVisible()
  expect(screen.getByText(/^As of /)).toBeVisible()
  expect(screen.getByRole('heading', { level: 1, name: 'Infusion with KAP' })).toBeVisible()
  portal.weather({ kind: 'reachable' })
  await portal.user.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.queryByText(/^As of /)).toBeNull())
})

test('an expired token is renewed without a word', async () => {
  const portal = await openPortal({ as: 'ben' })
  await screen.findByRole('article', { name: 'Infusion with KAP' })
  portal.weather({ kind: 'refused', status: 401, only: { path: '/fhir' } })
  await portal.user.click(screen.getByRole('link', { name: 'About this session' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Infusion with KAP' })).toBeVisible()
  expect(screen.getByText(/Wear loose clothes/)).toBeVisible()
})

test('a token that cannot be renewed: it asks to sign in again, and the words stay on screen', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const field = await screen.findByRole('textbox', { name: 'Your words' })
  await portal.user.type(field, 'before and ')
  await forTheTeam(portal.user)
  portal.weather({ kind: 'refused', status: 401, times: 1000 })
  await portal.user.type(field, 'after')
  await portal.user.click(screen.getByRole('button', { name: 'Done for now' }))
  expect(await screen.findByText('Please sign in again. What you wrote stays here.')).toBeVisible()
  expect(await screen.findByText('before and after')).toBeVisible()
  expect(await screen.findByText(/Waiting to be sent/)).toBeVisible()
})

test('a token that is renewed and refused all the same: that one has to sign in is said once, with the one way on', async () => {
  const portal = await openPortal({ as: 'ben', at: '/settings' })
  await screen.findByRole('heading', { level: 1, name: 'Settings' })
  portal.weather({ kind: 'refused', status: 401, times: 1000, only: { path: '/fhir' } })
  await portal.open('/journal')
  expect(await screen.findByText('This stands here once you have signed in.')).toBeVisible()
  expect(screen.getAllByText(/sign in again/)).toHaveLength(1)
  expect(screen.getAllByRole('button', { name: 'Sign in' })).toHaveLength(1)
})

test('a full disk: the text stays, it says so aloud, and it is kept when there is room again', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const field = await screen.findByRole('textbox', { name: 'Your words' })
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError')
  })
  onTestFinished(() => full.mockRestore())
  await portal.user.type(field, 'nothing of this may go')
  expect(await screen.findByText('Not saved on this device. Your words are still on the screen.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Download the words' })).toBeVisible()
  await portal.user.click(screen.getByRole('button', { name: 'Done for now' }))
  expect(field).toHaveValue('nothing of this may go')
  full.mockRestore()
  expect(await screen.findByText('Kept on this device.', {}, { timeout: 5000 })).toBeVisible()
})

test('an answer cut off in the middle is no course: it says so and tries again', async () => {
  const portal = await openPortal({ as: 'ben', at: '/timeline' })
  await screen.findByRole('heading', { level: 1, name: 'Your course' })
  portal.weather({ kind: 'cut off', times: 1000, only: { path: 'CarePlan' } })
  await portal.reload()
  expect(await screen.findByText('We couldn’t reach the clinic’s system.', {}, { timeout: 8000 })).toBeVisible()
})
