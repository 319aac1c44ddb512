/** Where a person's small steps stand among the answers that are kept. */
export function stepsKey({ patientId }: { patientId: string }) {
  return ['steps', patientId] as const
}
