import { expect, test } from 'vitest'
import { readDefinitions } from '#mocks/definitions.ts'
import { indexDefinitions } from '#mocks/fhir/definitionIndex.ts'
import { refusalOf } from '#mocks/fhirServer.ts'
import { generatePerson } from '#mocks/people/generatePerson.ts'
import { people, sharedResources } from '#mocks/people/people.ts'
import { questionnaires } from '#mocks/questionnaires.ts'
import { clinicUnderTest, evening } from './clinicUnderTest.ts'
import { readSealed } from '#care/privateEntry.fhir.ts'
import { newIdentity, openWith, unwrap } from '#vault/age.ts'
import { readKeyDocument } from '#vault/wrappedKey.fhir.ts'

const definitions = readDefinitions()
indexDefinitions(definitions)

// The one resource that is wrong on purpose.
const deliberatelyWrong = new Set(['Appointment/pt-4f2a9c-s43'])

const moments = [evening, '2026-12-03T14:00:00.000Z', '2027-03-14T09:30:00.000Z', '2028-02-29T23:59:00.000Z']

const generated = generatePerson({ cycles: 7, sessionsPerCycle: 3, entries: 20, seed: 1 })

test.each([...people, generated].map(({ id, resources }) => ({ id, resources })))(
  'everything in the record of $id is what a strict server accepts, whatever the day',
  ({ resources }) => {
    for (const moment of moments) {
      const everything = [...sharedResources(moment), ...resources(moment)]
      const known = new Set(everything.map(({ resourceType, id }) => `${resourceType}/${id}`))
      for (const resource of everything) {
        const refusal = refusalOf(resource, {
          codes: definitions.codes,
          exists: (reference) => known.has(reference),
          questionnaire: (canonical) => questionnaires.find(({ url, version }) => canonical === `${url}|${version}`),
        })
        const name = `${resource.resourceType}/${resource.id}`
        const why = deliberatelyWrong.has(name) ? 'on purpose' : JSON.stringify(refusal?.issue)
        expect({ name, isRefused: refusal !== undefined, why }).toEqual({
          name,
          isRefused: deliberatelyWrong.has(name),
          why: deliberatelyWrong.has(name) ? 'on purpose' : undefined,
        })
      }
    }
  },
)

test('nothing was last changed in the future', () => {
  for (const moment of moments) {
    for (const { id, resources } of people) {
      const late = resources(moment).filter(({ meta }) => (meta?.lastUpdated ?? '') > moment)
      expect({ id, moment, late }).toEqual({ id, moment, late: [] })
    }
  }
})

test('a record is the same whenever it is told at the same moment', () => {
  for (const { resources } of [...people, generated]) expect(resources(evening)).toEqual(resources(evening))
})

test('the clinic opens within a second', async () => {
  expect(await bestOfThree(() => void clinicUnderTest())).toBeLessThan(1000)
})

test('together they use every resource the portal knows', () => {
  const used = new Set(
    [...sharedResources(evening), ...people.flatMap(({ resources }) => resources(evening))].map(
      ({ resourceType }) => resourceType,
    ),
  )
  expect([...used].toSorted((one, other) => one.localeCompare(other))).toEqual([
    'Appointment',
    'CarePlan',
    'CareTeam',
    'Consent',
    'DocumentReference',
    'Goal',
    'Location',
    'Organization',
    'Patient',
    'Practitioner',
    'PractitionerRole',
    'Questionnaire',
    'QuestionnaireResponse',
    'RelatedPerson',
    'Task',
  ])
})

test('every status a session can have occurs', () => {
  const sessions = people
    .flatMap(({ resources }) => resources(evening))
    .filter(({ resourceType }) => resourceType === 'Appointment')
  const statuses = new Set(sessions.map((session) => ('status' in session ? session.status : '')))
  expect(statuses.size).toBe(10)
})

test('Chiara has written more than sixty entries, in every template', () => {
  const written = people.find(({ id }) => id === 'chiara')?.resources(evening) ?? []
  const templates = written.flatMap((each) =>
    each.resourceType === 'QuestionnaireResponse' ? [each.questionnaire] : [],
  )
  expect(templates.length).toBeGreaterThan(60)
  expect(new Set(templates).size).toBe(6)
})

test('what Chiara sealed opens with her passphrase, and with nothing else', async () => {
  const documents = (people.find(({ id }) => id === 'chiara')?.resources(evening) ?? []).filter(
    ({ resourceType }) => resourceType === 'DocumentReference',
  )
  const key = documents.map((one) => readKeyDocument(one)).find((read) => read !== undefined)
  const identity = await unwrap(key?.file ?? new Uint8Array(), 'lantern meadow copper violin harbor sugar')
  expect(identity).toBeDefined()
  const sealed = documents.flatMap((one) => readSealed(one) ?? [])
  expect(sealed).toHaveLength(2)
  for (const { id, file } of sealed) {
    if (!file || !('bytes' in file)) throw new Error('there is no file')
    expect(JSON.parse(await openWith([identity ?? ''], file.bytes))).toMatchObject({ id })
    await expect(openWith([await newIdentity()], file.bytes)).rejects.toThrow()
  }
})

test('a generated person has the size asked for, and is the same for the same seed', () => {
  const size = { cycles: 40, sessionsPerCycle: 3, entries: 2000, seed: 7 }
  const count = (type: string) =>
    generatePerson(size)
      .resources(evening)
      .filter(({ resourceType }) => resourceType === type).length
  expect([count('CarePlan'), count('Appointment'), count('QuestionnaireResponse')]).toEqual([41, 120, 2000])
  expect(generatePerson(size).resources(evening)).toEqual(generatePerson(size).resources(evening))
})

test('a page of a very long record is found quickly', async () => {
  const long = generatePerson({ cycles: 40, sessionsPerCycle: 3, entries: 5000, seed: 3 })
  const clinic = clinicUnderTest({ people: [long] })
  const authorization = `Bearer ${clinic.signIn.tokenFor(long.patient)}`
  const ask = () =>
    clinic.answerFhir(
      new Request(
        `http://clinic.test/fhir/r4/QuestionnaireResponse?subject=Patient/${long.patient}&_sort=-authored&_count=20`,
        {
          headers: { authorization },
        },
      ),
    )
  expect((await ask()).status).toBe(200)
  expect(await bestOfThree(ask)).toBeLessThan(500)
})

// The machine may be busy with something else; the work itself is what is promised.
async function bestOfThree(work: () => unknown): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const started = performance.now()
    await work()
    taken.push(performance.now() - started)
  }
  return Math.min(...taken)
}
