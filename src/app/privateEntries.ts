import type { QueryClient } from '@tanstack/react-query'
import { entryKind } from '#care/audience.ts'
import type { PrivateShelf } from '#care/privateShelf.ts'
import type { Filled } from '#care/writing.ts'
import type { Draft, Held } from '#drafts/draft.ts'
import { aloneByLock, type Sender } from '#drafts/outbox.ts'
import type { FhirClient } from '#fhir/client.ts'
import type { Vault } from '#vault/vault.ts'

export interface PrivateEntriesOptions {
  fhir: FhirClient
  vault: Vault
  /** Whose, on which clinic's server: names their database. */
  person: string
  queryClient: QueryClient
}

/** What one person's page does with private entries. The code for it is fetched when there are some to read or to send. */
export interface PrivateEntries {
  shelf: () => Promise<PrivateShelf>
  sender: Sender
  /** An entry that was private is readable at the clinic now. */
  shared: (draft: Draft) => Promise<void>
  heldBack: (draft: Draft) => Promise<Held | undefined>
  /** Another page brought something to the clinic: where private entries are being read here, the clinic is asked again. */
  refreshed: () => Promise<void>
}

export function privateEntriesOf({ fhir, vault, person, queryClient }: PrivateEntriesOptions): PrivateEntries {
  const name = `portal-private:${person}`
  let loading: Promise<PrivateShelf> | undefined

  async function load(): Promise<PrivateShelf> {
    const { privateShelf } = await import('#care/privateShelf.queries.ts')
    const { openPrivateCopies } = await import('#care/privateCopies.queries.ts')
    let copies: ReturnType<typeof openPrivateCopies> | undefined
    return privateShelf({
      fhir,
      vault,
      copies: () => (copies ??= openPrivateCopies(name, vault.local())),
      alone: aloneByLock(navigator.locks),
      name,
      rest: () => new Promise((rested) => setTimeout(rested)),
    })
  }

  // Failed once (no network for its code), it is fetched again when it is wanted again.
  function shelf(): Promise<PrivateShelf> {
    loading ??= load().catch((thrown: unknown) => {
      loading = undefined
      throw thrown
    })
    return loading
  }

  return {
    shelf,
    async sender(draft) {
      const { privateSender } = await import('#care/privateEntry.queries.ts')
      const arrived: Parameters<typeof privateSender>[2] = async (...entry) => (await shelf()).arrived(...entry)
      return privateSender(fhir, vault, arrived)(draft)
    },
    async shared({ id, body }) {
      if ((body as Partial<Filled>).wasPrivate) await (await shelf()).gone(id)
    },
    refreshed: async () => (await loading?.catch(() => undefined))?.refresh(),
    async heldBack({ kind }) {
      if (kind !== entryKind.onlyMe) return undefined
      const { kindsTakenBy } = await import('#fhir/abilities.queries.ts')
      // A server that says nothing of itself, or cannot be asked now, may well take it.
      const kinds = await queryClient.query(kindsTakenBy(fhir)).catch(() => null)
      if (kinds && !kinds.includes('DocumentReference')) return 'noPlace'
      const state = vault.current()
      if (state.at === 'none') return 'noVault'
      return state.at === 'locked' && !state.canSeal ? 'notOpened' : undefined
    },
  }
}
