import type { AgeAside } from './ageAside.ts'
import { identitiesIn, keptIdentities } from './opened.ts'
import { canonical } from './passphrase.ts'
import { personSealer } from './personSealer.ts'
import { identityIn } from './recoverySheet.ts'
import { VaultFault } from './vaultFault.ts'
import type { VaultRecords, VaultStore, Wrapped } from './vaultStore.ts'
import { keyId, type ClinicKeys, type KeyAtClinic } from './wrappedKey.queries.ts'

/** `canSeal`: false on a device where the key has not been opened yet. */
export type VaultState = { at: 'none' } | { at: 'locked'; canSeal: boolean } | { at: 'open' }

/** What shows that it is the person: their passphrase, or the sheet itself. */
export type Proof = { passphrase: string } | { sheet: string }

/** The person's key for what is theirs alone. All of it throws VaultFault; what asks the clinic also ProblemError. */
export interface Vault {
  current(): VaultState
  subscribe(listener: () => void): () => void
  /** In: a text. Out: an age file to the vault. Works while it is locked. Throws `none` when there is no key to seal to. */
  seal(text: string): Promise<Uint8Array>
  /** Throws `locked`, `damaged` or `otherKey`. */
  open(file: Uint8Array): Promise<string>
  /** Seals this device's own copies: quick, under one key that is itself sealed to the vault. */
  local(): ReturnType<typeof personSealer>
  /** Out: a new key's recovery sheet. Nothing depends on it until `make` or `startAnew`. */
  begin(): Promise<string>
  /** A sheet was shown, and its key never came into use. */
  isBegun(): boolean
  /** The key of that sheet is the person's from now on. Throws `elsewhere` when another device was first: then it is locked. */
  make(sheet: string, passphrase: string): Promise<void>
  unlock(proof: Proof): Promise<void>
  /** Wrong passphrases in a row, and seconds until the next try. */
  wrongTries(): { count: number; seconds: number }
  changePassphrase(proof: Proof, next: string): Promise<void>
  /** Out: the sheet of the key in use, once more. */
  sheetAgain(proof: Proof): Promise<string>
  /** A new key takes over. What the old one sealed stays, and opens as far as the old one is at hand. */
  startAnew(sheet: string, passphrase: string): Promise<void>
  /** Opens a key from before starting anew. Out: false when there is none that this opens. */
  openFormer(proof: Proof): Promise<boolean>
  /** What the clinic has now, should another device have changed it. */
  refresh(): Promise<void>
  lock(): Promise<void>
  close(): void
}

export interface VaultOptions {
  person: string
  patientId: string
  store: VaultStore
  keys: ClinicKeys
  aside: AgeAside
  newId: () => string
  wait: (seconds: number) => Promise<void>
}

const longestPause = 30

/** In: how many wrong passphrases came before. Out: seconds until the next is tried. It grows, and nothing is ever deleted. */
export function pauseAfter(wrong: number): number {
  return wrong < 3 ? 0 : Math.min(longestPause, 2 ** (wrong - 3))
}

