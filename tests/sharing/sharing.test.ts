import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Resource } from '@medplum/fhirtypes'
import { formUrls } from '#care/writing.ts'
import { fhirClient } from '#fhir/client.ts'
import { systems } from '#fhir/systems.ts'
import { createFhirServer, theClinic } from '#mocks/fhirServer.ts'
import { readDefinitions } from '#mocks/definitions.ts'
import { newIdentity, recipientOf, sealTo } from '#vault/age.ts'
import { keyDocument } from '#vault/wrappedKey.fhir.ts'
import { sharingOf } from '../../src/features/sharing/sharing.queries.ts'
import { placesOf } from '../received.ts'

const base = 'http://clinic.test/fhir/r4'
const moment = '2026-12-03T10:00:00.000Z'
const types = ['QuestionnaireResponse', 'Goal', 'DocumentReference'] as const

let recipient = ''
beforeAll(async () => {
  recipient = await recipientOf(await newIdentity())
})

interface Planted {
  what: 'entry' | 'worksheet' | 'plan' | 'broken' | 'step' | 'goal' | 'sealed' | 'sealedAndShared' | 'key' | 'letter'
  of: 'ana' | 'ben'
  deleted: boolean
}

const wordOf = (place: number) => `planted-sentence-number-${place}-of-this-run`

async function resourcesOf({ what, of, deleted }: Planted, place: number): Promise<Resource[]> {
  const id = `thing-${place}`
  const subject = { reference: `Patient/${of}` }
  const words = wordOf(place)
  const meta = { lastUpdated: moment }
  const response = (url: string) => ({
    resourceType: 'QuestionnaireResponse',
    id,
    meta,
    identifier: { system: systems.writingId, value: id },
    questionnaire: `${url}|1.0.0`,
    status: deleted ? 'entered-in-error' : 'completed',
    authored: moment,
    subject,
    item: [{ linkId: 'free', text: 'Tell it', answer: [{ valueString: words }] }],
  })
  const goal = (more: object) => ({
    resourceType: 'Goal',
    id,
    meta,
    lifecycleStatus: deleted ? 'entered-in-error' : 'active',
    description: { text: words },
    subject,
    ...more,
  })
  const document = async (sealedId: string, status: string) => ({
    resourceType: 'DocumentReference',
    id: sealedId,
    meta,
    identifier: [{ system: systems.writingId, value: id }],
    status: deleted ? 'entered-in-error' : status,
    subject,
    content: [{ attachment: { contentType: 'application/age', data: base64(await sealTo(recipient, words)) } }],
  })
  const made = await (async (): Promise<object[]> => {
    switch (what) {
      case 'entry':
        return [response(formUrls.reflection)]
      case 'worksheet':
        return [response(formUrls.intention)]
      case 'plan':
        return [response(formUrls.safety)]
      case 'broken':
        return [{ ...response(formUrls.free), authored: 'once' }]
      case 'step':
        return [goal({ statusDate: '2026-12-03' })]
      case 'goal':
        return [goal({ lifecycleStatus: 'of-their-own', statusDate: undefined })]
      case 'sealed':
        return [await document(id, 'current')]
      case 'sealedAndShared':
        return [response(formUrls.free), await document(`${id}-sealed`, deleted ? 'superseded' : 'current')]
      case 'key':
        return [
          keyDocument({
            id,
            generation: place,
            file: await sealTo(recipient, words),
            formers: [],
            recipient,
            patientId: of,
          }),
        ]
      case 'letter':
        return [
          {
            resourceType: 'DocumentReference',
            id,
            meta,
            status: 'current',
            subject,
            content: [{ attachment: { contentType: 'text/plain', data: base64(new TextEncoder().encode(words)) } }],
          },
        ]
    }
  })()
  return made as Resource[]
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

const planted = fc.array(
  fc.record<Planted>({
    what: fc.constantFrom(
      'entry',
      'worksheet',
      'plan',
      'broken',
      'step',
      'goal',
      'sealed',
      'sealedAndShared',
      'key',
      'letter',
    ),
    of: fc.constantFrom('ana', 'ana', 'ana', 'ben'),
    deleted: fc.boolean(),
  }),
  { maxLength: 12 },
)

test('what the list says the clinic can read is what the server would answer to the care team, no more and no less', async () => {
  await fc.assert(
    fc.asyncProperty(planted, async (things) => {
      const server = createFhirServer({
        base,
        definitions: readDefinitions(),
        now: () => moment,
        readerOf: (authorization) =>
          authorization === 'Bearer team'
            ? theClinic
            : authorization === 'Bearer ana'
              ? { kind: 'patient', id: 'ana', scope: 'launch/patient patient/*.rs' }
              : undefined,
      })
      server.seed((await Promise.all(things.map(resourcesOf))).flat())
      const fhir = fhirClient({
        base,
        patientId: 'ana',
        access: { token: () => 'ana', renew: async () => false },
        fetch: (address, init) => server.answer(new Request(address, init)),
      })
      const listed = await new QueryClient().query(sharingOf(fhir))

      const answered = (
        await Promise.all(
          types.map(async (type) => {
            const address = `${base}/${type}?subject=Patient/ana&_count=100`
            const response = await server.answer(new Request(address, { headers: { authorization: 'Bearer team' } }))
            const { entry = [] } = (await response.json()) as { entry?: { resource: Resource }[] }
            return entry.map(({ resource }) => resource)
          }),
        )
      ).flat()
      const readable = answered.filter((resource) => things.some((_, place) => placesOf(resource)(wordOf(place)) > 0))
      const at = ({ resourceType, id }: Resource) => `${resourceType}/${id}`
      const says = (isReadable: boolean) =>
        listed
          .filter((thing) => thing.readable === isReadable)
          .map((thing) => thing.at)
          .toSorted()
      expect(says(true)).toEqual(readable.map(at).toSorted())
      expect(says(false)).toEqual(
        answered
          .filter((one) => !readable.includes(one))
          .map(at)
          .toSorted(),
      )
      const stopped = things.flatMap(({ what, of, deleted }, place) =>
        what === 'sealedAndShared' && of === 'ana' && !deleted ? [`thing-${place}`] : [],
      )
      const privateNow = listed.filter(({ standing }) => standing === 'privateNow').map(({ id }) => id)
      expect(privateNow.toSorted()).toEqual(stopped.toSorted())
    }),
    { numRuns: 40 },
  )
}, 120_000)
