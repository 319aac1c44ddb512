import { formUrls, urlOf } from './writing.ts'

/** The ways an entry can be written. Shipped with the portal, so that writing asks nobody and opens at once. */
export const entryKinds = ['free', 'first-notes', 'reflection', 'week'] as const
export type EntryKind = (typeof entryKinds)[number]

export const urlOfKind: Record<EntryKind, string> = {
  free: formUrls.free,
  'first-notes': formUrls.firstNotes,
  reflection: formUrls.reflection,
  week: formUrls.week,
}

/** The question whose field is the page. */
export const mainLinkId: Record<EntryKind, string> = {
  free: 'words',
  'first-notes': 'words',
  reflection: 'free',
  week: 'stayed',
}

/** The question that gives an entry its name, in every way of writing. */
export const titleLinkId = 'title'

/** In: a canonical address. Out: the way of writing it stands for; free writing when it is none of ours. */
export function entryKindOf(canonical: string): EntryKind {
  return entryKinds.find((kind) => urlOfKind[kind] === urlOf(canonical)) ?? 'free'
}
