import type { CareTeam, Consent } from '@medplum/fhirtypes'
import { organizationId, outsideTherapistId } from './clinic.ts'
import type { PersonRecord } from './record.ts'

const outsideTherapist = { reference: `Practitioner/${outsideTherapistId}`, display: 'Dana Okafor' }

/** The team with the therapist the person has outside the clinic. */
export function withOutsideTherapist(team: CareTeam, start: string): CareTeam {
  return {
    ...team,
    participant: [
      ...(team.participant ?? []),
      { role: [{ text: 'Outside therapist' }], member: outsideTherapist, period: { start } },
    ],
  }
}

export type SharingParts = {
  id: string
  given: string
  start: string
  end: string
  shared: readonly string[]
  isOver: boolean
}

/** What the person lets their outside therapist see, and until when. */
export function sharing(record: PersonRecord, { id, given, start, end, shared, isOver }: SharingParts): Consent {
  return {
    resourceType: 'Consent',
    id,
    meta: { lastUpdated: given },
    status: isOver ? 'inactive' : 'active',
    scope: coded('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy'),
    category: [coded('http://loinc.org', '59284-0')],
    patient: record.self,
    dateTime: given,
    performer: [record.self],
    organization: [{ reference: `Organization/${organizationId}` }],
    policyRule: coded('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'OPTIN'),
    provision: {
      type: 'permit',
      period: { start, end },
      actor: [
        {
          role: coded('http://terminology.hl7.org/CodeSystem/v3-ParticipationType', 'PRCP'),
          reference: outsideTherapist,
        },
      ],
      data: shared.map((reference) => ({ meaning: 'instance' as const, reference: { reference } })),
    },
  }
}

function coded(system: string, code: string) {
  return { coding: [{ system, code }] }
}
