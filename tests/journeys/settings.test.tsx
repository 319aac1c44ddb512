// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { openDB } from 'idb'
import { expect, onTestFinished, test } from 'vitest'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

// It comes in a quiet moment, after the page itself.
const inPatience = { timeout: 30_000 }
const page = document.documentElement

function asBefore(): void {
  onTestFinished(() => {
    delete page.dataset.theme
    delete page.dataset.textSize
  })
}

async function settings(portal: OpenedPortal): Promise<void> {
  await portal.open('/settings')
  await screen.findByRole('heading', { level: 1, name: 'Settings' })
}

async function everythingKept(): Promise<string> {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('portal-choices:'))?.name ?? ''
  const database = await openDB(name)
  const records: unknown[] = await database.getAll('choices')
  database.close()
  return records
    .map((record) =>
      JSON.stringify(record, (_key, value: unknown) =>
        ArrayBuffer.isView(value) ? Buffer.from(value.buffer).toString('latin1') : value,
      ),
    )
    .join()
}

test('the text is larger at once and the next time; the choice lies sealed on the device and nowhere in the clear', async () => {
  asBefore()
  const portal = await openPortal({ as: 'ben' })
  await settings(portal)
  await portal.user.click(await screen.findByRole('radio', { name: 'Largest' }))
  await waitFor(() => expect(page.dataset.textSize).toBe('largest'), inPatience)
  await waitFor(async () => expect((await everythingKept()).length).toBeGreaterThan(0))
  expect(await everythingKept()).not.toMatch(/largest|textSize/)
  expect(Object.keys(localStorage)).not.toContain('textSize')
  delete page.dataset.textSize
  await portal.reload()
  await waitFor(() => expect(page.dataset.textSize).toBe('largest'), inPatience)
  expect(await screen.findByRole('radio', { name: 'Largest' })).toBeChecked()
})

test('after an infusion low light comes by itself where it was chosen, and goes with it; the chosen theme stays what it was', async () => {
  asBefore()
  const portal = await openPortal({ as: 'ana' })
  await settings(portal)
  const choice = await screen.findByRole('checkbox', { name: 'Go into low light by itself' })
  expect(page.dataset.theme).toBeUndefined()
  await portal.user.click(choice)
  await waitFor(() => expect(page.dataset.theme).toBe('low-light'), inPatience)
  expect(localStorage.getItem('theme')).toBeNull()
  await settings(portal)
  const again = await screen.findByRole('checkbox', { name: 'Go into low light by itself' })
  await waitFor(() => expect(again).toBeChecked(), inPatience)
  await waitFor(() => expect(page.dataset.theme).toBe('low-light'), inPatience)
  await portal.user.click(screen.getAllByRole('link', { name: 'Journal' })[0]!)
  await screen.findByRole('heading', { level: 1, name: 'Journal' })
  await portal.user.click(screen.getByRole('link', { name: 'Settings' }))
  expect(await screen.findByRole('radio', { name: 'As this device has it' })).toBeChecked()
  expect(page.dataset.theme).toBe('low-light')
  await portal.user.click(screen.getByRole('checkbox', { name: 'Go into low light by itself' }))
  await waitFor(() => expect(page.dataset.theme).toBeUndefined())
})

test('on a day without an infusion nothing gets darker', async () => {
  asBefore()
  const portal = await openPortal({ as: 'ben' })
  await settings(portal)
  await portal.user.click(await screen.findByRole('checkbox', { name: 'Go into low light by itself' }))
  await portal.user.click(screen.getByRole('radio', { name: 'Largest' }))
  await waitFor(() => expect(page.dataset.textSize).toBe('largest'), inPatience)
  delete page.dataset.textSize
  await portal.open('/timeline')
  await screen.findAllByRole('link', { name: /Infusion/ })
  // Both choices are known together: the course stands, and so does the size of its words.
  await waitFor(() => expect(page.dataset.textSize).toBe('largest'), inPatience)
  expect(page.dataset.theme).toBeUndefined()
})

test('what a calendar says is chosen once and holds for every session', async () => {
  const portal = await openPortal({ as: 'ben' })
  await settings(portal)
  await portal.user.click(await screen.findByRole('radio', { name: 'What kind of session it is, and where' }))
  await waitFor(async () => expect((await everythingKept()).length).toBeGreaterThan(0))
  await portal.open('/sessions/pt-91be07-s2')
  const says = await screen.findByRole('checkbox', { name: 'Say what it is' })
  await waitFor(() => expect(says).toBeChecked())
})

test('everything that can be chosen is there the next time', async () => {
  asBefore()
  const portal = await openPortal({ as: 'ben' })
  await settings(portal)
  const radios = ['Dark', 'Larger', 'What kind of session it is, and where', '30 minutes']
  const checkboxes = ['Go into low light by itself', 'Show my next session on the locked screen']
  const all = () => [
    ...radios.map((name) => screen.getByRole('radio', { name })),
    ...checkboxes.map((name) => screen.getByRole('checkbox', { name })),
  ]
  await screen.findByRole('radio', { name: '30 minutes' })
  for (const choice of all()) {
    expect(choice).not.toBeChecked()
    await portal.user.click(choice)
    await waitFor(() => expect(choice).toBeChecked())
  }
  expect(localStorage.getItem('theme')).toBe('dark')
  await portal.reload()
  await screen.findByRole('heading', { level: 1, name: 'Settings' })
  await waitFor(() => {
    for (const choice of all()) expect(choice).toBeChecked()
  }, inPatience)
  // What this device remembers beside them lies open nowhere.
  expect(Object.keys(localStorage).toSorted()).toEqual(['theme'])
  expect(await everythingKept()).not.toMatch(/larger|calendarFuller|lowLight/)
  for (const name of ['What is kept on this device', 'Take everything with you', 'Passphrase and recovery sheet'])
    expect(screen.getByRole('link', { name })).toBeVisible()
})
