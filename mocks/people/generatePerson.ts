import type { Resource } from '@medplum/fhirtypes'
import { calendarFrom, clinicDay } from './calendar.ts'
import { chanceFrom } from './chance.ts'
import { diaryOf } from './diary.ts'
import { usualCycle } from './kapCycle.ts'
import type { Person } from './person.ts'
import { recordOf } from './record.ts'
import type { SessionKind } from './sessionWords.ts'

export type Size = {
  cycles: number
  sessionsPerCycle: number
  /** Written over the whole course, evenly. */
  entries: number
  /** The same seed, the same person. */
  seed: number
}

const cycleDays = 28
const kinds: readonly SessionKind[] = ['preparation', 'infusion', 'integration']

/** A person of any size, for measuring. The last cycle is under way: its second session is tomorrow. */
export function generatePerson({ cycles, sessionsPerCycle, entries, seed }: Size): Person {
  const patient = `pt-g${seed}`
  const record = recordOf({
    patient,
    given: 'Robin',
    family: `Number ${seed}`,
    language: 'en',
    phone: '616-555-0100',
    birthDate: '1980-01-01',
  })

  function resources(now: string): Resource[] {
    const calendar = calendarFrom(clinicDay(now))
    const { day, at } = calendar
    const firstDay = -(cycles - 1) * cycleDays - 3
    const made = at(firstDay - 10, '09:00')
    const diary = diaryOf(chanceFrom(seed))
    const cycleId = (number: number) => `${patient}-cycle-${number + 1}`

    const treatment = Array.from({ length: cycles }, (_, number) => {
      const start = firstDay + number * cycleDays
      return usualCycle(record, calendar, now, {
        id: cycleId(number),
        title: `Cycle ${number + 1}`,
        series: number < 6 ? 'initial' : 'maintenance',
        withKap: true,
        sessions: Array.from({ length: sessionsPerCycle }, (_each, index) => ({
          kind: kinds[index % kinds.length] ?? 'integration',
          day: start + index * 4,
        })),
        planned: at(start - 7, '10:00'),
      })
    })

    const written = Array.from({ length: entries }, (_, index) => {
      const when = firstDay + Math.floor((index * -firstDay) / entries)
      const [questionnaire, answers] = [
        ['kap-free', diary.freeWriting()] as const,
        ['kap-reflection', diary.reflection()] as const,
        ['kap-week', diary.week()] as const,
        ['kap-first-notes', diary.firstNotes()] as const,
        ['kap-intention', diary.intention()] as const,
      ][index % 5] ?? ['kap-free', diary.freeWriting()]
      return record.response({
        id: `${patient}-e${index + 1}`,
        questionnaire,
        cycle: cycleId(Math.min(cycles - 1, Math.floor((when - firstDay) / cycleDays))),
        authored: at(when, '20:00'),
        answers,
      })
    })

    return [
      record.patient(made),
      record.careTeam(made),
      record.course('Ketamine-assisted psychotherapy', day(firstDay), made),
      ...treatment.flat(),
      ...written,
    ]
  }

  return {
    id: `generated-${seed}`,
    patient,
    name: `Robin Number ${seed}`,
    language: 'en',
    story: `${cycles} cycles, ${entries} entries`,
    storyTime: '12:00',
    resources,
  }
}
