import { forgetKept, openKeptAnswers, type KeptAnswers } from '#care/keptAnswers.queries.ts'
import type { DraftStore } from '#drafts/draftStore.ts'
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

/**
 * On a computer that others use, after signing out: forgets the sealed copies of private entries, what was chosen, and the vault, unless unsent
 * words were left here that need it to open again.
 */
export async function forgetPersonHere(fhirBase: string, patientId: string, store: DraftStore): Promise<void> {
  const person = `${fhirBase}|${patientId}`
  const alwaysGone = Promise.all(
    ['private', 'choices', 'worksheets'].map((what) => forgetKept(`portal-${what}:${person}`)),
  )
  const { drafts, unreadable, locked } = await store.list()
  if (drafts.length + unreadable + locked > 0) return void (await alwaysGone)
  store.close()
  await Promise.all([alwaysGone, forgetKept(`portal-drafts:${person}`), forgetKept(`portal-vault:${person}`)])
}
