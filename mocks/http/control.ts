import type { Abilities } from '../fhir/abilities.ts'
import type { Clinic } from '../openClinic.ts'
import { byId } from '../people/people.ts'
import type { Weather } from '../weather.ts'

/** What may be asked of a served clinic, all parts optional: `POST` it as JSON. `GET` tells how things stand. */
export type ControlRequest = {
  /** Signed in at the clinic from now on; `null` for nobody. */
  person?: string | null
  weather?: Weather
  /** The clinic's moment from now on (its clock goes on from there); `null` for the clock it was opened with. */
  clock?: string | null
  abilities?: Partial<Abilities>
  /** Everyone's record as on the first day, at the clock's moment. */
  reset?: true
}

export type Control = {
  now(): string
  signedIn(): string | undefined
  answer(request: Request, clinic: Clinic): Promise<Response>
}

export function createControl(baseNow: () => string, firstPerson?: string): Control {
  let person = firstPerson
  let ahead = 0

  const now = () => new Date(Date.parse(baseNow()) + ahead).toISOString()

  function obey(asked: ControlRequest, clinic: Clinic): void {
    if (asked.person !== undefined) person = asked.person === null ? undefined : byId(asked.person).id
    if (asked.clock !== undefined) ahead = asked.clock === null ? 0 : Date.parse(asked.clock) - Date.parse(baseNow())
    if (asked.reset) clinic.reset()
    if (asked.abilities) Object.assign(clinic.fhir.abilities, asked.abilities)
    if (asked.weather) clinic.sky.change(asked.weather)
  }

  async function answer(request: Request, clinic: Clinic): Promise<Response> {
    if (request.method === 'POST') obey((await request.json()) as ControlRequest, clinic)
    return Response.json({
      person: person ?? null,
      weather: clinic.sky.weather,
      now: now(),
      requests: clinic.requests,
    })
  }

  return { now, signedIn: () => (person === undefined ? undefined : byId(person).patient), answer }
}
