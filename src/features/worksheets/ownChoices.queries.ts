import { queryOptions } from '@tanstack/react-query'
import { openDB, type DBSchema } from 'idb'
import type { Card } from './card.ts'
import type { Pace } from './pace.ts'
import { personSealer } from '#vault/personSealer.ts'
import type { Sealed } from '#vault/sealed.ts'

/** What a person chose about their worksheets on this device, and their card as it was last seen: it must open in the room. */
export interface OwnChoices {
  pace?: Pace
  /** What they leave off their card, by linkId. */
  leftOff?: readonly string[]
  card?: Card
}

interface ChoicesDatabase extends DBSchema {
  choices: { key: string; value: Sealed }
}

const only = 'own'
const shape = 'choices-1'

/** In: whose (`fhirBase|patientId`). Out: what they chose, sealed as their words are; nothing on a device that keeps nothing. */
export function ownChoices(person: string) {
  return queryOptions({
    queryKey: ['worksheet choices', person],
    queryFn: () => readChoices(person),
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

async function readChoices(person: string): Promise<OwnChoices> {
  const { open, sealer } = deviceOf(person)
  const database = await open()
  try {
    const sealed = await database?.get('choices', only)
    return sealed ? (JSON.parse(await sealer.open(sealed, shape)) as OwnChoices) : {}
  } catch {
    // Choices that cannot be read are made again; no words of the person are among them that the clinic doesn't have.
    return {}
  } finally {
    database?.close()
  }
}

/** Out: whether it is kept. */
export async function keepChoices(person: string, choices: OwnChoices): Promise<boolean> {
  const { open, sealer } = deviceOf(person)
  const database = await open()
  try {
    if (!database) return false
    await database.put('choices', await sealer.seal(JSON.stringify(choices), shape), only)
    return true
  } catch {
    return false
  } finally {
    database?.close()
  }
}

function deviceOf(person: string) {
  const name = `portal-worksheets:${person}`
  const open = () =>
    openDB<ChoicesDatabase>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('choices') }).catch(
      () => undefined,
    )
  return { open, sealer: personSealer(name) }
}
