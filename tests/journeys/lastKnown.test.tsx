// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

/** Waits until this device keeps the clinic's answers to these questions. */
async function untilKept({ mock }: OpenedPortal, person: string, ...questions: string[]): Promise<void> {
  const name = `portal-kept:${mock.addresses.fhirBase}|${person}`
  await waitFor(async () => expect((await indexedDB.databases()).map((one) => one.name)).toContain(name))
  const database = await openDB(name)
  try {
    await waitFor(
      async () => {
        const kept = JSON.stringify(await database.getAllKeys('answers'))
        for (const question of questions) expect(kept).toContain(question)
      },
      { timeout: 10_000 },
    )
  } finally {
    database.close()
  }
}

async function visitedOnce(): Promise<OpenedPortal> {
  const portal = await openPortal({ as: 'ana' })
  await screen.findByRole('heading', { level: 1 })
  await untilKept(portal, 'pt-4f2a9c', 'upcoming', 'course')
  await portal.open('/worksheets')
  await screen.findByRole('heading', { level: 1, name: 'Worksheets' })
  await untilKept(portal, 'pt-4f2a9c', 'requests', 'writings')
  return portal
}

const asOf = () => screen.findByText(/^As of \w+, \w+ \d+ at /, {}, { timeout: 5000 })

test.each([
  ['/', () => screen.findByRole('heading', { level: 1, name: 'A few words are enough' })],
  ['/timeline', () => screen.findByRole('heading', { level: 2, name: /^Cycle 4/ })],
  ['/sessions/pt-4f2a9c-s31', () => screen.findByRole('article', { name: 'Infusion with KAP' })],
  ['/cycles/pt-4f2a9c-cycle-3', () => screen.findByRole('heading', { level: 1, name: 'Cycle 4' })],
  ['/worksheets', () => screen.findByRole('heading', { level: 2, name: 'What you sent' })],
  ['/journal', () => screen.findByText(/^\d+ entries$/)],
])(
  'with the network gone, %s opens from what the clinic said last, and says from when that is',
  async (path, stands) => {
    const portal = await visitedOnce()
    portal.goOffline()
    await portal.open(path)
    // What stands is drawn anew when its last part has come: the page counts, not one drawing of it.
    await waitFor(async () => expect(await stands()).toBeVisible())
    expect(await asOf()).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  },
)

test('signed out of the clinic’s system, the last answer stands, and the way to sign in', async () => {
  const portal = await visitedOnce()
  portal.weather({ kind: 'refused', status: 403, times: 1000, only: { path: '/fhir' } })
  await portal.open('/')
  expect(await screen.findByRole('heading', { level: 1, name: 'A few words are enough' })).toBeVisible()
  expect(await asOf()).toBeVisible()
})

test('signing out removes what the clinic said, and what was seen of it, from this device', async () => {
  const portal = await visitedOnce()
  const here = async () => (await indexedDB.databases()).map(({ name = '' }) => name)
  await portal.open('/settings')
  await portal.user.click(await screen.findByRole('button', { name: 'Sign out' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible()
  await waitFor(async () => {
    expect((await here()).filter((name) => /^portal-(kept|visit):/.test(name))).toEqual([])
  })
})
