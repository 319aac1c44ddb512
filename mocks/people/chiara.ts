import type { Appointment, Resource } from '@medplum/fhirtypes'
import { calendarFrom, clinicDay } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import { chanceFrom } from './chance.ts'
import { sealedThings } from './chiaraSealed.ts'
import { diaryOf } from './diary.ts'
import { usualCycle } from './kapCycle.ts'
import type { CycleOutline } from './kapCycle.ts'
import { sharing, withOutsideTherapist } from './outsideCare.ts'
import type { Person } from './person.ts'
import { recordOf } from './record.ts'

const patient = 'pt-c03d58'

/** Three years of it: an initial series, then maintenance with and without KAP, and a long journal. */
export const chiara: Person = {
  id: 'chiara',
  patient,
  name: 'Chiara Novak',
  language: 'en',
  story: 'Three years of maintenance, with and without KAP, and a full journal',
  storyTime: '16:00',
  resources,
}

const record = recordOf({
  patient,
  given: 'Chiara',
  family: 'Novak',
  language: 'en',
  phone: '616-555-0158',
  birthDate: '1966-01-27',
})

const firstDay = -1090
const named = (name: string) => `${patient}-${name}`

function resources(now: string): Resource[] {
  const calendar = calendarFrom(clinicDay(now))
  const { day, at } = calendar
  const made = at(firstDay - 20, '09:00')
  const outlines = [...initialSeries(calendar), ...maintenance(calendar)]
  const entries = outlines.flatMap((outline, index) => entriesOf(outline, index, calendar))
  const lastWithKap = outlines.findLast(({ withKap, sessions }) => withKap && (sessions[0]?.day ?? 0) < 0)?.id ?? ''
  return [
    record.patient(made),
    withOutsideTherapist(record.careTeam(made), day(-400)),
    record.course('Ketamine-assisted psychotherapy', day(firstDay).slice(0, 4), made),
    ...outlines.flatMap((outline) => usualCycle(record, calendar, now, outline)),
    ...oddSessions(calendar),
    ...entries,
    ...sealedThings(record, lastWithKap, at(-30, '22:40')),
    ...stepsOf(outlines, calendar),
    sharing(record, {
      id: named('consent-1'),
      given: at(-400, '12:00'),
      start: day(-400),
      end: day(-35),
      shared: [],
      isOver: true,
    }),
    sharing(record, {
      id: named('consent-2'),
      given: at(-20, '12:00'),
      start: day(-20),
      end: day(160),
      shared: entries.slice(-2).map(({ id }) => `QuestionnaireResponse/${id}`),
      isOver: false,
    }),
  ]
}

function initialSeries({ at }: Calendar): CycleOutline[] {
  return [0, 1, 2, 3].map((number) => {
    const start = firstDay + number * 14
    return {
      id: named(`cycle-${number + 1}`),
      title: `Cycle ${number + 1}`,
      series: 'initial',
      withKap: true,
      sessions: kapSessions(start),
      planned: at(start - 14, '10:00'),
    }
  })
}

// Every six weeks since, every third time with KAP; the last one is still to come.
function maintenance({ at }: Calendar): CycleOutline[] {
  return Array.from({ length: 25 }, (_, index) => {
    const start = -1000 + index * 42
    const withKap = index % 3 === 0
    return {
      id: named(`cycle-${index + 5}`),
      title: withKap ? 'Maintenance with KAP' : 'Maintenance infusion',
      series: 'maintenance',
      withKap,
      sessions: withKap ? kapSessions(start) : [{ kind: 'infusion' as const, day: start }],
      planned: at(Math.min(start - 14, -5), '10:00'),
    }
  })
}

function kapSessions(start: number): CycleOutline['sessions'] {
  return [
    { kind: 'preparation', day: start },
    { kind: 'infusion', day: start + 3 },
    { kind: 'integration', day: start + 7 },
  ]
}