/** In: whose vault, and where its parts lie. Out: it, as it stands on this device. */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const { person, patientId, store, keys, aside, newId, wait } = options
  const listeners = new Set<() => void>()
  const local = personSealer(`portal-local:${person}`)
  const others = new BroadcastChannel(`portal-vault:${person}`)
  let records: VaultRecords
  let identities: readonly string[] = []
  let state: VaultState = { at: 'none' }

  async function readAgain(): Promise<void> {
    records = await store.read()
    // An opened vault whose device key is gone is a locked one.
    identities = records.opened ? await identitiesIn(person, records.opened).catch(() => []) : []
    const before = state
    state = stateOf(records, identities)
    if (before.at !== state.at || state.at === 'locked') for (const listener of listeners) listener()
  }

  async function write(part: Partial<VaultRecords>): Promise<void> {
    await store.write(part)
    await readAgain()
    others.postMessage('changed')
  }

  // The clinic's word on which key is in use, kept for when it cannot be asked.
  async function refresh(): Promise<void> {
    const [newest] = await keys.all()
    if (!newest || isOlder(newest, records.wrapped)) return
    if (newest.version !== records.wrapped?.version || !records.wrapped) await write({ wrapped: wrappedIn(newest) })
  }

  async function prove(proof: Proof): Promise<string> {
    const { wrapped, here } = records
    if (!wrapped) throw new VaultFault('none')
    if ('passphrase' in proof) return provePassphrase(canonical(proof.passphrase), wrapped)
    const identity = sheetIn(proof)
    const { recipientOf } = await import('./age.ts')
    const recipient = await recipientOf(identity)
    if (here?.generation === wrapped.generation && here.recipient === recipient) return identity
    // A device that has not opened it yet has only the clinic to tell whose sheet it is.
    const [newest] = await keys.all()
    if (newest?.recipient !== recipient) throw new VaultFault('otherKey')
    return identity
  }

  async function provePassphrase(typed: string, wrapped: Wrapped): Promise<string> {
    const wrong = records.wrong ?? 0
    await wait(pauseAfter(wrong))
    const identity = (await aside.unwrap(wrapped.file, typed)) ?? (await unwrapNewer(typed, wrapped))
    if (identity !== undefined) return identity
    await write({ wrong: wrong + 1 })
    throw new VaultFault('wrongPassphrase')
  }

  // Another device may have changed the passphrase since. Without the clinic, what is here decides.
  async function unwrapNewer(typed: string, { version }: Wrapped): Promise<string | undefined> {
    await refresh().catch(() => undefined)
    const newer = records.wrapped
    return !newer || newer.version === version ? undefined : aside.unwrap(newer.file, typed)
  }

  async function openAs(identity: string, wrapped: Wrapped, known: readonly string[] = identities): Promise<void> {
    const { recipientOf, openWith } = await import('./age.ts')
    const { reachOf } = await import('./reseal.ts')
    const recipient = await recipientOf(identity)
    const formers = await Promise.all(wrapped.formers.map((file) => openWith([identity], file).catch(() => [])))
    const all = [...new Set([identity, ...formers.flat(), ...known])]
    const before = [...(records.here ? [records.here] : []), ...(records.lost ?? [])]
    const { generation } = wrapped
    const { here, locals, lost } = await reachOf({ identities: all, recipient, generation, before, newId })
    const opened = { identities: await keptIdentities(person, all), locals }
    await write({ wrapped, here, opened, lost, wrong: undefined, begun: undefined })
  }

  async function wrapped(identity: string, passphrase: string): Promise<Uint8Array> {
    const file = await aside.wrap(identity, canonical(passphrase))
    // What was there stays in use until the new has been seen to open.
    if ((await aside.unwrap(file, canonical(passphrase))) !== identity) throw new VaultFault('damaged')
    return file
  }

  async function takeOver(sheet: string, passphrase: string, generation: number): Promise<void> {
    const { recipientOf, sealTo } = await import('./age.ts')
    const recipient = await recipientOf(sheet)
    const formers = await Promise.all(identities.map((former) => sealTo(recipient, former)))
    const file = await wrapped(sheet, passphrase)
    const id = await keyId(patientId, generation)
    try {
      await openAs(sheet, await keys.create({ id, generation, file, formers, recipient, patientId }))
    } catch (thrown) {
      // The other device's key is the one: it opens here with the passphrase chosen there.
      if (thrown instanceof VaultFault && thrown.kind === 'elsewhere') await refresh()
      throw thrown
    }
  }

  // Replaces what lies at the clinic, never what another device put there meanwhile.
  async function replace(change: Partial<Pick<Wrapped, 'file' | 'formers'>>): Promise<Wrapped> {
    const { wrapped: before, here } = records
    if (!before || !here) throw new VaultFault('none')
    const version = before.version ?? (await keys.all()).find(({ id }) => id === before.id)?.version
    if (version === undefined) throw new VaultFault('elsewhere')
    try {
      return wrappedIn(await keys.replace({ ...before, ...change, recipient: here.recipient, patientId }, version))
    } catch (thrown) {
      if (thrown instanceof VaultFault && thrown.kind === 'elsewhere') await refresh()
      throw thrown
    }
  }

  async function formerIdentity(proof: Proof, former: KeyAtClinic): Promise<string | undefined> {
    if ('passphrase' in proof) return aside.unwrap(former.file, canonical(proof.passphrase))
    const { recipientOf } = await import('./age.ts')
    const identity = sheetIn(proof)
    return (await recipientOf(identity)) === former.recipient ? identity : undefined
  }

  others.onmessage = () => void readAgain()
  await readAgain()

  return {
    current: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async seal(text) {
      if (!records.here) throw new VaultFault('none')
      const { sealTo } = await import('./age.ts')
      return sealTo(records.here.recipient, text)
    },
    async open(file) {
      if (identities.length === 0) throw new VaultFault('locked')
      return aside.open(identities, file)
    },
    local: () => local,
    async begin() {
      const { newIdentity } = await import('./age.ts')
      await write({ begun: true })
      return newIdentity()
    },
    isBegun: () => records.begun === true,
    async make(sheet, passphrase) {
      await refresh()
      if (records.wrapped) throw new VaultFault('elsewhere')
      await takeOver(sheet, passphrase, 1)
    },
    async unlock(proof) {
      const identity = await prove(proof)
      if (records.wrapped) await openAs(identity, records.wrapped)
    },
    wrongTries: () => ({ count: records.wrong ?? 0, seconds: pauseAfter(records.wrong ?? 0) }),
    async changePassphrase(proof, next) {
      const identity = await prove(proof)
      const file = await wrapped(identity, next)
      await write({ wrapped: await replace({ file }), wrong: undefined })
    },
    sheetAgain: prove,
    async startAnew(sheet, passphrase) {
      await refresh()
      await takeOver(sheet, passphrase, (records.wrapped?.generation ?? 0) + 1)
    },
    async openFormer(proof) {
      const [identity] = identities
      const { here } = records
      if (!identity || !here) throw new VaultFault('locked')
      const formers = (await keys.all()).filter(({ generation }) => generation < here.generation)
      const found = await Promise.all(formers.map((former) => formerIdentity(proof, former)))
      const opened = found.filter((one) => one !== undefined)
      if (opened.length === 0) return false
      const all = [...new Set([...identities, ...opened])]
      const { sealTo } = await import('./age.ts')
      const sealed = await Promise.all(all.slice(1).map((former) => sealTo(here.recipient, former)))
      await openAs(identity, await replace({ formers: sealed }), all)
      return true
    },
    refresh,
    async lock() {
      identities = []
      aside.end()
      await write({ opened: undefined })
    },
    close() {
      others.close()
      listeners.clear()
      aside.end()
      void store.close()
    },
  }
}

function stateOf({ wrapped, here, opened }: VaultRecords, identities: readonly string[]): VaultState {
  if (!wrapped) return { at: 'none' }
  const isInUse = here?.generation === wrapped.generation
  return opened && isInUse && identities.length > 0 ? { at: 'open' } : { at: 'locked', canSeal: here !== undefined }
}

function isOlder(there: Wrapped, here: Wrapped | undefined): boolean {
  return here !== undefined && there.generation < here.generation
}

function wrappedIn({ generation, id, version, file, formers }: Wrapped): Wrapped {
  return { generation, id, version, file, formers }
}

function sheetIn({ sheet }: { sheet: string }): string {
  const identity = identityIn(sheet)
  if (identity === undefined) throw new VaultFault('notASheet')
  return identity
}
