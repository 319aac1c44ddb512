import { QueryClient, type Query } from '@tanstack/react-query'
import { openDB } from 'idb'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { portalQueries } from '#app/queryClient.ts'
import { forgetKept, openKeptAnswers, type KeptAnswers } from '#care/keptAnswers.queries.ts'
import { ProblemError } from '#problem.ts'
import type { Instant } from '#time.ts'
import { deviceSealer } from '#vault/deviceSealer.ts'

const name = 'portal-kept:https://clinic.example/fhir|p1'
let now: Instant = '2026-12-03T12:00:00.000Z'
const clock = { now: () => now }

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  now = '2026-12-03T12:00:00.000Z'
})

const open = () => openKeptAnswers(name, deviceSealer(name), clock)

async function recordsThere() {
  const database = await openDB(name)
  const records = (await database.getAll('answers')) as {
    question: string
    at: string
    sealed: { bytes: Uint8Array }
  }[]
  database.close()
  return records
}

const theCourse = { queryKey: ['course', 'p1'], meta: { kept: true as const } }
const question = JSON.stringify(theCourse.queryKey)

/** What a page that opens now is given of the device, before any clinic answers. */
async function restored(kept: KeptAnswers) {
  const query = new QueryClient().getQueryCache().build(new QueryClient(), theCourse)
  await kept.restore(query as unknown as Query)
  return query.state
}

async function keep(kept: KeptAnswers, answer: unknown, asked: Instant) {
  kept.keep(question, answer, asked)
  await vi.waitFor(async () => {
    const { data } = await restored(kept)
    expect(data).toBeDefined()
  })
}

function later<Value>() {
  let resolve: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((settle) => (resolve = settle))
  return { promise, resolve: (value: Value) => resolve(value) }
}

describe('what is kept of the clinic’s answers', () => {
  test('comes back as an old answer, with its time', async () => {
    await keep(await open(), { cycles: [1, 2] }, '2026-12-03T11:59:00.000Z')
    const state = await restored(await open())
    expect(state.data).toEqual({ cycles: [1, 2] })
    expect(new Date(state.dataUpdatedAt).toISOString()).toBe('2026-12-03T11:59:00.000Z')
    expect(state.isInvalidated).toBe(true)
  })

  test('is sealed: nothing of it stands on the disk', async () => {
    await keep(await open(), { place: 'Infusion Suite' }, now)
    const [record] = await recordsThere()
    const onDisk = JSON.stringify(record) + new TextDecoder('latin1').decode(record?.sealed.bytes)
    expect(onDisk).not.toContain('Infusion')
  })

  test('an older answer never replaces a newer one', async () => {
    const kept = await open()
    await keep(kept, 'newer', '2026-12-03T11:30:00.000Z')
    await keep(kept, 'older', '2026-12-03T11:00:00.000Z')
    kept.keep('"another"', 'after it', now)
    await vi.waitFor(async () => expect(await recordsThere()).toHaveLength(2))
    expect((await restored(kept)).data).toBe('newer')
  })

  test('one kept while the device’s clock was ahead is replaced once it is right', async () => {
    const kept = await open()
    now = '2027-01-01T00:00:00.000Z'
    await keep(kept, 'from the future', now)
    now = '2026-12-03T12:00:00.000Z'
    kept.keep(question, 'now', now)
    await vi.waitFor(async () => expect((await restored(kept)).data).toBe('now'))
  })

  test('moved to another question, or of another shape, it does not open and is forgotten', async () => {
    await keep(await open(), 'the course', now)
    const database = await openDB(name)
    const [record] = (await database.getAll('answers')) as Record<string, unknown>[]
    await database.put('answers', { ...record, shape: 0 })
    expect((await restored(await open())).data).toBeUndefined()
    expect(await database.getAll('answers')).toEqual([])
    await database.put('answers', { ...record, at: '2026-12-03T12:00:01.000Z' })
    expect((await restored(await open())).data).toBeUndefined()
    database.close()
  })

  test('is bounded: the oldest go, and what is too large is not kept', async () => {
    const kept = await open()
    for (let minute = 10; minute < 50; minute++)
      kept.keep(`["session","${minute}"]`, minute, `2026-12-03T11:${minute}:00.000Z`)
    kept.keep('"huge"', 'x'.repeat(4_000_001), now)
    kept.keep('"last"', 'last', now)
    await vi.waitFor(async () => expect((await recordsThere()).map((one) => one.question)).toContain('"last"'), {
      timeout: 30_000,
    })
    const questions = (await recordsThere()).map((one) => one.question)
    expect(questions).toHaveLength(30)
    expect(questions).not.toContain('"huge"')
    expect(questions).not.toContain('["session","10"]')
    expect(questions).toContain('["session","49"]')
  })

  test('is forgotten at sign-out, and a page that still stands keeps nothing after it', async () => {
    const kept = await open()
    await keep(kept, 'the course', now)
    kept.keep('"later"', 'later', now)
    await forgetKept(name)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name)
  })
})

describe('a question and its last answer', () => {
  const asked = (queries: QueryClient, answer: () => Promise<unknown>) =>
    queries.query({ ...theCourse, queryFn: answer, retry: false })

  test('the last answer stands before the clinic’s, which then replaces it', async () => {
    const kept = await open()
    await keep(kept, 'last', '2026-12-03T11:00:00.000Z')
    const queries = portalQueries(clock, Promise.resolve(kept))
    const clinic = later<string>()
    const coming = asked(queries, () => clinic.promise)
    await vi.waitFor(() => expect(queries.getQueryData(theCourse.queryKey)).toBe('last'))
    clinic.resolve('new')
    await coming
    expect(queries.getQueryData(theCourse.queryKey)).toBe('new')
    await vi.waitFor(async () => expect((await restored(kept)).data).toBe('new'))
  })

  test('the clinic’s answer, once there, is not replaced by the device’s', async () => {
    const kept = await open()
    await keep(kept, 'last', '2026-12-03T11:00:00.000Z')
    const device = later<KeptAnswers>()
    const queries = portalQueries(clock, device.promise)
    await asked(queries, async () => 'new')
    device.resolve(kept)
    await vi.waitFor(async () => expect((await restored(kept)).data).toBe('new'))
    expect(queries.getQueryData(theCourse.queryKey)).toBe('new')
  })

  test('when the clinic can’t be reached, the last answer and the reason are there together', async () => {
    const kept = await open()
    await keep(kept, 'last', '2026-12-03T11:00:00.000Z')
    const queries = portalQueries(clock, Promise.resolve(kept))
    const failed = asked(queries, () => Promise.reject(new ProblemError({ kind: 'unreachable' })))
    await expect(failed).rejects.toThrow('unreachable')
    expect(queries.getQueryState(theCourse.queryKey)).toMatchObject({ status: 'error', data: 'last' })
  })

  test('a question that is not marked is never kept; a device that keeps nothing is no obstacle', async () => {
    const kept = await open()
    const queries = portalQueries(clock, Promise.resolve(kept))
    await queries.query({ queryKey: ['only mine'], queryFn: async () => 'words' })
    await keep(kept, 'the course', now)
    expect((await recordsThere()).map((one) => one.question)).toEqual([question])
    expect(await asked(portalQueries(clock, Promise.resolve(undefined)), async () => 'new')).toBe('new')
  })
})
