import { useQuery } from '@tanstack/react-query'
import { courseOf } from '#care/course.queries.ts'
import { cycleAround, type Course } from '#care/course.ts'
import type { Filled } from '#care/writing.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import type { Instant } from '#time.ts'

export interface CycleForEntry {
  course: Course | undefined
  cycleId: string | undefined
}

/** The cycle an entry belongs to: the one that was chosen, else the one it was begun in, once the course is known. Writing never waits for it. */
export function useCycleForEntry(body: Filled, begun: Instant): CycleForEntry {
  const { data: course } = useQuery(courseOf(useFhir()))
  const guessed = course && cycleAround(course, begun)?.id
  return { course, cycleId: body.cycleChosen ? body.cycleId : (guessed ?? body.cycleId) }
}
