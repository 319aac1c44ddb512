import { addressesOn } from '#mocks/clinicAddresses.ts'
import { readDefinitions } from '#mocks/definitions.ts'
import { openClinic } from '#mocks/openClinic.ts'
import type { ClinicOptions } from '#mocks/openClinic.ts'
import { byId } from '#mocks/people/people.ts'

/** The evening of Ana's infusion: 7 PM in Grand Rapids. */
export const evening = '2026-12-03T00:00:00.000Z'

export const base = 'http://clinic.test/fhir/r4'

/** A clinic and a way to ask it things as a person, without any network. */
export function clinicUnderTest(options: Partial<ClinicOptions> = {}) {
  const clinic = openClinic({
    addresses: addressesOn('http://clinic.test'),
    definitions: readDefinitions(),
    now: () => evening,
    ...options,
  })

  function as(personId: string) {
    const authorization = `Bearer ${clinic.signIn.tokenFor(byId(personId).patient)}`
    return (path: string, init: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) =>
      clinic.answerFhir(
        new Request(path.startsWith('http') ? path : `${base}/${path}`, {
          method: init.method ?? 'GET',
          headers: {
            authorization,
            ...(init.body === undefined ? {} : { 'content-type': 'application/fhir+json' }),
            ...init.headers,
          },
          ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
        }),
      )
  }

  return { ...clinic, as }
}

/** The fields of an answer that these tests look at. A test reads only what it expects to be there. */
export type Read = {
  resourceType: string
  id: string
  status: string
  start: string
  authored: string
  fhirVersion: string
  meta: { versionId: string; lastUpdated: string }
  issue: { severity: string }[]
  item: { answer: { valueString: string }[] }[]
  rest: { resource: { type: string; updateCreate: boolean; searchInclude: string[] }[] }[]
}

export type ReadBundle = {
  total?: number
  link: { relation: string; url: string }[]
  entry: {
    resource: Read
    search: { mode: string }
    request: { method: string }
    response: { status: string }
  }[]
}

export async function read(response: Response | Promise<Response>): Promise<Read> {
  return (await (await response).json()) as Read
}

export async function readBundle(response: Response | Promise<Response>): Promise<ReadBundle> {
  return (await (await response).json()) as ReadBundle
}

export function reflectionBy(patient: string, id: string, words = 'The light on the water.') {
  return {
    resourceType: 'QuestionnaireResponse',
    id,
    questionnaire: 'https://kap-portal.example/Questionnaire/kap-reflection|1.0.0',
    status: 'completed',
    subject: { reference: `Patient/${patient}` },
    source: { reference: `Patient/${patient}` },
    authored: evening,
    item: [{ linkId: 'free', answer: [{ valueString: words }] }],
  }
}
