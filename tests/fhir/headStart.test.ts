import { expect, test, vi } from 'vitest'
import type { FhirClient } from '#fhir/client.ts'
import { serverClock } from '#fhir/serverClock.ts'
import { deviceClock } from '#time.ts'
import { withHeadStart } from '#fhir/headStart.ts'

const wanted = { type: 'Appointment', searchFor: { patient: 'ana' }, enough: 8 } as const

function clientThat(search: FhirClient['search']): FhirClient {
  const never = () => Promise.reject(new Error('not asked for here'))
  async function* none() {}
  return {
    patientId: 'ana',
    person: 'clinic|ana',
    serverClock: serverClock(deviceClock),
    search,
    pages: none,
    abilities: never,
    read: never,
    expand: never,
    create: never,
    replace: never,
  }
}

test('the search is under way at once, its first asker gets that answer, the next one asks anew', async () => {
  const search = vi.fn<FhirClient['search']>().mockResolvedValueOnce(['first']).mockResolvedValueOnce(['second'])
  const { fhir, answered } = withHeadStart(clientThat(search), wanted)
  expect(search).toHaveBeenCalledOnce()
  await answered
  expect(await fhir.search('Appointment', { patient: 'ana' })).toEqual(['first'])
  expect(search).toHaveBeenCalledOnce()
  expect(await fhir.search('Appointment', { patient: 'ana' })).toEqual(['second'])
})

test('another search has nothing to do with it', async () => {
  const search = vi.fn<FhirClient['search']>().mockResolvedValueOnce(['ahead']).mockResolvedValueOnce(['other'])
  const { fhir } = withHeadStart(clientThat(search), wanted)
  expect(await fhir.search('Appointment', { patient: 'ben' })).toEqual(['other'])
  expect(await fhir.search('Appointment', { patient: 'ana' })).toEqual(['ahead'])
})

test('a failure is heard by whoever asks, and by nobody before', async () => {
  const { fhir, answered } = withHeadStart(
    clientThat(() => Promise.reject(new TypeError('no network'))),
    wanted,
  )
  await expect(answered).resolves.toBeUndefined()
  await expect(fhir.search('Appointment', { patient: 'ana' })).rejects.toThrow('no network')
})
