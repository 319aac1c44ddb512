import type { Resource } from '@medplum/fhirtypes'
import { calendarFrom, clinicDay } from './calendar.ts'
import type { Person } from './person.ts'
import { recordOf } from './record.ts'

const patient = 'pt-91be07'

/** At the very beginning: prepared, with three worksheets open, and nothing written yet. */
export const ben: Person = {
  id: 'ben',
  patient,
  name: 'Ben Dekker',
  language: 'en',
  story: 'Two days before his first infusion; worksheets are waiting',
  storyTime: '10:00',
  resources,
}

const record = recordOf({
  patient,
  given: 'Ben',
  family: 'Dekker',
  language: 'en',
  phone: '616-555-0133',
  birthDate: '1979-11-02',
})

const cycleId = `${patient}-cycle-1`
const named = (name: string) => `${patient}-${name}`

function resources(now: string): Resource[] {
  const { day, at } = calendarFrom(clinicDay(now))
  const made = at(-12, '09:00')
  const worksheets = ['kap-intention', 'kap-comfort', 'kap-ready']
  return [
    record.patient(made),
    record.careTeam(made),
    record.course('Ketamine-assisted psychotherapy', day(-1), made),
    record.cycle({
      id: cycleId,
      title: 'Cycle 1',
      status: 'active',
      start: day(-1),
      series: 'initial',
      withKap: true,
      sessions: ['s1', 's2', 's3'].map(named),
      changed: made,
    }),
    record.session({
      id: named('s1'),
      kind: 'preparation',
      status: 'fulfilled',
      start: at(-1, '13:00'),
      changed: at(-1, '14:00'),
    }),
    record.session({
      id: named('s2'),
      kind: 'infusion',
      status: 'booked',
      start: at(2, '09:30'),
      minutes: 180,
      changed: made,
    }),
    record.session({
      id: named('s3'),
      kind: 'integration',
      status: 'booked',
      start: at(6, '11:00'),
      changed: made,
    }),
    ...worksheets.map((questionnaire, at_) =>
      record.task({
        id: named(`t${at_ + 1}`),
        questionnaire,
        cycle: cycleId,
        due: day(1),
        authored: at(-1, '14:10'),
      }),
    ),
  ]
}
