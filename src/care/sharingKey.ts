/** Where what the clinic has of a person stands among the answers that are kept. */
export function sharingKey({ patientId }: { patientId: string }) {
  return ['sharing', patientId] as const
}
