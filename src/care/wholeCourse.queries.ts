import { queryOptions, skipToken, type QueryFunctionContext } from '@tanstack/react-query'
import { courseReader, type CourseReader } from './course.fhir.ts'
import type { Course, NearCourse } from './course.ts'
import { cyclesSearch, sessionsById, sessionsSearch } from './courseSearch.ts'
import type { FhirClient } from '#fhir/client.ts'
import { problemOf } from '#problem.ts'
import { nextTurn } from '#turns.ts'

/** What is near of a long course, while the whole of it is asked for the first time. Nobody asks for it: it comes by the way. */
export function nearCourseOf({ patientId }: Pick<FhirClient, 'patientId'>) {
  return queryOptions<NearCourse>({
    queryKey: ['course so far', patientId],
    queryFn: skipToken,
    staleTime: Infinity,
  })
}

// Cycles that are enough to stand alone: about two years of them.
const enough = 26

/**
 * The whole course. Cycles and appointments are asked for side by side, not one through the other: that finds the sessions no
 * cycle refers to, and comes out right on servers without `_include`. The newest come first and are told as soon as they are
 * whole; the rest is asked for when the page has time.
 */
export async function wholeCourse(
  fhir: FhirClient,
  { client, queryKey, signal }: Pick<QueryFunctionContext, 'client' | 'queryKey' | 'signal'>,
): Promise<Course> {
  const { patientId } = fhir
  const reader = courseReader()
  const isKnown = () => client.getQueryData(queryKey) !== undefined
  let isTold = isKnown()
  let isTelling = false

  async function tellNear(): Promise<void> {
    // Where this was the last page, all of it is known within this turn.
    await nextTurn()
    if (isTold || isTelling || isKnown()) return
    isTelling = true
    const near = await nearFrom(reader, fhir, signal)
    isTelling = false
    // Meanwhile the device may have had its copy of all of it.
    if (near === undefined || isKnown()) return
    isTold = true
    client.setQueryData(nearCourseOf(fhir).queryKey, near)
  }

  async function readAll(search: CourseSearch): Promise<void> {
    for await (const page of newestFirst(fhir, search, signal)) {
      reader.add(page)
      if (isTold) await idle()
      else void tellNear()
    }
  }

  await Promise.all([readAll(cyclesSearch(patientId)), readAll(sessionsSearch(patientId))])
  return reader.course()
}

type CourseSearch = ReturnType<typeof cyclesSearch | typeof sessionsSearch>

// A server that refuses to sort is asked without.
async function* newestFirst(fhir: FhirClient, { type, searchFor, newestFirst }: CourseSearch, signal: AbortSignal) {
  try {
    yield* fhir.pages(type, { ...searchFor, ...newestFirst }, signal)
  } catch (thrown) {
    if (problemOf(thrown).kind !== 'refused') throw thrown
    yield* fhir.pages(type, searchFor, signal)
  }
}

const mostByName = 50

/** What has no date stands anywhere in a server's order: it is asked for by name. */
async function nearFrom(reader: CourseReader, fhir: FhirClient, signal: AbortSignal): Promise<NearCourse | undefined> {
  const ids = reader.undated(enough).slice(0, mostByName)
  if (ids.length > 0) {
    const { type, searchFor } = sessionsById(fhir.patientId, ids)
    try {
      reader.addAsked(ids, await fhir.search(type, searchFor, { signal }))
    } catch {
      // It only makes the near part come sooner: the whole course is on its way, and says what is wrong.
      return undefined
    }
  }
  return reader.near(enough)
}

const patienceMilliseconds = 500

function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: patienceMilliseconds })
    else setTimeout(resolve, 1)
  })
}
