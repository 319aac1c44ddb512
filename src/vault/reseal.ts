import { keyOf, newKey } from './aesGcm.ts'
import { openWith, sealTo } from './age.ts'
import type { Here, Opened, SealedKey } from './vaultStore.ts'

/** What an identity opens on this device, and what stays shut. */
export interface Reach {
  here: Here
  locals: Opened['locals']
  /** Sealed to keys that none of these identities opens. Nothing of it is thrown away. */
  lost: readonly Here[]
}

export interface ReachFor {
  identities: readonly string[]
  /** The public half of the first of them. */
  recipient: string
  generation: number
  /** What was sealed to on this device so far. */
  before: readonly Here[]
  newId: () => string
}

/**
 * In: the identities of an opening vault and what this device sealed to before. Out: the device's local keys, sealed to the
 * vault in use: the very first time a new one, after starting anew the old ones too, as far as they can be opened.
 */
export async function reachOf({ identities, recipient, generation, before, newId }: ReachFor): Promise<Reach> {
  const secrets = new Map<string, string>()
  const lost: Here[] = []
  for (const here of before) {
    const opened = await secretsIn(here, identities)
    if (opened.length === 0) lost.push(here)
    for (const { id, secret } of opened) secrets.set(id, secret)
  }
  if (secrets.size === 0) secrets.set(newId(), (await newKey()).secret)
  const ids = [...secrets.keys()]
  const sealed = await Promise.all(
    [...secrets].map(async ([id, secret]) => ({ id, file: await sealTo(recipient, secret) })),
  )
  const [local, ...others] = sealed as [SealedKey, ...SealedKey[]]
  const locals = await Promise.all(ids.map(async (id) => ({ id, key: await keyOf(secrets.get(id) ?? '') })))
  return { here: { generation, recipient, local, others }, locals, lost }
}

async function secretsIn({ local, others }: Here, identities: readonly string[]) {
  const opened = [local, ...others].map(async ({ id, file }) => {
    const secret = await openWith(identities, file).catch(() => undefined)
    return secret === undefined ? [] : [{ id, secret }]
  })
  return (await Promise.all(opened)).flat()
}
