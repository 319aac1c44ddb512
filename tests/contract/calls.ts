import type { Appointment, CarePlan, QuestionnaireResponse, Resource } from 'fhir/r4'
import { documentOf, removedDocument } from '#care/privateEntry.fhir.ts'
import { cyclesSearch, sessionsSearch } from '#care/courseSearch.ts'
import { upcomingSearch } from '#care/upcoming.ts'
import { kindsTaken } from '#fhir/abilities.fhir.ts'
import { jsonOf, problemOfStatus } from '#fhir/answer.ts'
import type { FhirClient, Stored } from '#fhir/client.ts'
import { systems } from '#fhir/systems.ts'
import { ProblemError, type Problem } from '#problem.ts'
import type { Day, Instant } from '#time.ts'

/** `works`: as the portal asks for it. `adapts`: the server does without, and so does the portal. `fails`: something is missing then. */
export type Verdict = 'works' | 'adapts' | 'fails' | 'not tried'

export interface Line {
  call: string
  verdict: Verdict
  says: string
}

export interface ContractOptions {
  fhir: FhirClient
  /** Where the server is, absolute, without a slash at its end. */
  base: string
  from: Day
  now: Instant
  newId: () => string
  /** Whether it may write: an entry that says what it is, and is marked as entered in error at the end. */
  writes: boolean
  fetch?: typeof globalThis.fetch
  patienceMilliseconds?: number
}

interface Found {
  verdict: Verdict
  says: string
}

const works = (says = ''): Found => ({ verdict: 'works', says })
const adapts = (says: string): Found => ({ verdict: 'adapts', says })
const fails = (says: string): Found => ({ verdict: 'fails', says })

/** Makes every call the portal makes, one after the other, as the client makes it. Out: a line for each. Never throws. */
export async function contractLines(options: ContractOptions): Promise<Line[]> {
  const lines: Line[] = []
  async function tell(call: string, attempt: () => Promise<Found>): Promise<Verdict> {
    const found = await attempt().catch((thrown: unknown) => fails(saidBy(thrown)))
    lines.push({ call, ...found })
    return found.verdict
  }
  const isThere = await firstCalls(options, tell)
  if (!isThere) return [...lines, { call: 'everything else', verdict: 'not tried', says: 'nobody answers there' }]
  await readingCalls(options, tell)
  if (options.writes) await writingCalls(options, tell)
  else lines.push({ call: 'everything that writes', verdict: 'not tried', says: 'only reading was asked for' })
  return lines
}

type Tell = (call: string, attempt: () => Promise<Found>) => Promise<Verdict>

/** Out: whether anybody is there to be asked more: a server that hangs would be waited for a dozen times. */
async function firstCalls(
  { fhir, base, fetch = globalThis.fetch, patienceMilliseconds = 30_000 }: ContractOptions,
  tell: Tell,
): Promise<boolean> {
  await tell('sign-in: .well-known/smart-configuration', async () => {
    const said = await configurationAt(base, fetch, patienceMilliseconds)
    const lacking = ['authorization_endpoint', 'token_endpoint'].filter((name) => typeof said[name] !== 'string')
    if (lacking.length > 0) return fails(`lacks ${lacking.join(', ')}`)
    const methods = said.code_challenge_methods_supported
    return Array.isArray(methods) && methods.includes('S256') ? works() : fails('does not offer PKCE with S256')
  })

  let isThere = true
  await tell('what it can do: metadata', async () => {
    const statement = await fhir.abilities().catch((thrown: unknown) => {
      isThere = !isSilence(thrown)
      throw thrown
    })
    const kinds = kindsTaken(statement)
    if (!kinds) return adapts('does not say which resources it knows: the portal finds out by asking')
    const wanted = ['Appointment', 'CarePlan', 'Task', 'Questionnaire', 'QuestionnaireResponse', 'DocumentReference']
    const lacking = wanted.filter((kind) => !kinds.includes(kind))
    return lacking.length === 0 ? works() : adapts(`does not know ${lacking.join(', ')}`)
  })
  return isThere
}

