// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { draftHold } from '#drafts/hold.ts'

const name = () => `portal-draft:someone:${Math.random()}`

test('the first page holds a draft, the second is told that it is open elsewhere', async () => {
  const draft = name()
  const [first, second] = [draftHold(navigator.locks), draftHold(navigator.locks)]
  first.begin(draft)
  await vi.waitFor(async () => expect((await navigator.locks.query()).held).toHaveLength(1))
  second.begin(draft)
  await vi.waitFor(() => expect(second.current()).toBe('elsewhere'))
  expect(first.current()).toBe('mine')
  first.release()
  second.release()
})

test('taken over, the page that had it is told and the other writes', async () => {
  const draft = name()
  const [first, second] = [draftHold(navigator.locks), draftHold(navigator.locks)]
  const told = vi.fn()
  first.subscribe(told)
  first.begin(draft)
  second.begin(draft)
  await vi.waitFor(() => expect(second.current()).toBe('elsewhere'))
  await second.takeOver()
  expect(second.current()).toBe('mine')
  await vi.waitFor(() => expect(first.current()).toBe('elsewhere'))
  expect(told).toHaveBeenCalledOnce()
  second.release()
})

test('let go, a draft is free for the next page', async () => {
  const draft = name()
  const first = draftHold(navigator.locks)
  first.begin(draft)
  await vi.waitFor(async () => expect((await navigator.locks.query()).held).toHaveLength(1))
  first.release()
  await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]))
  const next = draftHold(navigator.locks)
  next.begin(draft)
  await vi.waitFor(async () => expect((await navigator.locks.query()).held).toHaveLength(1))
  expect(next.current()).toBe('mine')
  next.release()
})

test('a browser without locks lets every page write', async () => {
  const hold = draftHold(undefined)
  hold.begin(name())
  await hold.takeOver()
  expect(hold.current()).toBe('mine')
})

test('a browser that refuses its locks lets every page write', async () => {
  const request = () => Promise.reject(new DOMException('The request was denied.', 'SecurityError'))
  const hold = draftHold({ request } as unknown as LockManager)
  hold.begin(name())
  await hold.takeOver()
  expect(hold.current()).toBe('mine')
})
