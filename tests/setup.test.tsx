// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { allowConsole, complaintAbout } from './setupConsole.ts'
import { setMedia } from './setupDocument.ts'

test('a word on the console fails the test that did not expect it, and so does one that never came', () => {
  expect(complaintAbout([], [])).toBeUndefined()
  expect(complaintAbout(['console.error: oh'], [/oh/])).toBeUndefined()
  expect(complaintAbout(['console.error: oh'], [])).toBe('console.error: oh')
  expect(complaintAbout([], [/oh/])).toContain('/oh/')
})

test('what is said on the console is heard', () => {
  allowConsole(/console\.error: Ana has 3 \{"a":1\}/)
  allowConsole(/console\.warn: careful/)
  console.error('%s has %d', 'Ana', 3, { a: 1 })
  console.warn('careful')
})

test('one holder at a time has a lock', async () => {
  const order: string[] = []
  const first = navigator.locks.request('outbox', async () => {
    await Promise.resolve()
    order.push('first')
  })
  const refused = await navigator.locks.request('outbox', { ifAvailable: true }, (lock) => lock)
  const second = navigator.locks.request('outbox', { mode: 'exclusive' }, () => {
    order.push('second')
  })
  await Promise.all([first, second])
  expect(refused).toBeNull()
  expect(order).toEqual(['first', 'second'])
})

test('whoever waits for a lock can give up', async () => {
  const leave = new AbortController()
  let release: (word: string) => void = () => {}
  const released = new Promise<string>((resolve) => {
    release = resolve
  })
  const held = navigator.locks.request('outbox', () => released)
  const waiting = navigator.locks.request('outbox', { signal: leave.signal }, () => 'got it')
  leave.abort()
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  release('done')
  expect(await held).toBe('done')
})

test('a media query holds when the test says so, and tells its listeners', () => {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const heard: boolean[] = []
  dark.addEventListener('change', () => heard.push(dark.matches))
  expect(dark.matches).toBe(false)
  setMedia('(prefers-color-scheme: dark)', true)
  setMedia('(prefers-color-scheme: dark)', false)
  expect(heard).toEqual([true, false])
})

test('a dialog opens with the focus inside and closes with its answer', () => {
  render(
    <dialog aria-label="Leave?">
      <button type="button">Stay</button>
    </dialog>,
  )
  const dialog = screen.getByLabelText<HTMLDialogElement>('Leave?')
  dialog.showModal()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stay' }))
  dialog.close('stay')
  expect(dialog.open).toBe(false)
  expect(dialog.returnValue).toBe('stay')
})

test('the document is empty again for the next test', () => {
  expect(document.body.textContent).toBe('')
})

test('words can be kept and found in a database', async () => {
  const database = await openDB('a-test', 1, { upgrade: (fresh) => void fresh.createObjectStore('words') })
  await database.put('words', 'kept', 'one')
  expect(await database.get('words', 'one')).toBe('kept')
  database.close()
})
