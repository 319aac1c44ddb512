import { createHash } from 'node:crypto'
import { QueryClient, type QueryKey } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { courseOf, upcomingOf } from '#care/course.queries.ts'
import { keptShape } from '#care/keptAnswers.queries.ts'
import { movedFromOf, sessionOf } from '#care/session.queries.ts'
import { sessionsOf } from '#care/course.ts'
import { requestsOf } from '#care/worksheet.queries.ts'
import { writingsOf } from '#care/writing.queries.ts'
import { anasClinic, asAna, patientId } from '../fhir/asAna.ts'

const clinic = anasClinic()
beforeEach(() => clinic.server.listen())
afterEach(() => clinic.server.close())

/** Every place in an answer that holds something, by its way there and the kind of thing; lists count once. */
function shapeOf(value: unknown, way = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => shapeOf(each, `${way}[]`))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, each]) => shapeOf(each, `${way}.${name}`))
  return [`${way}: ${typeof value}`]
}

// Of all lines below, as sha256.
const shapeHere = '8ec8af4aa7e8bfb7'

test(`what is kept has shape ${keptShape}: when that changes, keptShape grows by one, and the sum here with it`, async () => {
  const { fhir } = asAna(clinic)
  const queries = new QueryClient()
  const course = await queries.query(courseOf(fhir))
  const session = await queries.query(sessionOf(fhir, `${patientId}-s32`))
  const answers: Record<string, unknown> = {
    course,
    upcoming: await queries.query(upcomingOf(fhir, '2026-11-29')),
    session,
    moved: await queries.query(movedFromOf(fhir, sessionsOf(course).find(({ id }) => id === session.id) ?? session)),
    writings: await queries.query(writingsOf(fhir)),
    requests: await queries.query(requestsOf(fhir)),
  }
  const kept = queries
    .getQueryCache()
    .getAll()
    .filter(({ meta }) => meta?.kept)
    .map(({ queryKey }: { queryKey: QueryKey }) => queryKey[0])
  expect(kept.toSorted()).toEqual(Object.keys(answers).toSorted())
  const here = [...new Set(Object.entries(answers).flatMap(([name, answer]) => shapeOf(answer, name)))]
  const lines = here.toSorted().join('\n')
  expect(createHash('sha256').update(lines).digest('hex').slice(0, 16), lines).toBe(shapeHere)
})
