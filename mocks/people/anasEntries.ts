import type { QuestionnaireResponse } from '@medplum/fhirtypes'
import type { Calendar } from './calendar.ts'
import type { PersonRecord } from './record.ts'

/** What Ana has written so far: nothing yet on the infusion she had today. */
export function anasEntries(
  record: PersonRecord,
  cycle: (number: number) => string,
  { at }: Calendar,
): QuestionnaireResponse[] {
  const id = (name: string) => `${record.courseId}-${name}`
  return [
    record.response({
      id: id('r10'),
      questionnaire: 'kap-intention',
      cycle: cycle(1),
      authored: at(-68, '20:14'),
      answers: {
        hope: 'To sleep through one night without going over everything again.',
        direction: 'find-ease',
        'in-the-way': 'I keep busy so that it stays quiet in my head.',
        worry: 'That I might cry in front of people.',
        'worry-tell': true,
        strength: 'Swimming. My grandmother’s kitchen.',
        intention: 'May I let someone sit with me.',
        readiness: 4,
      },
    }),
    record.response({
      id: id('r11'),
      questionnaire: 'kap-comfort',
      cycle: cycle(1),
      authored: at(-70, '19:40'),
      answers: {
        involvement: 'quiet',
        touch: 'hand-if-asked',
        words: '“You’re here. I’m here too.”',
        'words-avoid': 'Please don’t say “relax”.',
        senses: ['eye-mask', 'blanket', 'music-without-words'],
        'signal-stop': 'Flat hand up',
        signal: 'Two taps on the armrest',
      },
    }),
    record.response({
      id: id('r12'),
      questionnaire: 'kap-first-notes',
      cycle: cycle(1),
      authored: at(-67, '17:05'),
      answers: {
        words: 'Water under a dock. Warm boards. Somebody humming, maybe me.',
        body: ['heavy', 'calm'],
        'mood-after': 6,
        keep: 'The humming.',
        hard: 'some-hard',
      },
    }),
    record.response({
      id: id('r13'),
      questionnaire: 'kap-reflection',
      cycle: cycle(1),
      authored: at(-65, '09:30'),
      status: 'amended',
      answers: {
        free: 'I keep thinking of the dock. I was small and nobody asked me anything. It was good to be left in peace and not be alone at the same time.',
        feeling: 'Sadness first, then something like relief. I let it be there.',
        'intention-meets': 'Jo sat with me. So, yes.',
        'mood-now': 6,
        ask: 'Why peace and loneliness felt so close together.',
      },
    }),
    record.response({
      id: id('r14'),
      questionnaire: 'kap-week',
      cycle: cycle(1),
      authored: at(-58, '21:00'),
      answers: {
        stayed: 'The sound of the water.',
        different: 'I told a colleague I was tired instead of saying “fine”.',
        hard: 'Sunday evening.',
        mood: 5,
        sleep: 4,
        connection: 6,
        step: 'keep',
      },
    }),
    record.response({
      id: id('r20'),
      questionnaire: 'kap-intention',
      cycle: cycle(2),
      authored: at(-36, '18:55'),
      answers: {
        hope: 'To meet the worry without running.',
        direction: 'meet-a-feeling',
        strength: 'The humming from last time.',
        intention: 'I’m ready to stay a little longer.',
        readiness: 6,
      },
    }),
    record.response({
      id: id('r21'),
      questionnaire: 'kap-first-notes',
      cycle: cycle(2),
      authored: at(-35, '18:20'),
      answers: {
        words: 'A long corridor with all its doors open. I didn’t have to go in.',
        body: ['light', 'tired'],
        'mood-after': 7,
        hard: 'okay',
      },
    }),
    record.response({
      id: id('r22'),
      questionnaire: 'kap-reflection',
      cycle: cycle(2),
      authored: at(-33, '10:10'),
      answers: {
        free: 'The doors. At home I close every door behind me. I left one open today, as an experiment.',
        image: 'Light on a floor that I don’t know.',
        meaning: 'Perhaps that I may look without entering.',
        'mood-now': 6,
        ask: 'The corridor. And how to say no to extra shifts.',
      },
    }),
    record.response({
      id: id('r23'),
      questionnaire: 'kap-bring',
      cycle: cycle(2),
      authored: at(-29, '20:45'),
      answers: {
        topics: 'The corridor. Sleep. My sister.',
        know: 'I have slept six hours in a row, twice.',
        try: 'Leaving the phone in the kitchen at night.',
      },
    }),
    record.response({
      id: id('r24'),
      questionnaire: 'kap-free',
      cycle: cycle(2),
      authored: at(-17, '07:15'),
      answers: { words: 'Frost on the windows this morning. I noticed it before I noticed the worry.', mood: 6 },
    }),
    record.response({
      id: id('r30'),
      questionnaire: 'kap-intention',
      cycle: cycle(3),
      authored: at(-2, '19:32'),
      answers: {
        hope: 'To bring something of the quiet back with me.',
        direction: 'reconnect',
        'in-the-way': 'Two bad weeks at work.',
        strength: 'Leaving one door open.',
        intention: 'May I come home to myself gently.',
        readiness: 7,
      },
    }),
  ]
}
