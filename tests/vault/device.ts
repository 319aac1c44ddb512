import { onTestFinished } from 'vitest'
import { anasClinic, asAna, patientId } from '../fhir/asAna.ts'
import type { MockClinic } from '#mocks/node.ts'
import { newId } from '#ids.ts'
import { openWith, unwrap, wrap } from '#vault/age.ts'
import type { AgeAside } from '#vault/ageAside.ts'
import { openVault, type Vault } from '#vault/vault.ts'
import { vaultStore, type VaultRecords } from '#vault/vaultStore.ts'
import { clinicKeys } from '#vault/wrappedKey.queries.ts'

export { patientId }

/** One browser of Ana's. */
export interface Device {
  person: string
  /** Seconds it was made to wait before a passphrase was tried. */
  waited: number[]
  /** The vault as a page opens it; called again, it is a reload or a second page. */
  page: () => Promise<Vault>
  /** What lies on the device. */
  records: () => Promise<VaultRecords>
}

// What a passphrase costs is a figure of the bench; here it costs next to nothing.
const quickAside: AgeAside = {
  wrap: (identity, passphrase) => wrap(identity, passphrase, 4),
  unwrap,
  open: openWith,
  end: () => undefined,
}

let count = 0

/** Ana's clinic, listening until the test ends, and new devices of hers in front of it. */
export function clinicAndDevices(): { clinic: MockClinic; newDevice: () => Device } {
  const clinic = anasClinic()
  clinic.server.listen({ onUnhandledFrame: 'error' })
  onTestFinished(() => clinic.server.close())
  return { clinic, newDevice: () => deviceAt(clinic) }
}

function deviceAt(clinic: MockClinic): Device {
  count += 1
  // All devices share this process's databases: a base of its own keeps them apart.
  const person = `https://device-${count}.example|${patientId}`
  const waited: number[] = []
  return {
    person,
    waited,
    async page() {
      const vault = await openVault({
        person,
        patientId,
        store: vaultStore(person),
        keys: clinicKeys(asAna(clinic).fhir),
        aside: quickAside,
        newId,
        wait: async (seconds) => void waited.push(seconds),
      })
      onTestFinished(() => vault.close())
      return vault
    },
    records: () => vaultStore(person).read(),
  }
}