async function configurationAt(
  base: string,
  fetch: typeof globalThis.fetch,
  patienceMilliseconds: number,
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${base}/.well-known/smart-configuration`, {
    headers: { Accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMilliseconds),
  }).catch((thrown: unknown) => {
    const isSlow = thrown instanceof DOMException && thrown.name === 'TimeoutError'
    throw new ProblemError({ kind: isSlow ? 'slow' : 'unreachable' })
  })
  if (!answer.ok) throw new ProblemError(problemOfStatus(answer.status, answer.headers))
  const said = await jsonOf(answer)
  if (typeof said !== 'object' || said === null) throw new ProblemError({ kind: 'broken' })
  return said as Record<string, unknown>
}

async function readingCalls({ fhir, from }: ContractOptions, tell: Tell): Promise<void> {
  const { patientId } = fhir
  const subject = `Patient/${patientId}`

  let some: Appointment | undefined
  await tell('Today: Appointment from a day on, sorted, with places', async () => {
    const { type, searchFor, enough } = upcomingSearch(patientId, from)
    const found = (await fhir.search(type, searchFor, { enough })) as Resource[]
    const sessions = found.filter((one): one is Appointment => one.resourceType === 'Appointment')
    const starts = sessions.map(({ start }) => (typeof start === 'string' ? start : ''))
    if (starts.some((start) => start !== '' && start.slice(0, 10) < before(from))) {
      return adapts('ignores the date: the portal picks out what is near')
    }
    if (starts.join() !== starts.toSorted().join()) return adapts('ignores _sort: the portal reads all of them')
    return works(count(sessions.length, 'session'))
  })

  await tell('timeline: every Appointment, newest first, _include=Appointment:location', async () => {
    const { type, searchFor, newestFirst } = sessionsSearch(patientId)
    const found = (await fhir.search(type, { ...searchFor, ...newestFirst })) as Resource[]
    const sessions = found.filter((one): one is Appointment => one.resourceType === 'Appointment')
    some = sessions[0]
    const placed = sessions.filter((session) => JSON.stringify(session.participant ?? null).includes('"Location/'))
    const hasPlaces = found.some(({ resourceType }) => resourceType === 'Location')
    if (placed.length > 0 && !hasPlaces) return adapts('ignores _include: a place is shown by the name it is given')
    if (!areNewestFirst(sessions.map(({ start }) => start))) return adapts(withoutOrder)
    return works(count(sessions.length, 'session'))
  })

  await tell('timeline: CarePlan of the patient, newest first', async () => {
    const { type, searchFor, newestFirst } = cyclesSearch(patientId)
    const found = (await fhir.search(type, { ...searchFor, ...newestFirst })) as CarePlan[]
    if (!areNewestFirst(found.map(({ period }) => period?.start))) return adapts(withoutOrder)
    return works(count(found.length, 'course or cycle', 'courses and cycles'))
  })
  await tell('worksheets: Task of the patient', async () => {
    return works(count((await fhir.search('Task', { patient: patientId })).length, 'task'))
  })
  await tell('worksheets: active Questionnaire', async () => {
    return works(count((await fhir.search('Questionnaire', { status: 'active' })).length, 'questionnaire'))
  })
  await tell('journal: QuestionnaireResponse of the patient, newest first', async () => {
    const found = await fhir.search('QuestionnaireResponse', { subject, _sort: '-authored', _count: '50' })
    const times = (found as QuestionnaireResponse[]).map(({ authored = '' }) => authored)
    const isSorted = times.every((time, place) => place === 0 || time <= (times[place - 1] ?? ''))
    return isSorted ? works(count(found.length, 'writing')) : adapts('ignores _sort: the portal sorts')
  })
  await tell('private entries: DocumentReference by type', async () => {
    const found = await fhir.search('DocumentReference', { subject, type: `${systems.sealed}|key` })
    return works(count(found.length, 'sealed key'))
  })
  await tell('what changed: history of an Appointment', async () => {
    if (!some?.id) return { verdict: 'not tried', says: 'there is no session' }
    try {
      return works(count((await fhir.search(`Appointment/${some.id}/_history`, {})).length, 'version'))
    } catch (thrown) {
      return without(thrown, (said) => `${said}: the portal shows what is, without what was`)
    }
  })
}

async function writingCalls({ fhir, now, newId }: ContractOptions, tell: Tell): Promise<void> {
  const first = testEntry(fhir.patientId, newId(), now)
  let stored: Stored | undefined

  await tell('send once: PUT under an id of our own, If-None-Match: *', async () => {
    stored = await fhir.create(first)
    if (stored.resource.id === first.id) return works()
    return adapts('chooses ids itself: created once by identifier (If-None-Exist)')
  })
  await tell('private entries: a sealed DocumentReference', async () => {
    const document = documentOf({
      id: newId(),
      patientId: fhir.patientId,
      cycleId: undefined,
      file: new TextEncoder().encode('nothing is in here'),
      mark: newId(),
    })
    try {
      const { resource, version = '' } = await fhir.create(document)
      await fhir.replace(removedDocument({ ...document, id: resource.id ?? '' }), version)
      return works()
    } catch (thrown) {
      return without(thrown, (said) => `${said}: private entries stay on the device, which the portal says`)
    }
  })
  if (!stored?.resource.id) return
  const there = { ...first, id: stored.resource.id }

  await tell('send again: no second copy', async () => {
    return (await isRefusedAsChanged(() => fhir.create(first))) ? works() : fails('made a second one, or overwrote')
  })
  await tell('read it back, with its version', async () => {
    const { version } = await fhir.read('QuestionnaireResponse', there.id)
    return version === undefined ? fails('says no version: changes cannot be told from one another') : works()
  })
  await tell('find it by its identifier', async () => {
    const token = `${systems.writingId}|${first.id ?? ''}`
    const found = await fhir.search('QuestionnaireResponse', { identifier: token })
    return found.length === 1 ? works() : fails(`found ${found.length} instead of one`)
  })

  const stale = stored.version
  let newest = stale
  await tell('change it: PUT with If-Match', async () => {
    if (stale === undefined) return fails('there is no version to go by')
    newest = (await fhir.replace({ ...there, status: 'amended' }, stale)).version
    return works()
  })
  await tell('change it by an old version: refused', async () => {
    if (stale === undefined || newest === stale) return { verdict: 'not tried', says: 'it could not be changed before' }
    const isRefused = await isRefusedAsChanged(() => fhir.replace({ ...there, status: 'amended' }, stale))
    return isRefused ? works() : fails('overwrote newer words')
  })
  await tell('its earlier versions: history', async () => {
    try {
      return works(count((await fhir.search(`QuestionnaireResponse/${there.id}/_history`, {})).length, 'version'))
    } catch (thrown) {
      return without(thrown, (said) => `${said}: earlier versions are not shown`)
    }
  })
  await tell('delete it: marked as entered in error', async () => {
    const { version } = await fhir.read('QuestionnaireResponse', there.id)
    await fhir.replace({ ...there, status: 'entered-in-error' }, version ?? '')
    return works()
  })
}

function testEntry(patientId: string, id: string, now: Instant): QuestionnaireResponse {
  const self = { reference: `Patient/${patientId}` }
  return {
    resourceType: 'QuestionnaireResponse',
    id,
    identifier: { system: systems.writingId, value: id },
    questionnaire: 'https://kap-portal.example/Questionnaire/kap-reflection|1.0.0',
    status: 'completed',
    subject: self,
    source: self,
    author: self,
    authored: now,
    item: [{ linkId: 'free', answer: [{ valueString: 'A test of the portal’s contract. Nobody wrote this.' }] }],
  }
}

async function isRefusedAsChanged(attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    await attempt()
    return false
  } catch (thrown) {
    if (thrown instanceof ProblemError && thrown.problem.kind === 'changed') return true
    throw thrown
  }
}

// No answer, or no belief in the token, says nothing about what the server can do.
function without(thrown: unknown, says: (said: string) => string): Found {
  const kind = thrown instanceof ProblemError ? thrown.problem.kind : undefined
  if (isSilence(thrown) || kind === 'signedOut' || kind === 'busy') throw thrown
  return adapts(says(saidBy(thrown)))
}

function isSilence(thrown: unknown): boolean {
  return thrown instanceof ProblemError && (thrown.problem.kind === 'unreachable' || thrown.problem.kind === 'slow')
}

function saidBy(thrown: unknown): string {
  if (!(thrown instanceof ProblemError)) return thrown instanceof Error ? thrown.message : String(thrown)
  const { problem } = thrown
  return problem.kind === 'refused' ? `refused with ${problem.status}` : inWords[problem.kind]
}

const inWords: Record<Exclude<Problem['kind'], 'refused'>, string> = {
  unreachable: 'no answer: a wrong address, no network, no trusted certificate, or a redirect to elsewhere',
  slow: 'no answer in time',
  signedOut: '401: the token is not taken',
  forbidden: '403: the token does not allow it',
  missing: '404: not there',
  changed: '409 or 412: somebody else wrote',
  busy: '429 or 503: too busy',
  broken: 'an answer that is not FHIR: a page for people, an error of 500 or more, or another resource',
  tooMuch: 'more than the portal takes: 200 pages, or 20 MB in one',
}

const withoutOrder = 'ignores _sort: a long course stands once all of it is there, not what is near first'

function areNewestFirst(starts: readonly (string | undefined)[]): boolean {
  const known = starts.map((start = '') => Date.parse(start)).filter((moment) => !Number.isNaN(moment))
  return known.every((moment, place) => place === 0 || moment <= (known[place - 1] ?? Infinity))
}

// A day of the clinic begins at another moment than one of the world's: a day of grace.
function before(day: Day): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

function count(many: number, one: string, more = `${one}s`): string {
  return `${many} ${many === 1 ? one : more}`
}
