import type { Questionnaire } from '@medplum/fhirtypes'
import { defaults } from '#questions/defaults/defaults.fhir.ts'

/** What this clinic publishes: the portal's own worksheets, as they are. Both packages describe the same FHIR in different types. */
export const questionnaires = defaults as unknown as readonly Questionnaire[]
