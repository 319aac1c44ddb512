import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { startDraft, type Draft } from './draft.ts'
import { draftEditor, type DraftEditor, type Editing } from './draftEditor.ts'
import { useDrafts } from './DraftsContext.tsx'
import { askToLast } from './lasting.ts'
import { useHold } from './useHold.ts'
import { newId } from '#ids.ts'
import type { Clock } from '#time.ts'

export interface DraftToEdit<Body> {
  /** The draft that is there already, or what a new one starts with. */
  kept: Draft<Body> | undefined
  start: { kind: string; body: Body }
}

/** `isElsewhere`: another page of this browser writes on it; this one only shows it. */
export type HeldEditor<Body> = Editing<Body> &
  Pick<DraftEditor<Body>, 'change' | 'finish'> &
  Pick<ReturnType<typeof useHold>, 'isElsewhere' | 'takeOver'> & {
    /** The draft at this very moment. What acts on it asks for it then, and need not be made anew with each key. */
    newest: () => Draft<Body>
  }

/** Holds one draft while its screen stands. A new one comes to be with the first change, not before. */
export function useDraftEditor<Body>({ kept, start }: DraftToEdit<Body>, clock: Clock): HeldEditor<Body> {
  const { store, person } = useDrafts()
  const queryClient = useQueryClient()
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
  const hold = useHold(editing.draft.id)
  useEffect(() => store.onLoss(editor.keepAnew), [store, editor])

  function change(body: Body, kind?: string): void {
    askToLast()
    editor.change(body, kind)
  }

  // The screen that follows reads the device's list: it must not show the words of a moment ago, or go on from them.
  async function finish(): Promise<boolean> {
    const isKept = await editor.finish()
    if (isKept) await queryClient.refetchQueries({ queryKey: ['drafts', person] })
    return isKept
  }

  async function takeOver(): Promise<void> {
    await hold.takeOver()
    const newest = await store.find(editing.draft.id)
    if (newest) editor.reopen(newest as Draft<Body>)
  }

  const newest = () => editor.current().draft

  return { ...editing, newest, change, finish, isElsewhere: hold.isElsewhere, takeOver }
}
