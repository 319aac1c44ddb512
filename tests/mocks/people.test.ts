import { expect, test } from 'vitest'
import { readDefinitions } from '#mocks/definitions.ts'
import { indexDefinitions } from '#mocks/fhir/definitionIndex.ts'
import { refusalOf } from '#mocks/fhirServer.ts'
import { people, sharedResources } from '#mocks/people/people.ts'
import { questionnaires } from '#mocks/questionnaires/questionnaires.ts'
import { clinicUnderTest, evening } from './clinicUnderTest.ts'

const definitions = readDefinitions()
indexDefinitions(definitions)

// The one resource that is wrong on purpose.
const deliberatelyWrong = new Set(['Appointment/pt-4f2a9c-s43'])

const moments = [evening, '2026-12-03T14:00:00.000Z', '2027-03-14T09:30:00.000Z', '2028-02-29T23:59:00.000Z']

test.each(people.map(({ id, resources }) => ({ id, resources })))(
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
  for (const { resources } of people) expect(resources(evening)).toEqual(resources(evening))
})

test('the clinic opens within a second', () => {
  const started = performance.now()
  clinicUnderTest()
  expect(performance.now() - started).toBeLessThan(1000)
})
