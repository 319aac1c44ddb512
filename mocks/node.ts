import { http } from 'msw'
import { setupServer } from 'msw/node'
import { addressesOn } from './clinicAddresses.ts'
import type { ClinicAddresses } from './clinicAddresses.ts'
import { readDefinitions } from './definitions.ts'
import { openClinic } from './openClinic.ts'
import type { Clinic, ClinicOptions } from './openClinic.ts'
import { byId } from './people/people.ts'

export type MockClinicOptions = Omit<ClinicOptions, 'addresses' | 'definitions'> & {
  /** Where the clinic stands; `http://clinic.test` when not said. */
  origin?: string
  /** Where the portal stands when elsewhere: its `/signed-in` becomes a registered return address. */
  portalOrigin?: string
}

export type MockClinic = Clinic & {
  addresses: ClinicAddresses
  /** MSW's server: `listen()`, `close()`, and `use()` for whatever else a test needs answered. */
  server: ReturnType<typeof setupServer>
  /** An access token for a person of `mocks/people`, by id (`ana`). */
  tokenFor(personId: string): string
}

/** The clinic behind MSW in Node, for tests. The clock is handed in; nothing is listening until `server.listen()`. */
export function openMockClinic({
  origin = 'http://clinic.test',
  portalOrigin,
  ...options
}: MockClinicOptions): MockClinic {
  const onOrigin = addressesOn(origin)
  const addresses = {
    ...onOrigin,
    redirectUris: [...onOrigin.redirectUris, ...(portalOrigin ? [`${portalOrigin}/signed-in`] : [])],
  }
  const clinic = openClinic({ ...options, addresses, definitions: readDefinitions() })
  const server = setupServer(
    http.post(addresses.fhirBase, ({ request }) => clinic.answerFhir(request)),
    http.all(`${addresses.fhirBase}/*`, ({ request }) => clinic.answerFhir(request)),
    http.all(`${addresses.authBase}/*`, ({ request }) => clinic.answerSignIn(request)),
  )
  const people = options.people
  const tokenFor = (personId: string) => {
    const person = people?.find(({ id }) => id === personId) ?? byId(personId)
    return clinic.signIn.tokenFor(person.patient)
  }
  return { ...clinic, addresses, server, tokenFor }
}
