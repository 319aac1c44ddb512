import { bytesIn } from './base64.ts'
import { copiesAsText, copiesIn, type PrivateCopy } from './privateCopies.fhir.ts'
import type { PrivateCopies } from './privateCopies.queries.ts'
import { readContent, readSealed } from './privateEntry.fhir.ts'
import { isOlder, type PrivateEntry, type SealedEntry, type Unopened } from './privateEntry.ts'
import { closedShelf, type PrivateShelf, type Shelved } from './privateShelf.ts'
import { readRemarks, remarksAsText, type Remarks } from './shelfRemarks.ts'
import type { Alone } from '#drafts/outbox.ts'
import type { FhirClient } from '#fhir/client.ts'
import { problemOf } from '#problem.ts'
import type { Vault } from '#vault/vault.ts'
import { VaultFault } from '#vault/vaultFault.ts'

export interface ShelfOptions {
  fhir: FhirClient
  vault: Pick<Vault, 'current' | 'subscribe' | 'open'>
  /** The device's own copies, once they are wanted. Rejects where the device keeps nothing. */
  copies: () => Promise<PrivateCopies>
  alone: Alone
  name: string
  /** Lets the page draw and be used between two pieces of work. */
  rest: () => Promise<void>
}

const onAShelf = 128
// A page of the longest entries stays well below what one answer may weigh.
const perPage = 100

type Known = PrivateCopy & { shelf: number }

/**
 * In: the clinic's server, the vault and the device's copies. Out: the shelf, closed until somebody wants to read.
 * Only what this device has no copy of goes through the vault, one by one, in its worker.
 */
