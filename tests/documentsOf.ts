import type { DocumentReference } from 'fhir/r4'
import { byId } from '#mocks/people/people.ts'

/** In: whose. Out: what the clinic has of theirs that is sealed: keys and entries. */
export function documentsOf(as: string, { all }: { all: (type: string) => readonly unknown[] }): DocumentReference[] {
  const subject = `Patient/${byId(as).patient}`
  return (all('DocumentReference') as DocumentReference[]).filter((one) => one.subject?.reference === subject)
}
