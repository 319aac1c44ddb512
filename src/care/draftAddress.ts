import { isPlan } from './filled.ts'
import type { Filled } from './writing.ts'
import type { Draft } from '#drafts/draft.ts'
import { paths } from '#paths.ts'

/** In: a draft. Out: where it is written on, or read when it is finished. */
export function draftAddress(draft: Draft<Filled>): string {
  const { id, kind, state, body } = draft
  if (isPlan(draft)) return paths.plan()
  if (kind === 'step') return state.at === 'writing' ? `${paths.newStep()}?draft=${id}` : paths.steps()
  if (kind === 'bring') return paths.bring()
  if (kind === 'worksheet') return paths.worksheet(body.taskId ?? id)
  return state.at === 'writing' ? `${paths.writeEntry()}?draft=${id}` : paths.entry(id)
}