export function privateShelf({ fhir, vault, copies, alone, name, rest }: ShelfOptions): PrivateShelf {
  const listeners = new Set<() => void>()
  let shown: Shelved = closedShelf
  let known = new Map<string, Known>()
  let filled = new Map<number, number>()
  // No longer a private entry: what another page keeps of it does not bring it back.
  let taken = new Set<string>()
  let remarks: Remarks = readRemarks(undefined)
  let reading: Promise<void> | undefined
  let isWanted = false
  // Each opening is a turn of its own: when the vault was locked meanwhile, what an earlier one still brings is thrown away.
  let turn = 0

  function show(next: Partial<Shelved>): void {
    shown = { ...shown, ...next }
    for (const listener of listeners) listener()
  }

  function showEntries(next: Partial<Shelved> = {}): void {
    const entries = [...known.values()].map(({ entry }) => entry)
    show({ entries, unreadable: remarks.unreadable.size, older: [...remarks.older.keys()], ...next })
  }

  function followVault(): void {
    const isOpen = vault.current().at === 'open'
    if (!isOpen) shut()
    else if (isWanted) reading ??= whileOpen(openAll)
  }

  function shut(): void {
    turn += 1
    reading = undefined
    known = new Map()
    filled = new Map()
    taken = new Set()
    remarks = readRemarks(undefined)
    if (shown !== closedShelf) show(closedShelf)
  }

  // What goes wrong is said; what is there already stays readable.
  function whileOpen(work: (mine: number) => Promise<void>): Promise<void> {
    const mine = turn
    return work(mine).then(
      () => mine === turn && showEntries({ at: 'open', progress: undefined, problem: undefined }),
      (thrown: unknown) =>
        mine === turn && showEntries({ at: 'open', progress: undefined, problem: problemOf(thrown) }),
    ) as Promise<void>
  }

  async function openAll(mine: number): Promise<void> {
    show({ at: 'opening' })
    const here = await copies().catch(() => undefined)
    if (here) await openCopies(here, mine)
    if (mine === turn) await alone(`${name}:read`, () => readClinic(here, mine))
  }

  async function openCopies(here: PrivateCopies, mine: number): Promise<void> {
    const numbers = await here.shelves()
    for (const [place, shelf] of numbers.entries()) {
      const text = await here.read(shelf)
      if (mine !== turn) return
      const lying = text === undefined ? undefined : copiesIn(text)
      if (!lying) return forget(here)
      filled.set(shelf, lying.length)
      for (const copy of lying) if (!known.has(copy.entry.id)) known.set(copy.entry.id, { ...copy, shelf })
      // The newest at once, then in few steps: each makes the whole list anew.
      if (place === 0 || place % 16 === 15 || place === numbers.length - 1) {
        showEntries()
        await rest()
      }
    }
    remarks = readRemarks(await here.remarks())
  }

  // Sealed with a key from before, or broken: it all comes back from the clinic.
  async function forget(here: PrivateCopies): Promise<void> {
    known = new Map()
    filled = new Map()
    remarks = readRemarks(undefined)
    await here.forget()
  }

  async function readClinic(here: PrivateCopies | undefined, mine: number): Promise<void> {
    let { mark } = remarks
    let isKept = true
    let opened = 0
    let found = 0
    for await (const page of fhir.pages('DocumentReference', searchFrom(fhir.patientId, remarks.mark))) {
      if (mine !== turn) return
      const news = page.flatMap((resource) => readSealed(resource) ?? []).filter(isNews)
      const touched = new Set<number>()
      found += news.length
      for (const sealed of news) {
        const shelf = await look(sealed)
        if (mine !== turn) return
        if (shelf !== undefined) touched.add(shelf)
        opened += 1
        if (opened % 32 === 0) {
          show({ progress: { opened, found } })
          await rest()
        }
      }
      isKept = (await keep(here, touched)) && isKept
      if (news.length > 0) showEntries({ progress: { opened, found } })
      mark = later(mark, page)
    }
    if (!isKept) return
    remarks = { ...remarks, ...(mark === undefined ? {} : { mark }) }
    await here?.setRemarks(remarksAsText(remarks)).catch(() => undefined)
  }

  function isNews({ id, version, standing }: SealedEntry): boolean {
    if (standing !== 'current') return known.has(id) || remarks.unreadable.has(id)
    if (version === undefined) return true
    return [known.get(id)?.version, remarks.unreadable.get(id), remarks.older.get(id)].every((one) => one !== version)
  }

  // Out: the shelf that changes by it; undefined when none does.
  async function look(sealed: SealedEntry): Promise<number | undefined> {
    const { id, standing, version = '' } = sealed
    if (standing !== 'current') return takeAway(id)
    const opened = await openOne(sealed)
    remarks.unreadable.delete(id)
    remarks.older.delete(id)
    if (typeof opened === 'string') {
      remarks.unreadable.set(id, version)
      return undefined
    }
    if (isOlder(opened.entry, known.get(id)?.entry)) {
      remarks.older.set(id, version)
      return undefined
    }
    return putOn({ ...opened, version: sealed.version })
  }

  async function openOne({ id, file }: SealedEntry): Promise<{ entry: PrivateEntry; text: string } | Unopened> {
    const bytes = file && ('bytes' in file ? file.bytes : await fileKeptApart(file.keptAs))
    if (!bytes) return 'damaged'
    try {
      const text = await vault.open(bytes)
      const entry = readContent(text, id)
      return typeof entry === 'string' ? entry : { entry, text }
    } catch (thrown) {
      if (!(thrown instanceof VaultFault) || thrown.kind === 'locked') throw thrown
      return thrown.kind === 'otherKey' ? 'otherKey' : 'damaged'
    }
  }

  async function fileKeptApart(id: string): Promise<Uint8Array | undefined> {
    const { resource } = await fhir.read('Binary', id)
    return 'data' in resource && typeof resource.data === 'string' ? bytesIn(resource.data) : undefined
  }

  function putOn(copy: PrivateCopy): number {
    const before = known.get(copy.entry.id)
    const shelf = before?.shelf ?? roomyShelf()
    taken.delete(copy.entry.id)
    if (!before) filled.set(shelf, (filled.get(shelf) ?? 0) + 1)
    known.set(copy.entry.id, { ...copy, shelf })
    return shelf
  }

  function roomyShelf(): number {
    const newest = Math.max(0, ...filled.keys())
    return (filled.get(newest) ?? 0) < onAShelf ? newest : newest + 1
  }

  function takeAway(id: string): number | undefined {
    const shelf = known.get(id)?.shelf
    known.delete(id)
    remarks.unreadable.delete(id)
    remarks.older.delete(id)
    taken.add(id)
    if (shelf !== undefined) filled.set(shelf, (filled.get(shelf) ?? 1) - 1)
    return shelf
  }

  // Out: whether the device took them. One that does not reads them from the clinic again next time.
  async function keep(here: PrivateCopies | undefined, shelves: ReadonlySet<number>): Promise<boolean> {
    let isKept = here !== undefined
    for (const shelf of shelves) {
      await joinWith(here, shelf)
      const onIt = [...known.values()].filter((copy) => copy.shelf === shelf)
      await here?.write(shelf, copiesAsText(onIt)).catch(() => {
        isKept = false
      })
    }
    return isKept
  }

  // Another page of this browser may have put something there since.
  async function joinWith(here: PrivateCopies | undefined, shelf: number): Promise<void> {
    const text = await here?.read(shelf).catch(() => undefined)
    for (const copy of (text === undefined ? undefined : copiesIn(text)) ?? []) {
      const ours = known.get(copy.entry.id)
      if (ours ? isOlder(ours.entry, copy.entry) : !taken.has(copy.entry.id))
        known.set(copy.entry.id, { ...copy, shelf })
    }
  }

  // While the vault is locked there is nothing to show; what is new is read when it opens.
  async function change(one: () => number | undefined): Promise<void> {
    if (!isWanted || vault.current().at !== 'open') return
    const shelf = one()
    showEntries()
    if (shelf !== undefined) void keepSoon(shelf, turn)
  }

  // Nobody waits for it: should it not come to that, the clinic is read from before.
  async function keepSoon(shelf: number, mine: number): Promise<void> {
    await reading
    const here = await copies().catch(() => undefined)
    if (mine === turn) await alone(`${name}:read`, () => keep(here, new Set([shelf])))
  }

  const unsubscribe = vault.subscribe(followVault)
  return {
    current: () => shown,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open() {
      isWanted = true
      followVault()
    },
    async refresh({ anew } = { anew: false }) {
      isWanted = true
      await reading
      if (vault.current().at !== 'open') return
      if (anew) remarks = readRemarks(undefined)
      reading = whileOpen(async (mine) => {
        show({ at: 'opening' })
        const here = await copies().catch(() => undefined)
        await alone(`${name}:read`, () => readClinic(here, mine))
      })
      await reading
    },
    arrived: (entry, text, version) => change(() => putOn({ entry, text, version })),
    gone: (id) => change(() => takeAway(id)),
    close() {
      unsubscribe()
      shut()
      listeners.clear()
    },
  }
}

function searchFrom(patientId: string, mark: string | undefined): Record<string, string> {
  return {
    subject: `Patient/${patientId}`,
    _sort: '_lastUpdated',
    _count: String(perPage),
    ...(mark === undefined ? {} : { _lastUpdated: `ge${mark}` }),
  }
}

/** The last moment the server says it changed any of these; a server that does not say so is always asked for all. */
function later(mark: string | undefined, page: readonly unknown[]): string | undefined {
  const moments = page.flatMap((resource) => changedAt(resource) ?? [])
  return [...moments, ...(mark === undefined ? [] : [mark])].toSorted().at(-1)
}

function changedAt(resource: unknown): string | undefined {
  const { meta } = (resource ?? {}) as { meta?: { lastUpdated?: unknown } }
  return typeof meta?.lastUpdated === 'string' ? meta.lastUpdated : undefined
}
