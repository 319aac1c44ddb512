import { fhirClient, type Access, type FhirClientOptions } from '#fhir/client.ts'
import { openMockClinic, type MockClinic, type MockClinicOptions } from '#mocks/node.ts'
import { ana } from '#mocks/people/ana.ts'

/** The evening of Ana's infusion: 7 PM in Grand Rapids. */
export const evening = '2026-12-03T00:00:00.000Z'

export const patientId = ana.patient

/** A clinic with Ana alone, behind MSW. Listens once `server.listen()` was called. */
export function anasClinic(options: Partial<MockClinicOptions> = {}): MockClinic {
  return openMockClinic({ now: () => evening, people: [ana], ...options })
}

export interface Asked {
  url: string
  method: string
  headers: Headers
  init: RequestInit
}

/** Ana's way to her clinic. `asked` has every request as the portal made it; `renewals` counts quiet renewals. */
export function asAna(clinic: MockClinic, changes: Partial<FhirClientOptions> & { renews?: boolean } = {}) {
  const { renews = true, ...options } = changes
  const asked: Asked[] = []
  let token = clinic.tokenFor('ana')
  let renewals = 0
  let renewing: Promise<boolean> | undefined
  async function renew(): Promise<boolean> {
    renewals += 1
    await Promise.resolve()
    if (renews) token = clinic.tokenFor('ana')
    renewing = undefined
    return renews
  }
  const access: Access = {
    token: () => token,
    renew: () => (renewing ??= renew()),
  }
  const fhir = fhirClient({
    base: clinic.addresses.fhirBase,
    patientId,
    access,
    fetch: async (address, init = {}) => {
      asked.push({
        url: addressOf(address),
        method: init.method ?? 'GET',
        headers: new Headers(init.headers),
        init,
      })
      return fetch(address, init)
    },
    ...options,
  })
  return { fhir, asked, renewals: () => renewals, setToken: (next: string) => void (token = next) }
}

export function addressOf(address: RequestInfo | URL): string {
  return address instanceof Request ? address.url : String(address)
}

export function problem(kind: string, more: object = {}) {
  return { problem: { kind, ...more } }
}

/** A reflection as a strict server takes it. */
export function reflection(id: string, words = 'The light on the water.') {
  const self = { reference: `Patient/${patientId}` }
  return {
    resourceType: 'QuestionnaireResponse' as const,
    id,
    identifier: { system: 'https://kap-portal.example/identifier/writing', value: id },
    questionnaire: 'https://kap-portal.example/Questionnaire/kap-reflection|1.0.0',
    status: 'completed' as const,
    subject: self,
    source: self,
    author: self,
    authored: evening,
    item: [{ linkId: 'free', answer: [{ valueString: words }] }],
  }
}
