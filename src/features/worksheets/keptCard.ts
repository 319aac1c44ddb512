import * as v from 'valibot'
import type { Card } from './card.ts'
import { languageCodes, type Language } from '#i18n/languages.ts'

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

/** A card as it lies on the device. */
export const keptCard: v.GenericSchema<unknown, Card> = v.object({
  name: v.exactOptional(v.string()),
  infusion: v.exactOptional(v.string()),
  intention: v.exactOptional(line),
  lines: v.array(line),
})
