import type { Extension, QuestionnaireItem, QuestionnaireItemEnableWhen } from 'fhir/r4'
import { systems } from '#fhir/systems.ts'
import { translations, words, type Words } from './words.fhir.ts'

export interface ItemExtras {
  help?: Words
  /** In few words: for the card, and for lists. */
  short?: Words
  /** What the portal knows the item by, whatever the questionnaire: `mood`, `intention`, `again` (shown beside the next answer), `card`. */
  codes?: readonly string[]
  enableWhen?: QuestionnaireItemEnableWhen[]
  maxLength?: number
}

export type Option = readonly [code: string, display: Words]

export function longText(linkId: string, text: Words, extras: ItemExtras = {}): QuestionnaireItem {
  return item(linkId, 'text', text, extras)
}

export function shortText(linkId: string, text: Words, extras: ItemExtras = {}): QuestionnaireItem {
  return item(linkId, 'string', text, extras)
}

export function yesNo(linkId: string, text: Words, extras: ItemExtras = {}): QuestionnaireItem {
  return item(linkId, 'boolean', text, extras)
}

export function day(linkId: string, text: Words, extras: ItemExtras = {}): QuestionnaireItem {
  return item(linkId, 'date', text, extras)
}

export function oneOf(
  linkId: string,
  text: Words,
  options: readonly Option[],
  extras: ItemExtras = {},
): QuestionnaireItem {
  const plain = item(linkId, 'choice', text, extras)
  return {
    ...plain,
    extension: [...(plain.extension ?? []), control('radio-button')],
    answerOption: options.map(answerOption),
  }
}

export function anyOf(
  linkId: string,
  text: Words,
  options: readonly Option[],
  extras: ItemExtras = {},
): QuestionnaireItem {
  const plain = item(linkId, 'choice', text, extras)
  return {
    ...plain,
    extension: [...(plain.extension ?? []), control('check-box')],
    repeats: true,
    answerOption: options.map(answerOption),
  }
}

/** 0 to 10, with a word at each end. */
export function scale(
  linkId: string,
  text: Words,
  ends: { lower: Words; upper: Words },
  extras: ItemExtras = {},
): QuestionnaireItem {
  const plain = item(linkId, 'integer', text, extras)
  return {
    ...plain,
    extension: [
      control('slider'),
      { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 },
      { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 10 },
      { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-sliderStepValue', valueInteger: 1 },
    ],
    item: [
      ...(plain.item ?? []),
      note(`${linkId}-lower`, 'lower', ends.lower),
      note(`${linkId}-upper`, 'upper', ends.upper),
    ],
  }
}

export const moodEnds = {
  lower: words('very low', 'muy bajo', 'منخفض جدًا'),
  upper: words('very good', 'muy bueno', 'جيد جدًا'),
}

function item(
  linkId: string,
  type: NonNullable<QuestionnaireItem['type']>,
  text: Words,
  { help, short, codes, enableWhen, maxLength }: ItemExtras,
): QuestionnaireItem {
  return {
    linkId,
    type,
    text: text.en,
    _text: translations(text),
    ...(short ? { extension: [inFewWords(short)] } : {}),
    ...(codes ? { code: codes.map((code) => ({ system: systems.item, code })) } : {}),
    ...(enableWhen ? { enableWhen } : {}),
    ...(maxLength ? { maxLength } : {}),
    ...(help ? { item: [note(`${linkId}-help`, 'help', help)] } : {}),
  }
}

function inFewWords(short: Words): Extension {
  const url = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText'
  return { url, valueString: short.en, _valueString: translations(short) }
}

function note(linkId: string, kind: 'help' | 'lower' | 'upper', text: Words): QuestionnaireItem {
  return {
    linkId,
    type: 'display',
    text: text.en,
    _text: translations(text),
    extension: [control(kind)],
  }
}

function answerOption([code, display]: Option) {
  const valueCoding = { system: systems.answer, code, display: display.en, _display: translations(display) }
  return { valueCoding }
}

function control(code: string): Extension {
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
    valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
  }
}
