import { readContent } from './privateEntry.fhir.ts'
import type { PrivateEntry } from './privateEntry.ts'

/** A private entry as this device keeps it, beside which version at the clinic it is. */
export interface PrivateCopy {
  entry: PrivateEntry
  /** What was opened: kept, so that it is read anew by whatever portal opens it. */
  text: string
  version: string | undefined
}

/** Many copies as one text. */
export function copiesAsText(copies: readonly PrivateCopy[]): string {
  return JSON.stringify(copies.map(({ entry, text, version }) => [entry.id, version ?? null, text.trimEnd()]))
}

/** And back; undefined when one of them is not as this portal writes them. */
export function copiesIn(text: string): PrivateCopy[] | undefined {
  const lying: unknown = JSON.parse(text)
  if (!Array.isArray(lying)) return undefined
  const copies = lying.map(copyIn)
  return copies.every((copy) => copy !== undefined) ? copies : undefined
}

function copyIn(copy: unknown): PrivateCopy | undefined {
  if (!Array.isArray(copy)) return undefined
  const [id, version, text] = copy as readonly unknown[]
  if (typeof id !== 'string' || typeof text !== 'string') return undefined
  const entry = readContent(text, id)
  return typeof entry === 'string'
    ? undefined
    : { entry, text, version: typeof version === 'string' ? version : undefined }
}
