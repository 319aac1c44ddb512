import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { cardLines } from './card.fhir.ts'
import type { Card } from './card.ts'
import { useOwnChoices } from './useOwnChoices.ts'
import { cardCycle } from './cardCycle.ts'
import { courseOf } from '#care/course.queries.ts'
import { patientName } from '#care/patientName.queries.ts'
import { formFor } from '#care/publishedForm.queries.ts'
import { useSent } from '#care/useSent.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import { problemOf, type Problem } from '#problem.ts'
import { useNow } from '#ui/ClockContext.tsx'

export type CardHere =
  | { at: 'asking' }
  | { at: 'here'; card: Card; kept: boolean; leftOff: readonly string[] }
  | { at: 'missing'; problem: Problem; again: () => void }

/** The person's card: as the clinic has their words now; where it cannot be asked, as it was last opened on this device. */
export function useCard(): CardHere {
  const fhir = useFhir()
  const now = useNow()
  const { choices, choose } = useOwnChoices()
  const course = useQuery(courseOf(fhir))
  const intention = useQuery(formFor(fhir, 'intention'))
  const comfort = useQuery(formFor(fhir, 'comfort'))
  const name = useQuery(patientName(fhir))
  const sent = useSent()
  const asked = [course, intention, comfort, name, sent]
  const error = asked.find((query) => query.error)?.error

  let card: Card | undefined
  if (course.data && intention.data && comfort.data && name.data !== undefined && sent.data) {
    const { cycle, infusion } = cardCycle(course.data, now)
    const sources = { intention: intention.data, comfort: comfort.data, cycleId: cycle?.id }
    card = {
      ...(name.data !== null && { name: name.data }),
      ...(infusion?.start !== undefined && { infusion: infusion.start }),
      ...cardLines({ ...sources, writings: sent.data.writings }),
    }
  }

  // So that it opens in the room, whatever the network does there.
  const fresh = card && JSON.stringify(card)
  const isNew = fresh !== undefined && choices !== undefined && fresh !== JSON.stringify(choices.card)
  useEffect(() => {
    if (isNew && card) void choose({ card })
  })

  const leftOff = choices?.leftOff ?? []
  if (card && choices) return { at: 'here', card, kept: false, leftOff }
  if (!choices || (!error && asked.some((query) => query.isPending))) return { at: 'asking' }
  if (choices.card) return { at: 'here', card: choices.card, kept: true, leftOff }
  const again = () => void Promise.all(asked.map((query) => query.refetch()))
  return { at: 'missing', problem: problemOf(error), again }
}
