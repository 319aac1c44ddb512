import type {
  Appointment,
  CarePlan,
  CareTeam,
  Goal,
  Patient,
  QuestionnaireResponse,
  Reference,
  Resource,
  Task,
} from '@medplum/fhirtypes'
import { plusMinutes } from '#time.ts'
import { careSystem, cycleExtension, questionnaireBase, questionnaireVersion } from '../codes.ts'
import { answeredItems } from './answers.ts'
import type { Answers } from './answers.ts'
import { locationId, nurseId, organizationId, therapistId } from './clinic.ts'
import type { PersonLanguage } from './person.ts'
import { roleInTheRoom, sessionInstruction, sessionTitle } from './sessionWords.ts'
import type { SessionKind } from './sessionWords.ts'

export type RecordOwner = {
  patient: string
  given: string
  family: string
  language: PersonLanguage
  phone: string
  birthDate: string
}

export type SessionParts = {
  id: string
  kind: SessionKind
  status: NonNullable<Appointment['status']>
  start?: string
  minutes?: number
  withKap?: boolean
  reason?: string
  /** A session by video has a link of its own and no place. */
  videoLink?: string
  /** When the clinic last changed it. */
  changed: string
}

export type CycleParts = {
  id: string
  title: string
  status: NonNullable<CarePlan['status']>
  start?: string
  end?: string
  series: 'initial' | 'maintenance'
  withKap: boolean
  sessions: readonly string[]
  changed: string
}

export type ResponseParts = {
  id: string
  questionnaire: string
  cycle?: string
  authored: string
  answers: Answers
  status?: NonNullable<QuestionnaireResponse['status']>
}

export type TaskParts = {
  id: string
  questionnaire: string
  cycle: string
  due: string
  authored: string
  status?: NonNullable<Task['status']>
}

export type StepParts = {
  id: string
  text: string
  cycle: string
  due?: string
  started: string
  lifecycleStatus?: NonNullable<Goal['lifecycleStatus']>
  achievement?: 'in-progress' | 'achieved' | 'not-achieved'
}

/** The pieces of one person's record, each already theirs. */
export function recordOf(owner: RecordOwner) {
  const { patient, language } = owner
  const self: Reference<Patient> = { reference: `Patient/${patient}`, display: `${owner.given} ${owner.family}` }
  const courseId = `${patient}-course`

  return {
    self,
    courseId,
    patient: (changed: string): Patient => patientOf(owner, changed),
    careTeam: (changed: string): CareTeam => careTeamOf(patient, self, changed),

    course: (title: string, start: string, changed: string): CarePlan => ({
      resourceType: 'CarePlan',
      id: courseId,
      meta: { lastUpdated: changed },
      status: 'active',
      intent: 'plan',
      title,
      category: [care('kap-course')],
      subject: self,
      period: { start },
      careTeam: [{ reference: `CareTeam/${patient}-team` }],
    }),

    cycle: ({ id, title, status, start, end, series, withKap, sessions, changed }: CycleParts): CarePlan => ({
      resourceType: 'CarePlan',
      id,
      meta: { lastUpdated: changed },
      status,
      intent: 'plan',
      title,
      category: [care(series), care(withKap ? 'with-kap' : 'infusion-only')],
      subject: self,
      partOf: [{ reference: `CarePlan/${courseId}` }],
      ...(start ? { period: { start, ...(end ? { end } : {}) } } : {}),
      ...(sessions.length > 0
        ? { activity: sessions.map((session) => ({ reference: { reference: `Appointment/${session}` } })) }
        : {}),
    }),

    session: (parts: SessionParts): Appointment => sessionOf(parts, self, language),

    response: ({ id, questionnaire, cycle, authored, answers, status }: ResponseParts): QuestionnaireResponse => ({
      resourceType: 'QuestionnaireResponse',
      id,
      meta: { lastUpdated: authored },
      questionnaire: `${questionnaireBase}/${questionnaire}|${questionnaireVersion}`,
      ...(cycle ? { basedOn: [{ reference: `CarePlan/${cycle}` }] } : {}),
      status: status ?? 'completed',
      subject: self,
      author: self,
      source: self,
      authored,
      item: answeredItems(questionnaire, answers, language),
    }),

    task: ({ id, questionnaire, cycle, due, authored, status }: TaskParts): Task => ({
      resourceType: 'Task',
      id,
      meta: { lastUpdated: authored },
      status: status ?? 'requested',
      intent: 'order',
      focus: { reference: `Questionnaire/${questionnaire}` },
      for: self,
      owner: self,
      requester: { reference: `Practitioner/${therapistId}` },
      basedOn: [{ reference: `CarePlan/${cycle}` }],
      authoredOn: authored,
      restriction: { period: { end: due } },
    }),

    step: ({ id, text, cycle, due, started, lifecycleStatus, achievement }: StepParts): Goal => ({
      resourceType: 'Goal',
      id,
      meta: { lastUpdated: started },
      lifecycleStatus: lifecycleStatus ?? 'active',
      achievementStatus: {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/goal-achievement',
            code: achievement ?? 'in-progress',
          },
        ],
      },
      description: { text },
      subject: self,
      startDate: started.slice(0, 10),
      ...(due ? { target: [{ dueDate: due }] } : {}),
      extension: [{ url: cycleExtension, valueReference: { reference: `CarePlan/${cycle}` } }],
    }),
  }
}

