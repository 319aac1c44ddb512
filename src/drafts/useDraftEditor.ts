import { useState, useSyncExternalStore } from 'react'
import { startDraft, type Draft } from './draft.ts'
import { draftEditor, type DraftEditor, type Editing } from './draftEditor.ts'
import { useDrafts } from './DraftsContext.tsx'
import { newId } from '#ids.ts'
import type { Clock } from '#time.ts'

export interface DraftToEdit<Body> {
  /** The draft that is there already, or what a new one starts with. */
  kept: Draft<Body> | undefined
  start: { kind: string; body: Body }
}

/** Holds one draft while its screen stands. A new one comes to be with the first change, not before. */
export function useDraftEditor<Body>(
  { kept, start }: DraftToEdit<Body>,
  clock: Clock,
): Editing<Body> & Pick<DraftEditor<Body>, 'change' | 'finish'> {
  const { store } = useDrafts()
  const [editor] = useState(() =>
    draftEditor<Body>({
      draft: kept ?? startDraft({ ...start, id: newId(), writer: newId() }, clock.now()),
      isKept: kept !== undefined,
      store,
      clock,
      newId,
    }),
  )
  const editing = useSyncExternalStore(editor.subscribe, editor.current)
  return { ...editing, change: editor.change, finish: editor.finish }
}
