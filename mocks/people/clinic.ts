import type { Location, Organization, Practitioner, PractitionerRole, Resource } from '@medplum/fhirtypes'
import { timezoneExtension } from '../codes.ts'
import { questionnaires } from '../questionnaires.ts'
import { clinicZone } from './calendar.ts'

export const organizationId = 'org-thrive'
export const locationId = 'loc-grand-rapids'
export const therapistId = 'prac-3c51'
export const nurseId = 'prac-7a20'
export const physicianId = 'prac-9e44'
export const outsideTherapistId = 'prac-b812'

const phone = '616-730-8069'
const clinicName = 'Thrive Center for Health'

const organization: Organization = {
  resourceType: 'Organization',
  id: organizationId,
  active: true,
  name: clinicName,
  telecom: [{ system: 'phone', value: phone, use: 'work' }],
  address: [{ city: 'Grand Rapids', state: 'MI', country: 'US' }],
}

const outsidePractice: Organization = {
  resourceType: 'Organization',
  id: 'org-okafor',
  active: true,
  name: 'Okafor Counseling',
  telecom: [{ system: 'phone', value: '616-555-0142', use: 'work' }],
}

const location: Location = {
  resourceType: 'Location',
  id: locationId,
  status: 'active',
  name: `${clinicName}, Infusion Suite`,
  mode: 'instance',
  telecom: [{ system: 'phone', value: phone, use: 'work' }],
  address: {
    line: ['100 Sample Street NE', 'Suite 2'],
    city: 'Grand Rapids',
    state: 'MI',
    postalCode: '49503',
    country: 'US',
  },
  managingOrganization: { reference: `Organization/${organizationId}`, display: clinicName },
  extension: [{ url: timezoneExtension, valueCode: clinicZone }],
}

const therapist = practitioner(therapistId, 'Jo', 'Bakker', ['LMSW'], 'they/them')
const nurse = practitioner(nurseId, 'Sam', 'Whitfield', ['RN'])
const physician = practitioner(physicianId, 'Priya', 'Raman', ['MD'], 'she/her')
const outsideTherapist = practitioner(outsideTherapistId, 'Dana', 'Okafor', ['LPC'])

const roles = [
  role('role-therapist', therapist, organization, 'KAP therapist'),
  role('role-nurse', nurse, organization, 'Infusion nurse'),
  role('role-physician', physician, organization, 'Physician'),
  role('role-outside', outsideTherapist, outsidePractice, 'Therapist'),
]

/** What belongs to nobody in particular: the clinic, its people, and its forms. */
export function sharedResources(now: string): Resource[] {
  const resources: Resource[] = [
    organization,
    outsidePractice,
    location,
    therapist,
    nurse,
    physician,
    outsideTherapist,
    ...roles,
    ...questionnaires,
  ]
  const lastUpdated = new Date(Date.parse(now) - 400 * 24 * 3_600_000).toISOString()
  return resources.map((resource) => ({ ...resource, meta: { lastUpdated } }))
}

function practitioner(id: string, given: string, family: string, suffix: string[], pronouns?: string): Practitioner {
  return {
    resourceType: 'Practitioner',
    id,
    active: true,
    name: [{ use: 'official', text: `${given} ${family}`, given: [given], family, suffix }],
    ...(pronouns ? { extension: [pronounsExtension(pronouns)] } : {}),
  }
}

function pronounsExtension(pronouns: string) {
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/individual-pronouns',
    extension: [{ url: 'value', valueCodeableConcept: { text: pronouns } }],
  }
}

function role(
  id: string,
  { id: who, name }: Practitioner,
  { id: where, name: place }: Organization,
  text: string,
): PractitionerRole {
  return {
    resourceType: 'PractitionerRole',
    id,
    active: true,
    practitioner: { reference: `Practitioner/${who}`, display: name?.[0]?.text ?? '' },
    organization: { reference: `Organization/${where}`, display: place ?? '' },
    code: [{ text }],
    telecom: [{ system: 'phone', value: where === organizationId ? phone : '616-555-0142', use: 'work' }],
  }
}
