import type { QueryClient } from '@tanstack/react-query'
import type { Sender } from '#drafts/outbox.ts'
import type { FhirClient } from '#fhir/client.ts'

/** Takes finished steps to the clinic. What that needs is fetched when there is one. */
export function sendingSteps(fhir: FhirClient, queryClient: QueryClient): Sender {
  return async (draft) => {
    const { stepsOf, stepSender, withStep } = await import('#care/step.queries.ts')
    const { queryKey } = stepsOf(fhir)
    const send = stepSender(fhir, (step) => {
      // In the list before the draft goes, so that what was sent never blinks out.
      queryClient.setQueryData(queryKey, (before) => before && withStep(before, step))
      void queryClient.invalidateQueries({ queryKey })
    })
    return send(draft)
  }
}
