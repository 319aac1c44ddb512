/** Where one clinic's servers stand, and the portal registered with them. */
export type ClinicAddresses = {
  /** `http://clinic.test/fhir/r4` */
  fhirBase: string
  /** `http://clinic.test/auth`: below it `authorize`, `token`, `revoke` and `logout`. */
  authBase: string
  clientId: string
  /** Exact addresses the person may be sent back to. */
  redirectUris: readonly string[]
}

export const clientId = 'kap-portal'

/** In development everything stands on the portal's own origin. */
export function addressesOn(origin: string): ClinicAddresses {
  return {
    fhirBase: `${origin}/fhir/r4`,
    authBase: `${origin}/auth`,
    clientId,
    redirectUris: [`${origin}/signed-in`],
  }
}
