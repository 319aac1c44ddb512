import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { Card } from './card.ts'
import { paces, type Pace } from './pace.ts'
import { sealedRecord } from '#care/sealedRecord.queries.ts'
import { languageCodes, type Language } from '#i18n/languages.ts'

/** What a person chose about their worksheets on this device, and their card as it was last seen: it must open in the room. */
export interface OwnChoices {
  pace?: Pace
  /** What they leave off their card, by linkId. */
  leftOff?: readonly string[]
  card?: Card
}

const translations = Object.fromEntries(languageCodes.map((code) => [code, v.exactOptional(v.string())])) as Record<
  Language,
  v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>
>
const localText = v.object({ default: v.string(), ...translations })

const value = v.variant('kind', [
  v.object({ kind: v.literal('text'), text: localText }),
  v.object({ kind: v.literal('yesNo'), yes: v.boolean() }),
  v.object({ kind: v.literal('number'), number: v.number(), unit: v.exactOptional(v.string()) }),
  v.object({ kind: v.literal('date'), date: v.string() }),
  v.object({ kind: v.literal('time'), time: v.string() }),
  v.object({ kind: v.literal('workedOut'), number: v.exactOptional(v.number()) }),
  v.object({ kind: v.literal('unreadable') }),
])

const line = v.object({ linkId: v.string(), label: localText, values: v.array(value), written: v.string() })

const keptCard: v.GenericSchema<unknown, Card> = v.object({
  name: v.exactOptional(v.string()),
  infusion: v.exactOptional(v.string()),
  intention: v.exactOptional(line),
  lines: v.array(line),
})

const keptChoices = v.object({
  pace: v.exactOptional(v.picklist(paces)),
  leftOff: v.exactOptional(v.array(v.string())),
  card: v.exactOptional(keptCard),
})

/** In: whose (`fhirBase|patientId`). Out: what they chose, sealed as their words are; nothing on a device that keeps nothing. */
export function ownChoices(person: string) {
  return queryOptions({
    queryKey: ['worksheet choices', person],
    // Choices that cannot be read are made again; no words of the person are among them that the clinic doesn't have.
    queryFn: async (): Promise<OwnChoices> =>
      (await recordOf(person)
        .read()
        .catch(() => undefined)) ?? {},
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

/** Out: whether it is kept. */
export function keepChoices(person: string, choices: OwnChoices): Promise<boolean> {
  return recordOf(person).keep(choices)
}

function recordOf(person: string) {
  const name = `portal-worksheets:${person}`
  return sealedRecord<OwnChoices>({
    name,
    store: 'choices',
    key: 'own',
    shape: 'choices-1',
    read: (lying) => v.parse(keptChoices, lying),
  })
}
