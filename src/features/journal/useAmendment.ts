import { entryForm, ourForm } from '#care/entryForms.fhir.ts'
import { entryKindOf } from '#care/entryKinds.ts'
import { amendmentOf, privateAmendmentOf, type Amendment } from '#care/amendment.queries.ts'
import { entryIdOf, type Writing } from '#care/writing.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { useVault } from '#vault/VaultContext.tsx'

/** In: an entry the clinic has. Out: asks the clinic for an entry as it is there now, to be written on or kept under the id it was made with; undefined where that cannot be. Throws ProblemError. */
export function useAmendment(writing: Writing): () => Promise<(Amendment & { id: string }) | undefined> {
  const fhir = useFhir()
  const vault = useVault()
  const language = useLanguage()
  return async () => {
    const isPrivate = writing.audience === 'onlyMe'
    const amendment = isPrivate
      ? await privateAmendmentOf(fhir, vault, entryIdOf(writing), language, (url) =>
          entryForm(entryKindOf(url), language),
        )
      : await amendmentOf(fhir, writing.id, language, (canonical) => ourForm(canonical, language))
    return amendment && { ...amendment, id: entryIdOf(writing) }
  }
}
