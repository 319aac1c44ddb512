import type { Resource } from '@medplum/fhirtypes'
import { calendarFrom, clinicDay } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import { usualCycle } from './kapCycle.ts'
import type { Person } from './person.ts'
import { recordOf } from './record.ts'

const patient = 'pt-e8640b'

/** Reads and writes in Arabic, from right to left. */
export const yusuf: Person = {
  id: 'yusuf',
  patient,
  name: 'يوسف منصور',
  language: 'ar',
  story: 'The day before his second infusion; one worksheet is open (Arabic)',
  storyTime: '11:00',
  resources,
}

const record = recordOf({
  patient,
  given: 'يوسف',
  family: 'منصور',
  language: 'ar',
  phone: '616-555-0169',
  birthDate: '1983-09-05',
})

const named = (name: string) => `${patient}-${name}`
const cycle = (number: number) => named(`cycle-${number}`)

function resources(now: string): Resource[] {
  const calendar = calendarFrom(clinicDay(now))
  const { day, at } = calendar
  const made = at(-50, '09:00')
  return [
    record.patient(made),
    record.careTeam(made),
    record.course('العلاج النفسي بمساعدة الكيتامين (KAP)', day(-33), made),
    ...usualCycle(record, calendar, now, {
      id: cycle(1),
      title: 'الدورة العلاجية 1',
      series: 'initial',
      withKap: true,
      sessions: [
        { kind: 'preparation', day: -33 },
        { kind: 'infusion', day: -28 },
        { kind: 'integration', day: -24 },
      ],
      planned: at(-45, '10:00'),
    }),
    ...usualCycle(record, calendar, now, {
      id: cycle(2),
      title: 'الدورة العلاجية 2',
      series: 'initial',
      withKap: true,
      sessions: [
        { kind: 'preparation', day: -4 },
        { kind: 'infusion', day: 1 },
        { kind: 'integration', day: 5 },
      ],
      planned: at(-20, '10:00'),
    }),
    ...entries(calendar),
    record.task({
      id: named('t1'),
      questionnaire: 'kap-intention',
      cycle: cycle(2),
      due: day(0),
      authored: at(-4, '14:10'),
    }),
    record.task({
      id: named('t2'),
      questionnaire: 'kap-ready',
      cycle: cycle(2),
      due: day(0),
      authored: at(-4, '14:12'),
      status: 'completed',
    }),
    record.step({
      id: named('g1'),
      text: 'عندما أستيقظ ليلًا، سأشرب كوب ماء وأعدّ عشرة أنفاس.',
      cycle: cycle(1),
      started: at(-24, '18:00'),
      due: day(6),
    }),
  ]
}

function entries({ at }: Calendar) {
  return [
    record.response({
      id: named('r1'),
      questionnaire: 'kap-intention',
      cycle: cycle(1),
      authored: at(-29, '20:30'),
      answers: {
        hope: 'أن أنام ليلة كاملة دون أن أراجع كل شيء في رأسي.',
        direction: 'understand',
        'in-the-way': 'العمل حتى وقت متأخر، والقلق على أهلي.',
        worry: 'أن أقول شيئًا لا أريد قوله.',
        'worry-tell': true,
        strength: 'الصلاة، والمشي قرب النهر.',
        intention: 'أرجو أن أهدأ قليلًا.',
        readiness: 5,
      },
    }),
    record.response({
      id: named('r2'),
      questionnaire: 'kap-comfort',
      cycle: cycle(1),
      authored: at(-30, '19:00'),
      answers: {
        involvement: 'quiet',
        touch: 'none',
        words: '«أنا هنا معك»',
        senses: ['eye-mask', 'blanket', 'own-playlist'],
        'signal-stop': 'رفع اليد',
        culture: 'أحب أن أسمع تلاوة هادئة، وأن تكون التحية بالكلام.',
        interpreter: false,
      },
    }),
    record.response({
      id: named('r3'),
      questionnaire: 'kap-first-notes',
      cycle: cycle(1),
      authored: at(-28, '17:15'),
      answers: {
        words: 'بيت جدي، رائحة الخبز، وضوء على الجدار.',
        body: ['calm', 'tired'],
        'mood-after': 6,
        keep: 'رائحة الخبز.',
        hard: 'some-hard',
      },
    }),
    record.response({
      id: named('r4'),
      questionnaire: 'kap-reflection',
      cycle: cycle(1),
      authored: at(-26, '09:45'),
      answers: {
        free: 'ما زلت أفكر في بيت جدي. كنت هناك صغيرًا ولم يسألني أحد عن شيء. كان الصمت لطيفًا ولم يكن فراغًا.',
        feeling: 'جاء الحزن أولًا ثم جاءت سكينة، وتركت لكل منهما مكانه.',
        'mood-now': 6,
        ask: 'لماذا يصعب عليّ أن أرتاح دون شعور بالتقصير.',
      },
    }),
    record.response({
      id: named('r5'),
      questionnaire: 'kap-free',
      cycle: cycle(1),
      authored: at(-12, '07:20'),
      answers: { words: 'استيقظت قبل الفجر وكان البيت هادئًا. لاحظت الهدوء قبل أن ألاحظ القلق.', mood: 6 },
    }),
    record.response({
      id: named('r6'),
      questionnaire: 'kap-ready',
      cycle: cycle(2),
      authored: at(-1, '18:05'),
      answers: {
        ride: true,
        'ride-name': 'سامر',
        'ride-phone': '616-555-0190',
        evening: true,
        food: true,
        medicines: true,
        clothes: true,
        bring: 'بطانية وسماعات',
        questions: 'هل يمكن أن تبقى التلاوة بصوت منخفض طوال الوقت؟',
      },
    }),
  ]
}
