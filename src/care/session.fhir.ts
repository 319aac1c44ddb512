import * as v from 'valibot'
import type { Place, Session, SessionKind, SessionState, TeamMember } from './session.ts'
import { systems } from '#fhir/systems.ts'
import { instantOf, isBefore, isZone } from '#time.ts'

const coding = v.object({ system: v.optional(v.string()), code: v.optional(v.string()) })
const concept = v.object({ coding: v.optional(v.array(coding), []), text: v.optional(v.string()) })
const reference = v.object({ reference: v.optional(v.string()), display: v.optional(v.string()) })

// FHIR R4 instant: a day, a time and a zone. Anything less would be read as a time in the zone of this device.
const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/),
  v.transform(instantOf),
  v.string(),
)

const appointment = v.object({
  resourceType: v.literal('Appointment'),
  id: v.string(),
  status: v.string(),
  meta: v.optional(
    v.object({
      versionId: v.fallback(v.optional(v.string()), undefined),
      lastUpdated: v.fallback(v.optional(moment), undefined),
    }),
  ),
  serviceType: v.optional(v.array(concept), []),
  start: v.optional(moment),
  end: v.optional(moment),
  patientInstruction: v.optional(v.string()),
  cancelationReason: v.optional(concept),
  participant: v.optional(
    v.array(v.object({ actor: v.optional(reference), type: v.optional(v.array(concept), []) })),
    [],
  ),
})

const location = v.object({
  resourceType: v.literal('Location'),
  id: v.string(),
  name: v.optional(v.string()),
  address: v.optional(
    v.object({
      line: v.optional(v.array(v.string()), []),
      city: v.optional(v.string()),
      state: v.optional(v.string()),
      postalCode: v.optional(v.string()),
    }),
  ),
  extension: v.optional(v.array(v.object({ url: v.string(), valueCode: v.optional(v.string()) })), []),
})

export type Places = ReadonlyMap<string, Place>

/** In: anything the server sent. Out: the session, `'hidden'` for one entered in error, or undefined when it cannot be read. */
export function readSession(resource: unknown, places: Places): Session | 'hidden' | undefined {
  const read = v.safeParse(appointment, resource)
  if (!read.success) return undefined
  const { id, status, start, end, patientInstruction, cancelationReason, participant, serviceType, meta } = read.output
  const state = stateOf(status, start)
  if (state === undefined) return status === 'entered-in-error' ? 'hidden' : undefined
  const codes = serviceType
    .flatMap((type) => type.coding)
    .flatMap(({ system, code }) => (system === systems.care && code ? [code] : []))
  const place = participant.map(({ actor }) => placeOf(actor, places)).find((found) => found !== undefined)
  const withTherapy = codes.includes('with-kap') ? true : codes.includes('infusion-only') ? false : undefined
  return {
    id,
    kind: kindOf(codes),
    state,
    team: participant.flatMap(({ actor, type }) => memberOf(actor, type[0]?.text)),
    ...(withTherapy === undefined ? {} : { withTherapy }),
    ...(start === undefined ? {} : { start }),
    ...(end !== undefined && isAfter(end, start) ? { end } : {}),
    ...(place === undefined ? {} : { place }),
    ...(patientInstruction === undefined ? {} : { instructions: patientInstruction }),
    ...(cancelationReason?.text === undefined ? {} : { cancelledBecause: cancelationReason.text }),
    ...(meta?.lastUpdated === undefined ? {} : { written: meta.lastUpdated }),
    ...(meta?.versionId === undefined ? {} : { version: meta.versionId }),
    ...videoLinkIn(resource),
  }
}

/** In: what came with the appointments. Out: the places among it, by reference. */
export function readPlaces(resources: readonly unknown[]): Places {
  const places = new Map<string, Place>()
  for (const resource of resources) {
    const read = v.safeParse(location, resource)
    if (!read.success) continue
    const { id, name, address, extension } = read.output
    const zone = extension.find(({ url }) => url === 'http://hl7.org/fhir/StructureDefinition/timezone')?.valueCode
    const town =
      address &&
      [address.city, [address.state, address.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
    const written = address && [...address.line, town].filter(Boolean).join(', ')
    places.set(`Location/${id}`, {
      name: name ?? '',
      ...(written ? { address: written } : {}),
      ...(zone && isZone(zone) ? { zone } : {}),
    })
  }
  return places
}

// FHIR R4 appointmentstatus. A status we don't know makes the appointment unreadable rather than wrongly certain.
function stateOf(status: string, start: string | undefined): SessionState | undefined {
  switch (status) {
    case 'proposed':
    case 'pending':
    case 'waitlist':
      return start === undefined ? 'waiting' : 'planned'
    case 'booked':
      return start === undefined ? 'waiting' : 'planned'
    case 'arrived':
    case 'checked-in':
      return 'here'
    case 'fulfilled':
      return 'done'
    case 'cancelled':
      return 'cancelled'
    case 'noshow':
      return 'missed'
    default:
      return undefined
  }
}

// An end that does not come after its start is none.
function isAfter(end: string, start: string | undefined): boolean {
  return start === undefined || isBefore(start, end)
}

function kindOf(codes: readonly string[]): SessionKind {
  const kinds: SessionKind[] = ['preparation', 'infusion', 'integration']
  return kinds.find((kind) => codes.includes(kind)) ?? 'other'
}

function placeOf(actor: v.InferOutput<typeof reference> | undefined, places: Places): Place | undefined {
  if (!actor?.reference?.startsWith('Location/')) return undefined
  return places.get(actor.reference) ?? (actor.display ? { name: actor.display } : undefined)
}

function memberOf(actor: v.InferOutput<typeof reference> | undefined, role: string | undefined): TeamMember[] {
  if (!actor?.display || !actor.reference?.startsWith('Practitioner')) return []
  return [{ name: actor.display, ...(role ? { role } : {}) }]
}

const link = v.object({ url: v.string(), valueUrl: v.optional(v.string()) })

const withLinks = v.object({
  extension: v.array(v.object({ ...link.entries, extension: v.optional(v.array(link), []) })),
})

// R4 has no field of its own for a video link: R5's stands in an extension, its address one level down. Only https is followed.
function videoLinkIn(resource: unknown): { videoLink?: string } {
  const read = v.safeParse(withLinks, resource)
  const links = read.success ? read.output.extension.flatMap((one) => [one, ...one.extension]) : []
  const videoLink = links.find(({ valueUrl }) => valueUrl?.startsWith('https://'))?.valueUrl
  return videoLink ? { videoLink } : {}
}
