import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { writingsOf, type Writings } from '#care/writing.queries.ts'
import { writingsKey } from '#care/writingsKey.ts'
import type { FhirClient } from '#fhir/client.ts'
import { ProblemError } from '#problem.ts'

const perPage = 100

function response(place: number) {
  const authored = new Date(Date.UTC(2026, 0, 1) - place * 60_000).toISOString()
  return { resourceType: 'QuestionnaireResponse', id: `e${place}`, status: 'completed', authored, item: [] }
}

/** A clinic that sends a page each time somebody says so; `breaksAt`: the page it does not send. */
function clinic(count: number, breaksAt = Infinity) {
  const waiting: (() => void)[] = []
  let asked = 0
  async function* pages() {
    asked += 1
    for (let from = 0; from < count; from += perPage) {
      await new Promise<void>((send) => waiting.push(send))
      if (from / perPage === breaksAt) throw new ProblemError({ kind: 'unreachable' })
      yield Array.from({ length: Math.min(perPage, count - from) }, (_, place) => response(from + place))
    }
  }
  const fhir = { patientId: 'p', pages } as unknown as FhirClient
  return {
    fhir,
    asked: () => asked,
    async sendPage() {
      await expect.poll(() => waiting.length).toBeGreaterThan(0)
      waiting.shift()?.()
      await new Promise((read) => setTimeout(read))
    },
  }
}

const queries = () => new QueryClient({ defaultOptions: { queries: { retry: false } } })

function known(client: QueryClient): Writings | undefined {
  return client.getQueryData<Writings>(writingsKey({ patientId: 'p' }))
}

test('the first time, what has come stands while the rest is on its way; at the end it is everything, each once, newest first', async () => {
  const client = queries()
  const { fhir, sendPage } = clinic(250)
  const all = client.query(writingsOf(fhir))
  await sendPage()
  expect(known(client)).toMatchObject({ soFar: 100 })
  expect(
    known(client)
      ?.writings.map(({ id }) => id)
      .slice(0, 2),
  ).toEqual(['e0', 'e1'])
  await sendPage()
  expect(known(client)).toMatchObject({ soFar: 200 })
  await sendPage()
  const { writings, soFar } = await all
  expect(soFar).toBeUndefined()
  expect(writings).toHaveLength(250)
  expect(known(client)?.soFar).toBeUndefined()
})

test('a short journal is there at once, and never called unfinished', async () => {
  const client = queries()
  const told: (number | undefined)[] = []
  client.getQueryCache().subscribe(() => told.push(known(client)?.soFar))
  const { fhir, sendPage } = clinic(30)
  const all = client.query(writingsOf(fhir))
  await sendPage()
  expect((await all).writings).toHaveLength(30)
  expect(told.filter((soFar) => soFar !== undefined)).toEqual([])
})

test('asked again, what stands stays whole until all of the new answer is there', async () => {
  const client = queries()
  const first = clinic(150)
  const before = client.query(writingsOf(first.fhir))
  await first.sendPage()
  await first.sendPage()
  await before
  const second = clinic(150)
  const again = client.query({ ...writingsOf(second.fhir), staleTime: 0 })
  await second.sendPage()
  expect(known(client)?.writings).toHaveLength(150)
  expect(known(client)?.soFar).toBeUndefined()
  await second.sendPage()
  expect((await again).writings).toHaveLength(150)
})

test('asked anew in the middle, the list grows on from where it was and never gets shorter', async () => {
  const client = queries()
  const first = clinic(350)
  const broken = client.query(writingsOf(first.fhir)).catch(() => 'ended')
  await first.sendPage()
  await first.sendPage()
  expect(known(client)).toMatchObject({ soFar: 200 })
  const second = clinic(350)
  await client.cancelQueries({ queryKey: writingsKey({ patientId: 'p' }) }, { revert: false })
  expect(await broken).toBe('ended')
  const anew = client.query({ ...writingsOf(second.fhir), staleTime: 0 })
  await second.sendPage()
  // The earlier one still brings a page, and nobody minds it.
  await first.sendPage()
  expect(known(client)?.writings).toHaveLength(200)
  for (let page = 0; page < 3; page++) await second.sendPage()
  expect((await anew).writings).toHaveLength(350)
})

test('broken off in the middle, what has come stays readable', async () => {
  const client = queries()
  const { fhir, sendPage } = clinic(250, 1)
  const all = client.query(writingsOf(fhir)).catch((thrown: unknown) => thrown)
  await sendPage()
  await sendPage()
  expect(await all).toBeInstanceOf(ProblemError)
  expect(known(client)?.writings).toHaveLength(100)
})
