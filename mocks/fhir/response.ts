import { getStatus } from '@medplum/core'
import type { OperationOutcome, Resource } from '@medplum/fhirtypes'

/** A resource as an HTTP answer, with the headers the engine leaves out. */
export function fhirAnswer(status: number, resource: Resource, base?: string): Response {
  const { versionId, lastUpdated } = resource.meta ?? {}
  const headers = new Headers({ 'content-type': 'application/fhir+json; charset=utf-8', 'cache-control': 'no-store' })
  if (versionId) headers.set('etag', `W/"${versionId}"`)
  if (lastUpdated) headers.set('last-modified', new Date(lastUpdated).toUTCString())
  if (status === 201 && base) {
    headers.set('location', `${base}/${resource.resourceType}/${resource.id}/_history/${versionId}`)
  }
  return new Response(JSON.stringify(resource), { status, headers })
}

export function refused(outcome: OperationOutcome, status: number = getStatus(outcome)): Response {
  const response = fhirAnswer(status, outcome)
  if (status === 401) response.headers.set('www-authenticate', 'Bearer error="invalid_token"')
  return response
}
