import type { Draft } from './draft.ts'
import type { DraftStore } from './draftStore.ts'
import { memoryStore } from './memoryStore.ts'

export interface StoreHereOptions {
  /** Opens the store on the device; throws while that refuses. */
  open: () => Promise<DraftStore>
  newId: () => string
  /** Calls back later, to ask the device again. */
  later?: (again: () => void) => void
}

/**
 * Out: a store that is there in any case. Where the device refuses (denied, full at the start, held by another page) drafts live
 * as long as the page, the screens say so, and the device is asked again and again; once it takes them, they move there.
 */
export async function storeHere(options: StoreHereOptions): Promise<DraftStore> {
  const { open, newId, later = (again) => void setTimeout(again, 5000) } = options
  const listeners = new Set<() => void>()
  const lossListeners = new Set<() => void>()
  let isClosed = false
  let moving: Promise<boolean> | undefined
  let at = await open().catch(() => undefined)
  if (at) return at
  const memory = memoryStore()
  at = memory
  at.onChange(tell)
  askAgain()

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function askAgain(): void {
    later(() => {
      if (!isClosed) void moveToDevice()
    })
  }

  const movedTo = movingFrom(memory, newId)

  async function moveToDevice(): Promise<void> {
    const device = await open().catch(() => undefined)
    moving = device && movedTo(device).catch(() => false)
    if (!device || !(await moving) || isClosed) {
      device?.close()
      moving = undefined
      if (!isClosed) askAgain()
      return
    }
    at = device
    moving = undefined
    at.onChange(tell)
    at.onLoss(() => {
      for (const listener of lossListeners) listener()
    })
    tell()
  }

  // Whoever writes while they move waits: what was kept in between would be left behind.
  async function there(): Promise<DraftStore> {
    await moving
    return at ?? memory
  }

  return {
    get isDurable() {
      return at?.isDurable ?? false
    },
    list: async () => (await there()).list(),
    find: async (id) => (await there()).find(id),
    setAside: async () => (await there()).setAside(),
    keep: async (draft, expected) => (await there()).keep(draft, expected),
    rebase: async (draft, expected) => (await there()).rebase(draft, expected),
    move: async (id, revision, state) => (await there()).move(id, revision, state),
    acknowledge: async (id, revision, version) => (await there()).acknowledge(id, revision, version),
    sealAnew: async () => (await there()).sealAnew(),
    remove: async (id) => (await there()).remove(id),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    // Nothing is lost of what lives with the page; once on the device, whoever asks is told by the device.
    onLoss(listener) {
      lossListeners.add(listener)
      return () => lossListeners.delete(listener)
    },
    close() {
      isClosed = true
      at?.close()
    },
  }
}

// A device that fills up halfway is asked again: what it took then is known by its revision, and not brought twice.
function movingFrom(memory: DraftStore, newId: () => string): (device: DraftStore) => Promise<true> {
  const there = new Map<string, number>()

  async function bring(draft: Draft, device: DraftStore): Promise<void> {
    if (there.get(draft.id) === draft.revision) return void device.move(draft.id, draft.revision, draft.state)
    if ((await device.keep(draft, there.get(draft.id))) === 'elsewhere') {
      // The device, once it can be read, has other words under this id: both stay.
      const { basedOn: _theirs, ...words } = draft
      await device.keep({ ...words, id: newId() }, undefined)
    }
    there.set(draft.id, draft.revision)
  }

  return async (device) => {
    const { drafts } = await memory.list()
    for (const draft of drafts) await bring(draft, device)
    // Sent from here after a first try to move it: the clinic has it.
    for (const [id] of there) if (!drafts.some((draft) => draft.id === id)) await device.remove(id)
    return true
  }
}
