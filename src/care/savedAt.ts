import type { DraftState } from '#drafts/draft.ts'
import type { SavedAt } from '#ui/SaveStatus.tsx'

/** In: where a draft stands. Out: what is said of it. */
export function savedAt(state: DraftState): SavedAt {
  if (state.at === 'held') return state.because
  return state.at === 'writing' ? 'device' : state.at
}
