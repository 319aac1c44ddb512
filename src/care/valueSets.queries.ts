import type { FhirClient } from '#fhir/client.ts'
import { valueSetsElsewhere } from '#questions/valueSet.fhir.ts'

/**
 * In: Questionnaires, unread. Out: what their value sets hold, for those the server spells out. A question whose value set
 * cannot be had says so in its place; it does not take its form with it.
 */
export async function valueSetsFor(
  fhir: FhirClient,
  questionnaires: readonly unknown[],
  signal?: AbortSignal,
): Promise<readonly unknown[]> {
  const asked = valueSetsElsewhere(questionnaires)
  const answers = await Promise.allSettled(asked.map((address) => fhir.expand(address, signal)))
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
}
