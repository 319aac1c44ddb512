import type { Bundle, FhirResource } from 'fhir/r4'
import type { Instant } from '#time.ts'

/** In: resources as the clinic gave them. Out: one Bundle (FHIR R4, type collection), each of them once. */
export function collectionOf(resources: readonly unknown[], base: string, at: Instant): Bundle {
  const root = base.endsWith('/') ? base : `${base}/`
  const byUrl = new Map<string, FhirResource>()
  for (const resource of resources as readonly FhirResource[])
    if (resource.id !== undefined) byUrl.set(`${root}${resource.resourceType}/${resource.id}`, resource)
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: at,
    entry: [...byUrl].map(([fullUrl, resource]) => ({ fullUrl, resource })),
  }
}
