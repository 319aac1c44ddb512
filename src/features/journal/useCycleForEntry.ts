import { useQuery } from '@tanstack/react-query'
import { courseOf } from '#care/course.queries.ts'
import { cycleAround } from '#care/course.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import type { Instant } from '#time.ts'

/** The cycle an entry begun at that moment belongs to, once the course is known. Writing never waits for it. */
export function useCycleForEntry(begun: Instant): string | undefined {
  const { data: course } = useQuery(courseOf(useFhir()))
  return course && cycleAround(course, begun)?.id
}
