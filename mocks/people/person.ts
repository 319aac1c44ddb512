import type { Resource } from '@medplum/fhirtypes'

export type PersonLanguage = 'en' | 'es' | 'ar'

/** Someone made up, whose record is told around a moment that is handed in. */
export type Person = {
  /** What tests and the development panel call them. */
  id: string
  /** The id of their Patient resource: opaque, for it stands in addresses. */
  patient: string
  name: string
  language: PersonLanguage
  /** One line on where they are in their treatment. */
  story: string
  /** The wall-clock time at the clinic at which their story is best looked at. */
  storyTime: string
  resources(now: string): Resource[]
}
