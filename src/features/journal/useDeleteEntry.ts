import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ourForm } from './entryForms.ts'
import { amendmentOf } from '#care/amendment.queries.ts'
import { takeBack } from '#care/deletion.queries.ts'
import { writingsKey } from '#care/writingsKey.ts'
import type { Writings } from '#care/writing.queries.ts'
import { outcomeOf, removed, startDraft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { newId } from '#ids.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { useClock } from '#ui/ClockContext.tsx'

/**
 * Deletes an entry the clinic has. A sealed copy lies on this device before anything is said to the clinic: it can be brought
 * back from it for 30 days, as a new version. Out: `cannot` when no copy can be made; then nothing is deleted.
 */
export function useDeleteEntry(id: string) {
  const { t } = useTranslation('journal')
  const fhir = useFhir()
  const language = useLanguage()
  const clock = useClock()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { store } = useDrafts()
  return useMutation({
    mutationFn: async () => {
      const amendment = await amendmentOf(fhir, id, language, (canonical) => ourForm(canonical, t))
      if (!amendment) return 'cannot'
      const { body, version } = amendment
      const before = await store.find(id)
      const start = startDraft({ id, kind: 'entry', body, writer: newId(), basedOn: version }, clock.now())
      const copy = removed({ ...start, revision: (before?.revision ?? 0) + 1 }, clock.now())
      // Words somebody begins on it meanwhile, on another page, are not to be deleted.
      if ((await store.keep(copy, before?.revision)) !== 'kept') return 'cannot'
      const now = await takeBack(fhir, id).catch(async (thrown: unknown) => {
        // Where it may have arrived all the same, the copy is needed.
        if (outcomeOf(problemOf(thrown)) !== 'tryLater') await store.remove(id)
        throw thrown
      })
      await store.rebase({ ...copy, revision: copy.revision + 1, basedOn: now }, copy.revision)
      queryClient.setQueryData(
        writingsKey(fhir),
        (known: Writings | undefined): Writings | undefined =>
          known && { ...known, writings: known.writings.filter((one) => one.id !== id) },
      )
      void queryClient.invalidateQueries({ queryKey: writingsKey(fhir) })
      await navigate(paths.journal(), { state: { deleted: id } })
      return 'deleted'
    },
    retry: false,
  })
}
