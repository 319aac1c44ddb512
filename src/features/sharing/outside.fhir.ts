import * as v from 'valibot'

/** Somebody who looks after the person outside the clinic, as the care team lists them. */
export interface OutsideProvider {
  id: string
  name: string
  role?: string
}

const reference = v.object({ reference: v.string() })

const careTeam = v.object({
  resourceType: v.literal('CareTeam'),
  participant: v.optional(v.array(v.unknown()), []),
  managingOrganization: v.optional(v.array(reference), []),
})

const participant = v.object({
  member: v.object({ reference: v.string(), display: v.optional(v.string()) }),
  role: v.optional(v.array(v.object({ text: v.optional(v.string()) })), []),
})

const practitionerRole = v.object({
  resourceType: v.literal('PractitionerRole'),
  practitioner: reference,
  organization: reference,
})

/** In: care teams, and what is known of where practitioners work. Out: those on a team who work somewhere else only. */
export function readOutside(teams: readonly unknown[], roles: readonly unknown[]): OutsideProvider[] {
  const works = roles.flatMap((role) => (v.is(practitionerRole, role) ? [role] : []))
  const found = new Map<string, OutsideProvider>()
  for (const team of teams) {
    const read = v.safeParse(careTeam, team)
    if (!read.success) continue
    const { participant: participants, managingOrganization } = read.output
    const own = managingOrganization.map((one) => one.reference)
    for (const one of participants) {
      const person = v.safeParse(participant, one)
      if (!person.success || !person.output.member.display) continue
      const { member, role } = person.output
      const places = works.filter(({ practitioner }) => practitioner.reference === member.reference)
      const isOutside = places.length > 0 && places.every(({ organization }) => !own.includes(organization.reference))
      const name = member.display
      const text = role.find((each) => each.text)?.text
      if (isOutside && own.length > 0 && name)
        found.set(member.reference, { id: member.reference, name, ...(text ? { role: text } : {}) })
    }
  }
  return [...found.values()]
}

/** In: care teams. Out: the practitioners on them. */
export function practitionersIn(teams: readonly unknown[]): string[] {
  const members = teams.flatMap((team) => {
    const read = v.safeParse(careTeam, team)
    return read.success ? read.output.participant : []
  })
  const ids = members.flatMap((one) => {
    const read = v.safeParse(participant, one)
    return read.success && read.output.member.reference.startsWith('Practitioner/')
      ? [read.output.member.reference]
      : []
  })
  return [...new Set(ids)]
}
