import { forgetKept, openKeptAnswers, type KeptAnswers } from '#care/keptAnswers.queries.ts'
import type { Clock } from '#time.ts'
import { personSealer } from '#vault/personSealer.ts'

/** In: the clinic's server (absolute) and a person. Out: what their kept answers are called on this device. */
function nameOf(fhirBase: string, patientId: string): string {
  return `portal-kept:${fhirBase}|${patientId}`
}

/** The clinic's last answers to a person, on this device. Throws what IndexedDB throws. */
export function openKeptHere(fhirBase: string, patientId: string, clock: Clock): Promise<KeptAnswers> {
  const name = nameOf(fhirBase, patientId)
  return openKeptAnswers(name, personSealer(name), clock)
}

/** Forgets them, and what the person had seen of them: signing out, or removing everything from this device. */
export async function forgetKeptHere(fhirBase: string, patientId: string): Promise<void> {
  await Promise.all([forgetKept(nameOf(fhirBase, patientId)), forgetKept(`portal-visit:${fhirBase}|${patientId}`)])
}
