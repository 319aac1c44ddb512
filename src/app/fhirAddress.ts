/** In: the FHIR base as `clinic.json` gives it, absolute or below this portal. Out: it as an absolute address. */
export function fhirAddress(fhirBase: string): string {
  return new URL(fhirBase, location.origin).href
}
