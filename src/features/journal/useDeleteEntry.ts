import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useAmendment } from './useAmendment.ts'
import { entryKind } from '#care/audience.ts'
import { takeBack } from '#care/deletion.queries.ts'
import { takeBackSealed } from '#care/privateEntry.queries.ts'
import { useShelf } from '#care/ShelfContext.tsx'
import { writingsKey } from '#care/writingsKey.ts'
import { entryIdOf, type Writing } from '#care/writing.ts'
import type { Writings } from '#care/writing.queries.ts'
import { outcomeOf, removed, startDraft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { newId } from '#ids.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { useClock } from '#ui/ClockContext.tsx'

/**
 * Deletes an entry the clinic has. A sealed copy lies on this device before anything is said to the clinic: it can be brought
 * back from it for 30 days, as a new version. Out: `cannot` when no copy can be made; then nothing is deleted.
 */
export function useDeleteEntry(writing: Writing) {
  const fhir = useFhir()
  const amendment = useAmendment(writing)
  const shelf = useShelf()
  const clock = useClock()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { store } = useDrafts()

  // What the clinic could read of a private entry before goes first: it must not be what is left of it.
  async function takenBack(id: string): Promise<string> {
    if (writing.audience === 'team') return takeBack(fhir, writing.id)
    const known = queryClient.getQueryData<Writings>(writingsKey(fhir))?.writings ?? []
    for (const readable of known) if (entryIdOf(readable) === id) await takeBack(fhir, readable.id)
    return takeBackSealed(fhir, id)
  }

  return useMutation({
    mutationFn: async () => {
      const there = await amendment()
      if (!there) return 'cannot'
      const { id, body, version } = there
      const before = await store.find(id)
      const kind = entryKind[writing.audience]
      const start = startDraft({ id, kind, body, writer: newId(), basedOn: version }, clock.now())
      const copy = removed({ ...start, revision: (before?.revision ?? 0) + 1 }, clock.now())
      // Words somebody begins on it meanwhile, on another page, are not to be deleted.
      if ((await store.keep(copy, before?.revision)) !== 'kept') return 'cannot'
      const now = await takenBack(id).catch(async (thrown: unknown) => {
        // Where it may have arrived all the same, the copy is needed.
        if (outcomeOf(problemOf(thrown)) !== 'tryLater') await store.remove(id)
        throw thrown
      })
      await store.rebase({ ...copy, revision: copy.revision + 1, basedOn: now }, copy.revision)
      queryClient.setQueryData(
        writingsKey(fhir),
        (known: Writings | undefined): Writings | undefined =>
          known && { ...known, writings: known.writings.filter((one) => entryIdOf(one) !== entryIdOf(writing)) },
      )
      await shelf?.gone(id)
      void queryClient.invalidateQueries({ queryKey: writingsKey(fhir) })
      await navigate(paths.journal(), { state: { deleted: id } })
      return 'deleted'
    },
    retry: false,
  })
}
