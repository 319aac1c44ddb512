import { badRequest, preconditionFailed } from '@medplum/core'
import type { OperationOutcome } from '@medplum/fhirtypes'
import { errorOutcome } from './outcomes.ts'

const entityTag = /^(W\/)?"[^"]+"$/

/** What a server that takes preconditions seriously refuses before it touches anything; Medplum's engine would overwrite. */
export function unmetPrecondition(request: Request, exists: boolean): OperationOutcome | undefined {
  const ifMatch = request.headers.get('if-match')
  // Unquoted tags are ignored by the engine, which then overwrites: refused aloud instead.
  if (ifMatch !== null && !entityTag.test(ifMatch)) return badRequest('If-Match takes an entity tag in quotes')
  if (request.method !== 'PUT') return undefined
  if (exists && request.headers.get('if-none-match') === '*') return preconditionFailed
  return undefined
}

export function isUnchanged(request: Request, etag: string | undefined): boolean {
  const known = request.headers.get('if-none-match')
  if (!known || !etag) return false
  return known.split(',').some((tag) => weakly(tag.trim()) === weakly(etag))
}

export const clientIdsRefused = errorOutcome('not-supported', 'This server chooses the ids of new resources itself')

function weakly(tag: string): string {
  return tag.replace(/^W\//, '')
}
