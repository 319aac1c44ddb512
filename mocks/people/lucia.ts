import type { RelatedPerson, Resource } from '@medplum/fhirtypes'
import { calendarFrom, clinicDay } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import { usualCycle } from './kapCycle.ts'
import type { Person } from './person.ts'
import { recordOf } from './record.ts'

const patient = 'pt-2d7e41'

/** Reads and writes in Spanish. She lives in Chicago, an hour behind the clinic, so her integration is by video. */
export const lucia: Person = {
  id: 'lucia',
  patient,
  name: 'Lucía Herrera',
  language: 'es',
  story: 'Two days after her second infusion; integration by video is tomorrow (Spanish)',
  storyTime: '18:30',
  resources,
}

const record = recordOf({
  patient,
  given: 'Lucía',
  family: 'Herrera',
  language: 'es',
  phone: '312-555-0176',
  birthDate: '1991-07-19',
})

const named = (name: string) => `${patient}-${name}`
const cycle = (number: number) => named(`cycle-${number}`)

function resources(now: string): Resource[] {
  const calendar = calendarFrom(clinicDay(now))
  const { day, at } = calendar
  const made = at(-45, '09:00')
  return [
    record.patient(made),
    sister(made),
    record.careTeam(made),
    record.course('Psicoterapia asistida con ketamina (KAP)', day(-30).slice(0, 7), made),
    ...usualCycle(record, calendar, now, {
      id: cycle(1),
      title: 'Ciclo 1',
      series: 'initial',
      withKap: true,
      sessions: [
        { kind: 'preparation', day: -29 },
        { kind: 'infusion', day: -25 },
        { kind: 'integration', day: -21 },
      ],
      planned: at(-40, '10:00'),
    }),
    ...usualCycle(record, calendar, now, {
      id: cycle(2),
      title: 'Ciclo 2',
      series: 'initial',
      withKap: true,
      sessions: [
        { kind: 'preparation', day: -6 },
        { kind: 'infusion', day: -2 },
        { kind: 'integration', day: 1, videoLink: 'https://video.clinic.example/r/5c1e90' },
      ],
      planned: at(-18, '10:00'),
    }),
    ...entries(calendar),
    record.task({
      id: named('t1'),
      questionnaire: 'kap-bring',
      cycle: cycle(2),
      due: day(1),
      authored: at(-6, '14:10'),
    }),
    record.step({
      id: named('g1'),
      text: 'Cuando llegue del trabajo, voy a sentarme cinco minutos antes de prender la televisión.',
      cycle: cycle(1),
      started: at(-21, '18:00'),
      due: day(7),
    }),
  ]
}

// Who takes her home after an infusion.
function sister(made: string): RelatedPerson {
  return {
    resourceType: 'RelatedPerson',
    id: named('sister'),
    meta: { lastUpdated: made },
    active: true,
    patient: record.self,
    relationship: [{ text: 'Hermana' }],
    name: [{ text: 'Marisol Herrera', given: ['Marisol'], family: 'Herrera' }],
    telecom: [{ system: 'phone', value: '312-555-0181', use: 'mobile' }],
  }
}

function entries({ at }: Calendar) {
  return [
    record.response({
      id: named('r1'),
      questionnaire: 'kap-intention',
      cycle: cycle(1),
      authored: at(-26, '19:20'),
      answers: {
        hope: 'Dormir sin repasar todo el día en la cabeza.',
        direction: 'find-ease',
        'in-the-way': 'El trabajo de noche y las llamadas de mi familia.',
        worry: 'Que me dé miedo perder el control.',
        'worry-tell': true,
        strength: 'Cantar con mi abuela mientras cocinábamos.',
        intention: 'Que pueda descansar un rato.',
        readiness: 5,
      },
    }),
    record.response({
      id: named('r2'),
      questionnaire: 'kap-first-notes',
      cycle: cycle(1),
      authored: at(-25, '16:40'),
      answers: {
        words: 'Un patio con sol. El ruido de una escoba. Nadie me pedía nada.',
        body: ['heavy', 'calm'],
        'mood-after': 6,
        keep: 'El ruido de la escoba.',
        hard: 'okay',
      },
    }),
    record.response({
      id: named('r3'),
      questionnaire: 'kap-reflection',
      cycle: cycle(1),
      authored: at(-23, '20:05'),
      answers: {
        free: 'Sigo pensando en el patio. De niña me escondía ahí cuando había gritos. Esta vez no me escondía, solo estaba.',
        feeling: 'Tristeza y después alivio. Las dejé pasar por turno.',
        'mood-now': 6,
        ask: 'Por qué me cuesta quedarme quieta sin sentir culpa.',
      },
    }),
    record.response({
      id: named('r4'),
      questionnaire: 'kap-week',
      cycle: cycle(1),
      authored: at(-14, '21:10'),
      answers: {
        stayed: 'La luz del patio.',
        different: 'Le dije a mi jefe que ese turno no lo podía hacer.',
        hard: 'El domingo por la noche.',
        mood: 5,
        sleep: 6,
        connection: 6,
        step: 'keep',
      },
    }),
    record.response({
      id: named('r5'),
      questionnaire: 'kap-intention',
      cycle: cycle(2),
      authored: at(-3, '18:45'),
      answers: {
        hope: 'Encontrarme con la tristeza sin salir corriendo.',
        direction: 'meet-a-feeling',
        strength: 'El patio de la otra vez.',
        intention: 'Es momento de quedarme un poco más.',
        readiness: 7,
      },
    }),
    record.response({
      id: named('r6'),
      questionnaire: 'kap-first-notes',
      cycle: cycle(2),
      authored: at(-2, '17:00'),
      answers: {
        words: 'Agua tibia hasta los hombros. Una voz que tarareaba, quizá la mía.',
        body: ['light', 'tearful'],
        'mood-after': 7,
        hard: 'some-hard',
      },
    }),
  ]
}
