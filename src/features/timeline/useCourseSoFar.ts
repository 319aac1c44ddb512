import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useLocation } from 'react-router'
import { foldedLine, nowAnchor, stretchesOf } from './courseLine.ts'
import { courseOf } from '#care/course.queries.ts'
import { nearCourseOf } from '#care/wholeCourse.queries.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import type { Instant } from '#time.ts'

/** The course as far as it has come: its newest part alone, where it is long and asked for the first time, then all of it. */
export function useCourseSoFar(opened: Instant) {
  const fhir = useFhir()
  const whole = useQuery(courseOf(fhir))
  const near = useQuery(nearCourseOf(fhir))
  const { hash } = useLocation()
  // Who is led to a part of it waits until that is there: nothing moves once they are.
  const [leadsFar] = useState(hash !== '' && hash !== `#${nowAnchor}`)
  const isNewer = whole.data === undefined || near.dataUpdatedAt > whole.dataUpdatedAt
  const isLong = near.data && foldedLine(stretchesOf(near.data, opened), opened).earlier.length > 0
  const known = isNewer && isLong && !leadsFar ? near.data : whole.data
  // A long course is drawn up behind what stands, in short turns.
  const course = useDeferredValue(known) ?? known
  return { course, isWhole: course === undefined || course !== near.data, whole }
}
