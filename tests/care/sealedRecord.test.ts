import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, expect, test, vi } from 'vitest'
import { lastVisitOf } from '#care/lastVisit.queries.ts'
import { sealedRecord } from '#care/sealedRecord.queries.ts'

let person = 0
const name = () => `portal-tried:${person}`
const asNumber = (lying: unknown) => {
  if (typeof lying !== 'number') throw new TypeError('not a number')
  return lying
}
const options = () => ({ name: name(), store: 'things', key: 'one', shape: 'thing-1', read: asNumber })

beforeEach(() => {
  person += 1
})

async function lying(): Promise<unknown> {
  const database = await openDB(name())
  const found: unknown = await database.get('things', 'one')
  database.close()
  return found
}

test('what is kept is there the next time, and lies sealed', async () => {
  expect(await sealedRecord(options()).read()).toBeUndefined()
  expect(await sealedRecord(options()).keep(4_711_004)).toBe(true)
  expect(await sealedRecord(options()).read()).toBe(4_711_004)
  expect(await lying()).toMatchObject({ nonce: expect.anything() as unknown, bytes: expect.anything() as unknown })
})

test('a record of another shape, or one that is not what it should be, is not taken for one', async () => {
  await sealedRecord(options()).keep(1)
  await expect(sealedRecord({ ...options(), shape: 'thing-2' }).read()).rejects.toThrow()
  await sealedRecord<unknown>({ ...options(), read: (found) => found }).keep('a word')
  await expect(sealedRecord(options()).read()).rejects.toThrow('not a number')
})

test('a device that keeps nothing says so', async () => {
  const denied = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  expect(await sealedRecord(options()).keep(1)).toBe(false)
  await expect(sealedRecord(options()).read()).rejects.toThrow('denied')
  denied.mockRestore()
})

test('what was seen of sessions in another form than today’s is forgotten, not believed', async () => {
  const whose = `https://clinic.example|${person}`
  const seen = { name: `portal-visit:${whose}`, store: 'visit', key: 'last', shape: 'visit-3' }
  await sealedRecord<unknown>({ ...seen, read: (found) => found }).keep({ s1: { state: 'postponed' } })
  expect(await lastVisitOf(whose).read()).toEqual({})
  await lastVisitOf(whose).add({ s1: { state: 'planned' } }, '2026-12-01T00:00:00Z')
  expect(await lastVisitOf(whose).read()).toEqual({ s1: { state: 'planned' } })
})
