import type { DocumentReference } from '@medplum/fhirtypes'
import type { PersonRecord } from './record.ts'

// It looks as an age file does and opens with no key: the clinic has nothing but this either.
const ciphertext = [
  'age-encryption.org/v1',
  '-> X25519 pCz0bVw1m9Kk3tq8oYx7Rj2dLhUeGf5sNnAaTvQcB4E',
  'k1Zr8fQwT0yHsXvJbM2nLpD6uGcE9aRoVtYi3SxKqWg',
  '--- 5mJt0Ue8QxWbRzPnHc7vYdLk2sAiGfTo4MuEqXjBr1w',
  'Nq7c0f3T9yKzL5vWbXhRgUe1sDmPaJtYoQiCk8r2Hx',
].join('\n')

/** A journal entry for the person's own eyes: a title, a word or a date of its own stands nowhere in the clear. */
export function sealedEntry(record: PersonRecord, id: string, cycle: string, kept: string): DocumentReference {
  return {
    resourceType: 'DocumentReference',
    id,
    meta: { lastUpdated: kept },
    status: 'current',
    subject: record.self,
    date: kept,
    securityLabel: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }] }],
    content: [{ attachment: { contentType: 'application/age', data: btoa(ciphertext) } }],
    context: { related: [{ reference: `CarePlan/${cycle}` }] },
  }
}
