/** Where what a person sent stands among the answers that are kept. */
export function writingsKey({ patientId }: { patientId: string }) {
  return ['writings', patientId] as const
}
