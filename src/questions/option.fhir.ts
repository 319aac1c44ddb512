import type { QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { Language } from '#i18n/languages.ts'
import type { ChosenAnswer } from './answer.ts'
import { codingOf, readCode } from './code.fhir.ts'
import { elementOf, elementsOf, extensionOf, integerOf, numberOf, textOf, type Element } from './element.fhir.ts'
import { hasControl } from './itemControl.fhir.ts'
import { readLocalText, translationUrl } from './localText.fhir.ts'
import { inLanguage, type LocalText } from './localText.ts'
import { optionOf, sameOption, type Option, type OptionLook, type OptionValue, type Weight } from './option.ts'

const exclusiveUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive'
const orientationUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-choiceOrientation'
const weightUrls = [
  'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/itemWeight',
]

/** In: a choice. Out: what it offers; undefined when there is nothing to answer with, or something that cannot be shown. */
export function readOptions(item: Element): readonly Option[] | undefined {
  const offered = elementsOf(item.answerOption)
  // Where the list cannot be had, own words still can.
  if (item.type === 'open-choice' && item.answerOption === undefined) return []
  const options = offered.flatMap((option) => readOption(option) ?? [])
  // To show some of the options and not the others would ask another question.
  return options.length > 0 && options.length === offered.length ? options.filter(isFirst) : undefined
}

// The same answer offered twice is one answer.
function isFirst(option: Option, place: number, options: readonly Option[]): boolean {
  return options.findIndex(({ value }) => sameOption(value, option.value)) === place
}

function readOption(offered: Element): Option | undefined {
  const value = readOptionValue(offered)
  const text = value && wordsOf(offered, value)
  if (!value || !text) return undefined
  const weight = weightOf(elementOf(offered.valueCoding)) ?? weightOf(offered)
  return {
    value,
    text,
    exclusive: extensionOf(offered, exclusiveUrl).valueBoolean === true,
    ...(weight && { weight }),
  }
}

function weightOf(element: Element): Weight | undefined {
  for (const url of weightUrls) {
    const value = numberOf(extensionOf(element, url).valueDecimal)
    if (value !== undefined) return { url, value }
  }
  return undefined
}

/** More of them than anybody wants to look through one by one. */
const mostRows = 30

/** In: a choice and what it offers. Out: how its options are to be laid out, and whether own words are welcome. */
export function readLook(item: Element, options: readonly Option[]): OptionLook {
  const list = hasControl(item, 'drop-down')
    ? 'dropDown'
    : hasControl(item, 'autocomplete') || (options.length > mostRows && item.repeats !== true)
      ? 'search'
      : undefined
  return {
    ...(list && { list }),
    ...(extensionOf(item, orientationUrl).valueCode === 'horizontal' && { sideBySide: true }),
    ...(item.type === 'open-choice' && { open: true }),
  }
}

/** In: an element with a `value[x]` that may be offered. Out: the value. */
export function readOptionValue(element: Element): OptionValue | undefined {
  const coding = readCode(elementOf(element.valueCoding))
  if (coding) return { as: 'coding', coding }
  const string = textOf(element.valueString)
  if (string !== undefined) return { as: 'string', text: string }
  const integer = integerOf(element.valueInteger)
  if (integer !== undefined) return { as: 'integer', number: integer }
  const date = textOf(element.valueDate)
  if (date !== undefined) return { as: 'date', text: date }
  const time = textOf(element.valueTime)
  return time === undefined ? undefined : { as: 'time', text: time }
}

function wordsOf(offered: Element, value: OptionValue): LocalText | undefined {
  switch (value.as) {
    case 'coding':
      return readLocalText(elementOf(offered.valueCoding), 'display') ?? { default: value.coding.code }
    case 'string':
      return readLocalText(offered, 'valueString')
    case 'integer':
      return { default: String(value.number) }
    case 'date':
    case 'time':
      return { default: value.text }
  }
}

/** In: a choice whose author chose something beforehand. Out: that. */
export function readChosenBeforehand(item: Element): ChosenAnswer | undefined {
  const chosen = elementsOf(item.answerOption).filter((option) => option.initialSelected === true)
  const options = chosen.flatMap((option) => readOptionValue(option) ?? [])
  return options.length > 0 ? { kind: 'chosen', options } : undefined
}

export function chosenToWire(
  options: readonly Option[],
  answer: ChosenAnswer,
  language: Language,
): readonly QuestionnaireResponseItemAnswer[] {
  return answer.options.map((value) => {
    const option = optionOf(options, value)
    return optionToWire(option?.value ?? value, option, language)
  })
}

/** Out: the answer, as long as every part of it is still offered, or is own words where these are welcome. */
export function chosenFromWire(
  options: readonly Option[],
  answers: readonly Element[],
  open = false,
): ChosenAnswer | undefined {
  const known = answers.flatMap((answer) => {
    const value = readOptionValue(answer)
    const ownWords = open && value?.as === 'string' ? value : undefined
    return (value && optionOf(options, value)?.value) ?? ownWords ?? []
  })
  return known.length > 0 && known.length === answers.length ? { kind: 'chosen', options: known } : undefined
}

function optionToWire(
  value: OptionValue,
  option: Option | undefined,
  language: Language,
): QuestionnaireResponseItemAnswer {
  switch (value.as) {
    case 'coding':
      return { valueCoding: { ...weighed(option), ...codingOf(value.coding), ...translated(option?.text, language) } }
    case 'string':
      return { valueString: value.text }
    case 'integer':
      return { valueInteger: value.number }
    case 'date':
      return { valueDate: value.text }
    case 'time':
      return { valueTime: value.text }
  }
}

function weighed(option: Option | undefined) {
  const { weight } = option ?? {}
  return weight ? { extension: [{ url: weight.url, valueDecimal: weight.value }] } : {}
}

// The clinic reads the display it gave; the words the person read stand beside it.
function translated(text: LocalText | undefined, language: Language) {
  const words = text && inLanguage(text, language)
  if (!text || !words || words === text.default) return {}
  const extension = [
    { url: 'lang', valueCode: language },
    { url: 'content', valueString: words },
  ]
  return { _display: { extension: [{ url: translationUrl, extension }] } }
}
