import { afterEach, expect, test } from 'vitest'
import { asAna, anasClinic, evening } from '../fhir/asAna.ts'
import { contractLines, type Line } from './calls.ts'
import { contractCommand } from './run.ts'
import type { MockClinic, MockClinicOptions } from '#mocks/node.ts'

let clinic: MockClinic | undefined
afterEach(() => {
  clinic?.server.close()
  clinic = undefined
})

async function linesOf(abilities: MockClinicOptions['abilities'] = {}, writes = true): Promise<readonly Line[]> {
  clinic = anasClinic({ abilities })
  clinic.server.listen()
  let made = 0
  return contractLines({
    fhir: asAna(clinic).fhir,
    base: clinic.addresses.fhirBase,
    from: evening.slice(0, 10),
    now: evening,
    newId: () => `contract-${(made += 1)}`,
    writes,
  })
}

const notWorking = (lines: readonly Line[]) =>
  lines.filter(({ verdict }) => verdict !== 'works').map(({ call, verdict, says }) => `${verdict}: ${call}: ${says}`)

test('on a server that does all we ask, every call works', async () => {
  const lines = await linesOf()
  expect(notWorking(lines)).toEqual([])
  expect(lines.length).toBeGreaterThan(15)
})

test('what it writes ends as entered in error, and nothing of it stands twice', async () => {
  await linesOf()
  expect(statusesOf('QuestionnaireResponse')).toEqual(['entered-in-error'])
  expect(statusesOf('DocumentReference')).toEqual(['entered-in-error'])
})

function statusesOf(kind: 'QuestionnaireResponse' | 'DocumentReference'): unknown[] {
  const made = (clinic?.fhir.all(kind) ?? []).filter(({ id }) => id?.startsWith('contract-'))
  return made.map((resource) => (resource as { status?: unknown }).status)
}

test('reading only, it writes nothing', async () => {
  const lines = await linesOf({}, false)
  expect(clinic?.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  expect(notWorking(lines)).toEqual(['not tried: everything that writes: only reading was asked for'])
})

test('a server that lacks much: each lack is a line that says what the portal does without it', async () => {
  const lines = await linesOf({ include: false, sort: false, clientIds: false, history: false, documents: false })
  const adapted = lines.filter(({ verdict }) => verdict === 'adapts').map(({ call }) => call)
  for (const lack of [
    /_include/,
    /own id|of our own/,
    /history of an Appointment/,
    /sealed DocumentReference/,
    /metadata/,
  ]) {
    expect(
      adapted.some((call) => lack.test(call)),
      String(lack),
    ).toBe(true)
  }
})

test('a server that would overwrite newer words fails, in the line that says so', async () => {
  clinic = anasClinic()
  clinic.server.listen()
  const { fhir } = asAna(clinic)
  const careless = { ...fhir, replace: async <R>(resource: R) => ({ resource, version: 'W/"9"' }) } as typeof fhir
  let made = 0
  const lines = await contractLines({
    fhir: careless,
    base: clinic.addresses.fhirBase,
    from: evening.slice(0, 10),
    now: evening,
    newId: () => `contract-${(made += 1)}`,
    writes: true,
  })
  expect(notWorking(lines)).toContain('fails: change it by an old version: refused: overwrote newer words')
})

test('without a base, a token or a patient it says how it is called, and asks nobody', async () => {
  for (const [words, environment] of [
    [[], {}],
    [['--base', 'nonsense'], { CONTRACT_TOKEN: 't', CONTRACT_PATIENT: 'p' }],
    [['--base', 'https://fhir.example'], { CONTRACT_PATIENT: 'p' }],
    [['--unknown'], {}],
  ] as const) {
    const { text, code } = await contractCommand(words, environment)
    expect(code).toBe(2)
    expect(text).toContain('usage: CONTRACT_TOKEN=')
  }
})
