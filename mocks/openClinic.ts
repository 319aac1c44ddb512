import type { ClinicAddresses } from './clinicAddresses.ts'
import type { Abilities } from './fhir/abilities.ts'
import type { FhirDefinitions } from './fhir/definitionIndex.ts'
import type { ShelvesAsJson } from './fhir/shelves.ts'
import { createFhirServer } from './fhirServer.ts'
import type { FhirServer } from './fhirServer.ts'
import { people, sharedResources } from './people/people.ts'
import type { Person } from './people/person.ts'
import { createSignIn } from './signIn.ts'
import type { SignIn } from './signIn.ts'
import type { Spent } from './signIn/tokens.ts'
import { createSky } from './weather.ts'
import type { Sky } from './weather.ts'

/** One request as it arrived, kept so that a test can search everything the clinic was ever sent. */
export type ReceivedRequest = { method: string; url: string; headers: Record<string, string>; body: string }

export type ClinicOptions = {
  addresses: ClinicAddresses
  definitions: FhirDefinitions
  now(): string
  people?: readonly Person[]
  abilities?: Partial<Abilities>
  accessTokenSeconds?: number
  codeSeconds?: number
  wait?(milliseconds: number): Promise<void>
  /** The clock of the sign-in where it is another: in development its pages are answered elsewhere, by the real time. */
  signInNow?(): string
  /** Someone already signed in at the authorization server (an opaque patient id). */
  signedIn?(): string | undefined
  /** Done around each answer, behind the weather: in the browser, re-reading and keeping what the clinic holds. */
  keeping?(request: Request, answer: () => Promise<Response>): Promise<Response>
}

export type ClinicState = { shelves: ShelvesAsJson; spent: Spent }

export type Clinic = {
  fhir: FhirServer
  signIn: SignIn
  sky: Sky
  /** Everything received since the last `reset`, whatever the weather did with it afterwards. */
  requests: readonly ReceivedRequest[]
  answerFhir(request: Request): Promise<Response>
  answerSignIn(request: Request): Promise<Response>
  /** As on the first day: people seeded anew at the clock's moment, fair weather, no memory. */
  reset(): void
  state(): ClinicState
  restore(state: ClinicState): void
}

/** A whole clinic in memory: its FHIR server, its sign-in, its people, and the weather on the way there. */
export function openClinic(options: ClinicOptions): Clinic {
  const { addresses, definitions, now } = options
  const residents = options.people ?? people
  const sky = createSky(options.wait)
  const requests: ReceivedRequest[] = []
  const signIn = createSignIn({
    addresses,
    now: options.signInNow ?? now,
    people: residents.map(({ patient, name, story, language }) => ({ patient, name, story, language })),
    ...(options.accessTokenSeconds === undefined ? {} : { accessTokenSeconds: options.accessTokenSeconds }),
    ...(options.codeSeconds === undefined ? {} : { codeSeconds: options.codeSeconds }),
    ...(options.signedIn ? { signedIn: options.signedIn } : {}),
  })
  const fhir = createFhirServer({
    base: addresses.fhirBase,
    definitions,
    now,
    readerOf: signIn.readerOf,
    smartConfiguration: signIn.smartConfiguration,
    ...(options.abilities ? { abilities: options.abilities } : {}),
  })

  async function received(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response> {
    const { method, url, headers } = request
    const body = await request.clone().text()
    if (sky.weather.kind !== 'offline') requests.push({ method, url, headers: Object.fromEntries(headers), body })
    const keeping = options.keeping
    return sky.pass(request, keeping ? (passed) => keeping(passed, () => answer(passed)) : answer)
  }

  // Every answer says what time it is at the clinic.
  function dated(response: Response): Response {
    if (response.type !== 'error') response.headers.set('date', new Date(now()).toUTCString())
    return response
  }

  function reset(): void {
    fhir.restore({ resources: [], history: [] })
    signIn.restore({ nonces: [], families: [] })
    requests.length = 0
    sky.change({ kind: 'reachable' })
    const moment = now()
    fhir.seed([...sharedResources(moment), ...residents.flatMap((person) => person.resources(moment))])
  }

  reset()
  return {
    fhir,
    signIn,
    sky,
    requests,
    answerFhir: async (request) => dated(await received(request, fhir.answer)),
    answerSignIn: (request) => received(request, signIn.answer),
    reset,
    state: () => ({ shelves: fhir.state(), spent: signIn.state() }),
    restore: ({ shelves, spent }) => {
      fhir.restore(shelves)
      signIn.restore(spent)
    },
  }
}
