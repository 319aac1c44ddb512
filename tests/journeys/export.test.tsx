// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { unzipSync } from 'fflate'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openPortal } from '../openPortal.tsx'
import bristol from '../../mocks/clinics/bristol.json' with { type: 'json' }

const { fhirBase: _bristols, ...bristolsOwn } = bristol

/** Takes the place of the browser's own saving. Out: the file that was given to it. */
function savedFiles(): Blob[] {
  const files: Blob[] = []
  const spied = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob)
    return 'blob:file'
  })
  onTestFinished(() => spied.mockRestore())
  return files
}

async function pathsIn(file: Blob | undefined): Promise<string[]> {
  return Object.keys(unzipSync(new Uint8Array(await file!.arrayBuffer())))
}

test('from Settings, everything is taken along in one file: what was sent, the record, and the page that opens what is sealed', async () => {
  const portal = await openPortal({ as: 'ana', at: '/settings' })
  const files = savedFiles()
  await portal.user.click(await screen.findByRole('link', { name: 'Take everything with you' }))
  await portal.user.click(await screen.findByRole('button', { name: 'Make the file' }))
  expect(await screen.findByText('The file is made', {}, { timeout: 12_000 })).toBeVisible()
  const paths = await pathsIn(files[0])
  expect(paths).toEqual(expect.arrayContaining(['READ ME.txt', 'record.json', 'open.html']))
  expect(paths.some((path) => path.startsWith('words/'))).toBe(true)
})

test.each([
  ['in the United States', {}, /988 in a crisis, 911 in danger/],
  ['in the United Kingdom', bristolsOwn, /116 123 in a crisis, 999 in danger/],
])('what explains the file names the numbers of the clinic’s country: %s', async (_, clinic, numbers) => {
  const portal = await openPortal({ as: 'ana', at: '/export', clinic })
  const files = savedFiles()
  await portal.user.click(await screen.findByRole('button', { name: 'Make the file' }))
  await screen.findByText('The file is made', {}, { timeout: 12_000 })
  const zip = unzipSync(new Uint8Array(await files[0]!.arrayBuffer()))
  expect(new TextDecoder().decode(zip['READ ME.txt'])).toMatch(numbers)
})

test('without a network, what is on this device is taken along, and it says so', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const files = savedFiles()
  await portal.user.type(await screen.findByRole('textbox', { name: 'Your words' }), 'words on this device')
  await waitFor(() => expect(portal.path()).toContain('draft='))
  await portal.open('/export')
  const make = await screen.findByRole('button', { name: 'Make the file' })
  portal.goOffline()
  await portal.user.click(make)
  expect(await screen.findByText(/could not be reached/, {}, { timeout: 12_000 })).toBeVisible()
  expect(await pathsIn(files[0])).not.toContain('record.json')
})

test('a passphrase that is too short is not taken', async () => {
  const portal = await openPortal({ as: 'ana', at: '/export' })
  const files = savedFiles()
  await portal.user.type(await screen.findByLabelText('A passphrase for the whole file, if you like'), 'short')
  expect(screen.getByText(/At least 16 characters/)).toBeVisible()
  await portal.user.click(screen.getByRole('button', { name: 'Make the file' }))
  expect(files).toEqual([])
})
