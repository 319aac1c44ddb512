import { useQuery } from '@tanstack/react-query'
import { findables } from './findables.ts'
import { journalInOrder } from './journalInOrder.ts'
import { courseOf } from '#care/course.queries.ts'
import { useWritings } from '#care/useWritings.ts'
import { entryIdOf } from '#care/writing.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'

/**
 * The journal as one list, wherever its entries are, and the same to be searched. A hook of its own: nothing but hooks comes
 * before what is worked out here, so that ten thousand entries are gone through when one changes, and not at every key.
 */
export function useJournal() {
  const sent = useWritings()
  const { data: course } = useQuery(courseOf(useFhir()))
  const { drafts, removed, unreadable } = useDraftsHere()
  const writings = sent.data?.writings ?? none
  const lines = journalInOrder(writings, drafts, course)
  const entries = findables(lines, writings, drafts)
  const atClinic = new Set(writings.map(entryIdOf))
  const lineOf = new Map(lines.map((line) => [line.id, line]))
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]))
  return { sent, course, drafts, removed, unreadable, atClinic, lines, entries, lineOf, entryOf }
}

const none: readonly never[] = []
