import type { Appointment, Resource } from '@medplum/fhirtypes'
import { clinicDay, calendarFrom } from './calendar.ts'
import { anasEntries } from './anasEntries.ts'
import type { Person } from './person.ts'
import { earlier, recordOf } from './record.ts'

const patient = 'pt-4f2a9c'

/** Mid-course, on the evening of an infusion. Her record holds the awkward things that real ones do. */
export const ana: Person = {
  id: 'ana',
  patient,
  name: 'Ana Vermeer',
  language: 'en',
  story: 'Mid-course; it is the evening after her third infusion with KAP',
  storyTime: '19:00',
  resources,
}

const record = recordOf({
  patient,
  given: 'Ana',
  family: 'Vermeer',
  language: 'en',
  phone: '616-555-0117',
  birthDate: '1988-04-11',
})

const cycle = (number: number) => `${patient}-cycle-${number}`
const session = (name: string) => `${patient}-${name}`

function resources(now: string): Resource[] {
  const { day, at } = calendarFrom(lastInfusionDay(now))
  const made = at(-80, '10:00')

  const integrationNow = record.session({
    id: session('s32'),
    kind: 'integration',
    status: 'booked',
    start: at(4, '11:00'),
    minutes: 60,
    changed: at(-2, '15:20'),
  })

  return [
    record.patient(made),
    record.careTeam(made),
    // Only the month is known: a partial date is legal FHIR.
    record.course('Ketamine-assisted psychotherapy', day(-77).slice(0, 7), made),

    record.cycle({
      id: cycle(1),
      title: 'Cycle 1',
      status: 'completed',
      start: day(-72),
      end: day(-60),
      series: 'initial',
      withKap: true,
      sessions: ['s10', 's11', 's12'].map(session),
      changed: at(-60, '12:00'),
    }),
    record.session({
      id: session('s10'),
      kind: 'preparation',
      status: 'fulfilled',
      start: at(-72, '13:00'),
      changed: at(-72, '14:05'),
    }),
    record.session({
      id: session('s11'),
      kind: 'infusion',
      status: 'fulfilled',
      start: at(-67, '09:30'),
      minutes: 180,
      changed: at(-67, '12:40'),
    }),
    record.session({
      id: session('s12'),
      kind: 'integration',
      status: 'fulfilled',
      start: at(-63, '11:00'),
      changed: at(-63, '12:02'),
    }),

    // An infusion without KAP, between two cycles: no preparation, no integration.
    record.cycle({
      id: cycle(9),
      title: 'Infusion',
      status: 'completed',
      start: day(-53),
      end: day(-53),
      series: 'initial',
      withKap: false,
      sessions: [session('s90')],
      changed: at(-53, '12:00'),
    }),
    record.session({
      id: session('s90'),
      kind: 'infusion',
      withKap: false,
      status: 'fulfilled',
      start: at(-53, '09:30'),
      minutes: 90,
      changed: at(-53, '11:10'),
    }),

    record.cycle({
      id: cycle(2),
      title: 'Cycle 2',
      status: 'completed',
      start: day(-42),
      end: day(-24),
      series: 'initial',
      withKap: true,
      sessions: ['s20', 's21', 's22', 's23'].map(session),
      changed: at(-24, '12:00'),
    }),
    record.session({
      id: session('s20'),
      kind: 'preparation',
      status: 'fulfilled',
      start: at(-42, '13:00'),
      changed: at(-42, '14:03'),
    }),
    record.session({
      id: session('s21'),
      kind: 'infusion',
      status: 'fulfilled',
      start: at(-35, '09:30'),
      minutes: 180,
      changed: at(-35, '12:45'),
    }),
    record.session({
      id: session('s22'),
      kind: 'integration',
      status: 'cancelled',
      start: at(-31, '11:00'),
      reason: 'Jo is ill; we will find a new time with you',
      changed: at(-32, '16:30'),
    }),
    record.session({
      id: session('s23'),
      kind: 'integration',
      status: 'fulfilled',
      start: at(-28, '15:00'),
      changed: at(-28, '16:01'),
    }),

    record.cycle({
      id: cycle(3),
      title: 'Cycle 3',
      status: 'active',
      start: day(-6),
      series: 'initial',
      withKap: true,
      sessions: ['s30', 's31', 's32'].map(session),
      changed: at(-14, '10:00'),
    }),
    record.session({
      id: session('s30'),
      kind: 'preparation',
      status: 'fulfilled',
      start: at(-6, '13:00'),
      changed: at(-6, '14:00'),
    }),
    record.session({
      id: session('s31'),
      kind: 'infusion',
      status: 'fulfilled',
      start: at(0, '09:30'),
      minutes: 180,
      changed: at(0, '12:35'),
    }),
    // Moved by a day: two versions, and the start differs.
    earlier<Appointment>(integrationNow, { start: at(3, '11:00'), end: at(3, '12:00') }, at(-14, '10:00')),
    integrationNow,

    record.cycle({
      id: cycle(4),
      title: 'Cycle 4',
      status: 'draft',
      series: 'initial',
      withKap: true,
      sessions: ['s40', 's41', 's42', 's43'].map(session),
      changed: at(-14, '10:00'),
    }),
    record.session({ id: session('s40'), kind: 'preparation', status: 'proposed', changed: at(-14, '10:00') }),
    record.session({ id: session('s41'), kind: 'infusion', status: 'proposed', changed: at(-14, '10:00') }),
    record.session({ id: session('s42'), kind: 'integration', status: 'proposed', changed: at(-14, '10:00') }),
    unreadable(
      record.session({ id: session('s43'), kind: 'integration', status: 'booked', changed: at(-14, '10:00') }),
    ),

    ...anasEntries(record, cycle, calendarFrom(lastInfusionDay(now))),

    record.task({
      id: session('t1'),
      questionnaire: 'kap-intention',
      cycle: cycle(3),
      due: day(-1),
      authored: at(-6, '14:10'),
      status: 'completed',
    }),
    record.task({
      id: session('t2'),
      questionnaire: 'kap-bring',
      cycle: cycle(3),
      due: day(3),
      authored: at(-6, '14:12'),
    }),
    record.step({
      id: session('g1'),
      text: 'When I wake up at night, I will put one hand on my chest and count ten breaths.',
      cycle: cycle(2),
      started: at(-28, '18:00'),
      due: day(10),
    }),
    record.step({
      id: session('g2'),
      text: 'When my sister calls, I will pick up the phone.',
      cycle: cycle(1),
      started: at(-62, '18:00'),
      due: day(-40),
      lifecycleStatus: 'completed',
      achievement: 'achieved',
    }),
  ]
}

// The latest day whose infusion (9:30 to 12:30) is over: today from the afternoon on, else yesterday.
function lastInfusionDay(now: string): string {
  return clinicDay(new Date(Date.parse(now) - 13 * 3_600_000).toISOString())
}

// Some system once wrote words where a time belongs; a strict reader must set it aside.
function unreadable(appointment: Appointment): Resource {
  return { ...appointment, start: 'soon' }
}
