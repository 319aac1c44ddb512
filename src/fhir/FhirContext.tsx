import { createContext, use } from 'react'
import type { FhirClient } from './client.ts'

const Context = createContext<FhirClient | undefined>(undefined)

export const FhirProvider = Context.Provider

/** The clinic's server, asked as the person whose page this is. Throws outside a page that has one. */
export function useFhir(): FhirClient {
  const fhir = use(Context)
  if (!fhir) throw new Error('no FhirProvider around this screen')
  return fhir
}
