import { AnsweredLastTime } from './AnsweredLastTime.tsx'
import type { LastTime } from '#care/lastTime.fhir.ts'
import type { FormLevelProps } from '#questions/FormLevel.tsx'

/** In: what was answered last time. Out: what stands beside each question where several are on one page. */
export function besideOf(last: LastTime | undefined): FormLevelProps['beside'] {
  return last && ((question, use) => <AnsweredLastTime last={last} question={question} onUse={use} />)
}
