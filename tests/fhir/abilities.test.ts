import { expect, test } from 'vitest'
import { kindsTaken } from '#fhir/abilities.fhir.ts'
import { anasClinic, asAna } from './asAna.ts'

test('what a server takes is read from what it says of itself', async () => {
  const clinic = anasClinic()
  clinic.server.listen()
  const { fhir } = asAna(clinic)
  expect(kindsTaken(await fhir.abilities())).toEqual(
    expect.arrayContaining(['DocumentReference', 'QuestionnaireResponse']),
  )
  clinic.server.close()
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['something else', { resourceType: 'OperationOutcome' }],
  ['no kinds', { resourceType: 'CapabilityStatement', rest: [{ mode: 'server' }] }],
  [
    'what it asks of others',
    { resourceType: 'CapabilityStatement', rest: [{ mode: 'client', resource: [{ type: 'Task' }] }] },
  ],
])('a server that says %s says nothing about it', (_what, said) => {
  expect(kindsTaken(said)).toBeUndefined()
})
