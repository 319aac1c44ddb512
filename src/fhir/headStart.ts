import type { FhirClient, SearchFor } from './client.ts'

export interface Search {
  type: string
  searchFor: SearchFor
  enough: number
}

export interface HeadStart {
  fhir: FhirClient
  /** Resolves when the answer is there, whatever it is. */
  answered: Promise<void>
}

/**
 * In: a client and a search that will be wanted soon. Out: the same client, with that search already under way: whoever asks
 * for it first gets the answer that is coming. Asked again, the server is asked again.
 */
export function withHeadStart(fhir: FhirClient, { type, searchFor, enough }: Search): HeadStart {
  let coming: Promise<unknown[]> | undefined = fhir.search(type, searchFor, { enough })
  // Whoever takes it hears of a failure; until then nobody is there to hear it.
  const answered = coming.then(
    () => undefined,
    () => undefined,
  )
  const key = JSON.stringify([type, searchFor])
  const ahead: FhirClient = {
    ...fhir,
    search(askedType, askedFor, how) {
      if (!coming || JSON.stringify([askedType, askedFor]) !== key) return fhir.search(askedType, askedFor, how)
      const taken = coming
      coming = undefined
      return taken
    },
  }
  return { fhir: ahead, answered }
}