// What a long record also holds: left open, entered twice, not come, asked for, and none of it in any cycle.
function oddSessions({ at }: Calendar): Appointment[] {
  const infusion = { kind: 'infusion', withKap: false, minutes: 90 } as const
  return [
    record.session({
      ...infusion,
      id: named('o1'),
      status: 'noshow',
      start: at(-640, '09:30'),
      changed: at(-640, '11:30'),
    }),
    record.session({
      ...infusion,
      id: named('o2'),
      status: 'entered-in-error',
      start: at(-498, '09:30'),
      changed: at(-520, '10:00'),
    }),
    record.session({
      id: named('o3'),
      kind: 'integration',
      status: 'cancelled',
      start: at(-305, '11:00'),
      reason: 'Cancelled by phone, by the patient',
      changed: at(-306, '08:50'),
    }),
    record.session({
      id: named('o4'),
      kind: 'preparation',
      status: 'arrived',
      start: at(-230, '13:00'),
      changed: at(-230, '12:52'),
    }),
    record.session({
      id: named('o5'),
      kind: 'integration',
      status: 'checked-in',
      start: at(-150, '11:00'),
      changed: at(-150, '10:49'),
    }),
    record.session({
      id: named('o6'),
      kind: 'integration',
      status: 'pending',
      start: at(19, '15:00'),
      changed: at(-1, '09:00'),
    }),
    record.session({ ...infusion, id: named('o7'), status: 'waitlist', changed: at(-4, '09:00') }),
  ]
}

function entriesOf({ id: cycle, withKap, sessions }: CycleOutline, index: number, { at }: Calendar) {
  const diary = diaryOf(chanceFrom(5000 + index))
  const start = sessions[0]?.day ?? 0
  const infusion = sessions.find(({ kind }) => kind === 'infusion')?.day ?? start
  const planned = [
    ...(withKap
      ? [
          { name: 'intention', questionnaire: 'kap-intention', day: infusion - 1, answers: diary.intention() },
          { name: 'notes', questionnaire: 'kap-first-notes', day: infusion, answers: diary.firstNotes() },
          { name: 'reflection', questionnaire: 'kap-reflection', day: infusion + 2, answers: diary.reflection() },
          { name: 'bring', questionnaire: 'kap-bring', day: infusion + 3, answers: diary.bring() },
        ]
      : [{ name: 'after', questionnaire: 'kap-free', day: infusion + 1, answers: diary.freeWriting() }]),
    { name: 'week', questionnaire: 'kap-week', day: infusion + 8, answers: diary.week() },
    ...(index % 2 === 0
      ? [{ name: 'free', questionnaire: 'kap-free', day: infusion + 15, answers: diary.freeWriting() }]
      : []),
  ]
  return planned
    .filter(({ day }) => day < 0)
    .map(({ name, questionnaire, day, answers }) =>
      record.response({
        id: `${cycle}-${name}`,
        questionnaire,
        cycle,
        authored: at(day, '20:15'),
        answers,
        status: statusOf(cycle, name),
      }),
    )
}

function statusOf(cycle: string, name: string): 'completed' | 'amended' | 'in-progress' | 'entered-in-error' {
  if (name === 'reflection' && cycle.endsWith('-2')) return 'amended'
  if (name === 'bring' && cycle.endsWith('-26')) return 'in-progress'
  if (name === 'free' && cycle.endsWith('-9')) return 'entered-in-error'
  return 'completed'
}

function stepsOf(outlines: readonly CycleOutline[], { at, day }: Calendar) {
  const outcomes = ['achieved', 'not-achieved', 'achieved', 'in-progress', 'in-progress'] as const
  const withKap = outlines.filter(({ withKap: hasKap, sessions }) => hasKap && (sessions[0]?.day ?? 0) < -10).slice(-5)
  return withKap.map(({ id, sessions }, index) => {
    const started = sessions.at(-1)?.day ?? 0
    const achievement = outcomes[index] ?? 'in-progress'
    return record.step({
      id: named(`g${index + 1}`),
      text: diaryOf(chanceFrom(9000 + index)).step(),
      cycle: id,
      started: at(started, '18:00'),
      due: day(started + 30),
      achievement,
      lifecycleStatus:
        achievement === 'achieved' ? 'completed' : achievement === 'not-achieved' ? 'cancelled' : 'active',
    })
  })
}
