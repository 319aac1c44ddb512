import { isMark, markKind, markOn, type Mark } from './mark.ts'
import { startDraft, type Draft } from '#drafts/draft.ts'
import { useDrafts, useDraftsHere } from '#drafts/DraftsContext.tsx'
import { newId } from '#ids.ts'
import { useClock } from '#ui/ClockContext.tsx'

export interface Marks {
  all: readonly Draft<Mark>[]
  /** The mark on just this, if there is one. */
  on(what: Pick<Mark, 'of' | 'from' | 'linkId'>): Draft<Mark> | undefined
  /** Out: whether the device kept it. */
  put(mark: Mark): Promise<boolean>
  /** Throws what the device throws. */
  takeOff(id: string): Promise<void>
}

/** What the person marked to bring along. Each mark is a record of its own, so no page can overwrite another's. */
export function useMarks(): Marks {
  const { store } = useDrafts()
  const { drafts } = useDraftsHere()
  const clock = useClock()
  return {
    all: drafts.filter(isMark),
    on: (what) => markOn(what, drafts),
    async put(mark) {
      const draft = startDraft({ id: newId(), kind: markKind, writer: newId(), body: mark }, clock.now())
      return (await store.keep(draft, undefined).catch(() => 'nowhere')) === 'kept'
    },
    takeOff: (id) => store.remove(id),
  }
}
