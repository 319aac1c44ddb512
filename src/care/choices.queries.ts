import { queryOptions } from '@tanstack/react-query'
import { openDB, type DBSchema } from 'idb'
import { readChoices, usualChoices, type Choices } from './choices.ts'
import type { FhirClient } from '#fhir/client.ts'
import { personSealer } from '#vault/personSealer.ts'
import type { Sealed } from '#vault/sealed.ts'

interface ChoicesDatabase extends DBSchema {
  choices: { key: string; value: Sealed }
}

const only = 'now'
const shape = 'choices-1'

/** What this person chose for this device. */
export function choicesOf({ person }: Pick<FhirClient, 'person'>) {
  return queryOptions({
    queryKey: ['choices', person],
    queryFn: () => choicesHere(person).read(),
    networkMode: 'always',
    staleTime: Infinity,
  })
}

/** In: whose. Out: their choices on this device, sealed as their words are. A device that keeps nothing knows of none next time. */
export function choicesHere(person: string) {
  const name = `portal-choices:${person}`
  const sealer = personSealer(name)
  const open = () => openDB<ChoicesDatabase>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('choices') })
  return {
    async read(): Promise<Choices> {
      try {
        const database = await open()
        const sealed = await database.get('choices', only)
        database.close()
        return sealed ? readChoices(JSON.parse(await sealer.open(sealed, shape))) : usualChoices
      } catch {
        return usualChoices
      }
    },
    /** Out: whether the device kept them. */
    async keep(choices: Choices): Promise<boolean> {
      try {
        const sealed = await sealer.seal(JSON.stringify(choices), shape)
        const database = await open()
        await database.put('choices', sealed, only)
        database.close()
        return true
      } catch {
        return false
      }
    },
  }
}
