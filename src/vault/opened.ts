import { deviceSealer } from './deviceSealer.ts'
import type { Sealed } from './sealed.ts'
import type { Opened } from './vaultStore.ts'

const label = 'identities'

/** In: whose, and the identities of an open vault. Out: them as they lie on the device until it is locked. */
export function keptIdentities(person: string, identities: readonly string[]): Promise<Sealed> {
  return sealerOf(person).seal(JSON.stringify(identities), label)
}

/** Out: the identity in use, then former ones. */
export async function identitiesIn(person: string, opened: Opened): Promise<readonly string[]> {
  return JSON.parse(await sealerOf(person).open(opened.identities, label)) as string[]
}

function sealerOf(person: string) {
  return deviceSealer(`portal-vault:${person}`)
}
