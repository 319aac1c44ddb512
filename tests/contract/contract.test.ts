import { afterEach, describe, expect, test } from 'vitest'
import { asAna, anasClinic, evening } from '../fhir/asAna.ts'
import { contractLines, type Line } from './calls.ts'
import { contractCommand } from './run.ts'
import { fhirClient } from '#fhir/client.ts'
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

describe('as somebody calls it who has it wrong', () => {
  const rightly = { CONTRACT_TOKEN: 'a-token', CONTRACT_PATIENT: 'p1' }
  const base = 'https://fhir.clinic.test/r4'

  test.each([
    ['ftp://fhir.clinic.test', {}, 'the base is an http or https address'],
    ['file:///etc/passwd', {}, 'the base is an http or https address'],
    [`${base}?x=1`, {}, 'the base is an http or https address'],
    [base, { CONTRACT_TOKEN: 'Bearer secret' }, 'CONTRACT_TOKEN is the token alone'],
    [base, { CONTRACT_TOKEN: 'secret\n' }, 'CONTRACT_TOKEN is the token alone'],
    [base, { CONTRACT_TOKEN: 'sécret' }, 'CONTRACT_TOKEN is the token alone'],
    [base, { CONTRACT_PATIENT: 'Patient/1' }, 'CONTRACT_PATIENT is an id alone'],
  ])('%s %j: said in a line, asked of nobody, and no token is shown', async (address, wrong, says) => {
    const { text, code } = await contractCommand(['--base', address], { ...rightly, ...wrong })
    expect([code, text.split('\n')[0]]).toEqual([2, expect.stringContaining(says)])
    expect(text).not.toMatch(/s[eé]cret/)
  })
})

/** What is printed of a server that answers everything in one way. */
async function linesAnswered(answer: () => Promise<Response> | Response): Promise<readonly Line[]> {
  const fetch = async () => answer()
  const access = { token: () => 't', renew: async () => false }
  const base = 'https://fhir.clinic.test/r4'
  return contractLines({
    fhir: fhirClient({ base, patientId: 'p1', access, fetch, patienceMilliseconds: 20 }),
    base,
    from: evening.slice(0, 10),
    now: evening,
    newId: () => 'contract-1',
    writes: true,
    fetch,
    patienceMilliseconds: 20,
  })
}

describe('a server that is none', () => {
  test.each([
    ['nobody is there', () => Promise.reject(new TypeError('fetch failed')), /^no answer: a wrong address/],
    [
      'it hangs',
      () => new Promise<Response>((_, reject) => setTimeout(reject, 40, new DOMException('', 'TimeoutError'))),
      /^no answer in time/,
    ],
  ] as const)('%s: said twice, and not waited for a dozen times', async (_, answer, says) => {
    const lines = await linesAnswered(answer)
    expect(lines.map(({ verdict }) => verdict)).toEqual(['fails', 'fails', 'not tried'])
    for (const { says: said } of lines.slice(0, 2)) expect(said).toMatch(says)
  })

  test.each([
    ['a page for people', () => new Response('<html>Free network</html>'), /^an answer that is not FHIR/],
    ['null', () => Response.json(null), /^an answer that is not FHIR/],
    ['a refusal of the token', () => new Response(null, { status: 401 }), /^401: the token is not taken/],
    ['too many questions', () => new Response(null, { status: 503 }), /^429 or 503/],
  ] as const)('%s: each line says so, and none that the portal does without it', async (_, answer, says) => {
    const lines = (await linesAnswered(answer)).filter(({ call }) => !call.startsWith('what it can do'))
    const tried = lines.filter(({ verdict }) => verdict !== 'not tried')
    expect(tried.length).toBeGreaterThan(8)
    for (const { says: said } of tried) expect(said).toMatch(says)
    expect(tried.filter(({ verdict }) => verdict === 'works')).toEqual([])
  })

  test('odd resources are counted, not fallen over', async () => {
    const entry = [{}, { participant: null }, { start: 5 }, { participant: [null, { actor: 5 }] }]
    const answer = () =>
      Response.json({
        resourceType: 'Bundle',
        entry: entry.map((one) => ({ resource: { resourceType: 'Appointment', ...one } })),
      })
    const lines = await linesAnswered(answer)
    const reading = lines.filter(({ call }) => /^(Today|timeline|journal)/.test(call))
    expect(reading.filter(({ verdict }) => verdict === 'fails')).toEqual([])
  })
})
