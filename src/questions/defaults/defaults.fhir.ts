import type { Questionnaire } from 'fhir/r4'
import { bring, safetyPlan, smallStep } from './aroundIntegration.fhir.ts'
import { comfort } from './comfort.fhir.ts'
import { firstNotes, freeWriting, reflection, weeklyCheckIn } from './entries.fhir.ts'
import { intention } from './intention.fhir.ts'
import { ready } from './ready.fhir.ts'

/** The portal's own worksheets and journal templates, for a clinic that publishes none. Load it lazily. */
export const defaults: readonly Questionnaire[] = [
  intention,
  comfort,
  ready,
  freeWriting,
  firstNotes,
  reflection,
  bring,
  weeklyCheckIn,
  smallStep,
  safetyPlan,
]
