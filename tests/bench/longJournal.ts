import type { Resource } from '@medplum/fhirtypes'
import { proseOf } from './prose.ts'
import { generatePerson } from '#mocks/people/generatePerson.ts'
import type { Person } from '#mocks/people/person.ts'

/** Somebody who wrote so many entries over two years, each so many characters; the same seed, the same words. */
export function longJournal(entries: number, characters: number, seed: number): Person {
  const person = generatePerson({ cycles: 20, sessionsPerCycle: 3, entries: 0, seed })
  const subject = { reference: `Patient/${person.patient}` }

  function entry(place: number, now: string): Resource {
    return {
      resourceType: 'QuestionnaireResponse',
      id: `${person.patient}-long-${place}`,
      status: 'completed',
      questionnaire: 'https://kap-portal.example/Questionnaire/kap-free|1.0.0',
      subject,
      source: subject,
      author: subject,
      authored: new Date(Date.parse(now) - (place + 1) * 100 * 60_000).toISOString(),
      item: [{ linkId: 'words', text: 'Your words', answer: [{ valueString: textOf(place) }] }],
    }
  }

  // One word in each that stands in no other.
  function textOf(place: number): string {
    return `entry${place} ${proseOf(characters, seed * 100_000 + place)}`.slice(0, characters)
  }

  return {
    ...person,
    resources: (now) => [...person.resources(now), ...Array.from({ length: entries }, (_, place) => entry(place, now))],
  }
}
