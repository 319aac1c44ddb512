import { useQuery } from '@tanstack/react-query'
import { courseOf } from './course.queries.ts'
import { sessionsOf } from './course.ts'
import { quietHours, type QuietHours } from './quietHours.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useNow } from '#ui/ClockContext.tsx'

/** The quiet hours it is now, as far as the course is known on this page. */
export function useQuietHours(): QuietHours | undefined {
  const clinic = useClinic()
  const now = useNow()
  const { data: course } = useQuery(courseOf(useFhir()))
  return course && quietHours(sessionsOf(course), now, clinic)
}
