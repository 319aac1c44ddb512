import type { QueryClient } from '@tanstack/react-query'
import type { Steps } from '#care/step.queries.ts'
import type { Sender } from '#drafts/outbox.ts'
import type { FhirClient } from '#fhir/client.ts'

/** Takes finished steps to the clinic. What that needs is fetched when there is one. */
export function sendingSteps(fhir: FhirClient, queryClient: QueryClient): Sender {
  return async (draft) => {
    const { stepsOf, stepSender } = await import('#care/step.queries.ts')
    const { queryKey } = stepsOf(fhir)
    const send = stepSender(fhir, (step) => {
      // In the list before the draft goes, so that what was sent never blinks out.
      queryClient.setQueryData(
        queryKey,
        (before: Steps | undefined): Steps | undefined =>
          before && { ...before, steps: [step, ...before.steps.filter(({ id }) => id !== step.id)] },
      )
      void queryClient.invalidateQueries({ queryKey })
    })
    return send(draft)
  }
}
