import type { Questionnaire } from '@medplum/fhirtypes'
import { bring, safetyPlan, smallStep } from './aroundIntegration.ts'
import { comfort } from './comfort.ts'
import { firstNotes, freeWriting, reflection, weeklyCheckIn } from './entries.ts'
import { intention } from './intention.ts'
import { ready } from './ready.ts'

/** The clinic's worksheets and journal templates. */
export const questionnaires: readonly Questionnaire[] = [
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
