import type { DraftState } from '#drafts/draft.ts'
import type { SavedAt } from '#ui/SaveStatus.tsx'

/** In: where a draft stands. Out: what is said of it. */
export function savedAt({ at }: DraftState): SavedAt {
  return at === 'writing' ? 'device' : at
}
