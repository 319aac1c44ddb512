import type { Draft } from './draft.ts'
import type { DraftStore } from './draftStore.ts'

/**
 * Where the device refuses to keep anything (storage denied, full at the start): drafts live as long as the page does.
 * The screens say so; sending works.
 */
export function memoryStore(): DraftStore {
  const drafts = new Map<string, Draft>()
  const listeners = new Set<() => void>()

  function tell(): void {
    for (const listener of listeners) listener()
  }

  async function put(
    draft: Draft,
    expected: number | undefined,
    baseAfter: (before: Draft | undefined) => string | undefined,
  ): Promise<'kept' | 'elsewhere'> {
    const before = drafts.get(draft.id)
    if (before?.revision !== expected) return 'elsewhere'
    const { basedOn: _known, ...words } = draft
    const basedOn = baseAfter(before)
    drafts.set(draft.id, basedOn === undefined ? words : { ...words, basedOn })
    tell()
    return 'kept'
  }

  return {
    isDurable: false,
    list: async () => ({ drafts: [...drafts.values()], unreadable: 0, locked: 0 }),
    setAside: async () => [],
    sealAnew: async () => 0,
    find: async (id) => drafts.get(id),
    keep: (draft, expected) => put(draft, expected, (before) => before?.basedOn ?? draft.basedOn),
    rebase: (draft, expected) => put(draft, expected, () => draft.basedOn),
    async move(id, revision, state) {
      const before = drafts.get(id)
      if (before?.revision !== revision) return false
      drafts.set(id, { ...before, state })
      tell()
      return true
    },
    async acknowledge(id, revision, version) {
      const before = drafts.get(id)
      const isNewer = before !== undefined && before.revision !== revision
      if (isNewer) drafts.set(id, version === undefined ? before : { ...before, basedOn: version })
      else drafts.delete(id)
      tell()
      return isNewer ? 'newerWords' : 'gone'
    },
    async remove(id) {
      drafts.delete(id)
      tell()
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    // What lives with the page is not lost before it.
    onLoss: () => () => undefined,
    close: () => listeners.clear(),
  }
}