export type PersonRecord = ReturnType<typeof recordOf>

/** An earlier version of a resource, for one whose history matters. */
export function earlier<R extends Resource>(resource: R, changes: Partial<R>, changed: string): R {
  return { ...resource, ...changes, meta: { lastUpdated: changed } }
}

function patientOf({ patient, given, family, language, phone, birthDate }: RecordOwner, changed: string): Patient {
  return {
    resourceType: 'Patient',
    id: patient,
    meta: { lastUpdated: changed },
    active: true,
    name: [{ use: 'official', text: `${given} ${family}`, given: [given], family }],
    telecom: [{ system: 'phone', value: phone, use: 'mobile' }],
    birthDate,
    communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: language }] }, preferred: true }],
    managingOrganization: { reference: `Organization/${organizationId}` },
  }
}

function careTeamOf(patient: string, self: Reference<Patient>, changed: string): CareTeam {
  return {
    resourceType: 'CareTeam',
    id: `${patient}-team`,
    meta: { lastUpdated: changed },
    status: 'active',
    name: 'KAP team',
    subject: self,
    participant: [
      { role: [{ text: 'KAP therapist' }], member: { reference: `Practitioner/${therapistId}`, display: 'Jo Bakker' } },
      {
        role: [{ text: 'Infusion nurse' }],
        member: { reference: `Practitioner/${nurseId}`, display: 'Sam Whitfield' },
      },
    ],
    managingOrganization: [{ reference: `Organization/${organizationId}` }],
  }
}

function sessionOf(
  { id, kind, status, start, minutes = 60, withKap = true, reason, videoLink, changed }: SessionParts,
  self: Reference<Patient>,
  language: PersonLanguage,
): Appointment {
  return {
    resourceType: 'Appointment',
    id,
    meta: { lastUpdated: changed },
    ...(videoLink ? { extension: [videoExtension(videoLink)] } : {}),
    status,
    ...(reason ? { cancelationReason: { text: reason } } : {}),
    serviceType: [care(kind)],
    description: sessionTitle(kind, withKap, language),
    ...(start ? { start, end: plusMinutes(start, minutes), minutesDuration: minutes } : {}),
    patientInstruction: sessionInstruction(kind, language),
    participant: participants(kind, withKap, status, self, videoLink !== undefined, language),
  }
}

function participants(
  kind: SessionKind,
  withKap: boolean,
  status: Appointment['status'],
  self: Reference<Patient>,
  isVideo: boolean,
  language: PersonLanguage,
): NonNullable<Appointment['participant']> {
  const answer = status === 'proposed' || status === 'waitlist' ? ('needs-action' as const) : ('accepted' as const)
  const therapist = { reference: `Practitioner/${therapistId}`, display: 'Jo Bakker' }
  const nurse = { reference: `Practitioner/${nurseId}`, display: 'Sam Whitfield' }
  const place = { reference: `Location/${locationId}` }
  const as = (code: 'PPRF' | 'SPRF', role: 'therapist' | 'nurse') => [
    { ...performer(code), text: roleInTheRoom(role, language) },
  ]
  return [
    { actor: self, status: answer },
    ...(withKap || kind !== 'infusion' ? [{ type: as('PPRF', 'therapist'), actor: therapist, status: answer }] : []),
    ...(kind === 'infusion' ? [{ type: as('SPRF', 'nurse'), actor: nurse, status: answer }] : []),
    ...(isVideo ? [] : [{ actor: place, status: answer }]),
  ]
}

// R4 has no field for a video visit: this is R5's, as the cross-version extension carries it.
function videoExtension(link: string) {
  return {
    url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService',
    extension: [{ url: 'addressUrl', valueUrl: link }],
  }
}

function performer(code: 'PPRF' | 'SPRF') {
  return { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code }] }
}

function care(code: string) {
  return { coding: [{ system: careSystem, code }] }
}
