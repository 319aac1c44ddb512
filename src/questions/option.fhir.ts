import type { QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { Language } from '#i18n/languages.ts'
import type { ChosenAnswer } from './answer.ts'
import { codingOf, readCode } from './code.fhir.ts'
import { elementOf, elementsOf, extensionOf, integerOf, textOf, type Element } from './element.fhir.ts'
import { readLocalText, translationUrl } from './localText.fhir.ts'
import { inLanguage, type LocalText } from './localText.ts'
import { optionOf, sameOption, type Option, type OptionValue } from './option.ts'

const exclusiveUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive'

/** In: a choice. Out: what it offers; undefined when there is nothing to offer, or something that cannot be shown. */
export function readOptions(item: Element): readonly Option[] | undefined {
  const offered = elementsOf(item.answerOption)
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
  return { value, text, exclusive: extensionOf(offered, exclusiveUrl).valueBoolean === true }
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
    return optionToWire(option?.value ?? value, option?.text, language)
  })
}

/** Out: the answer, as long as every part of it is still offered. */
export function chosenFromWire(options: readonly Option[], answers: readonly Element[]): ChosenAnswer | undefined {
  const known = answers.flatMap((answer) => {
    const value = readOptionValue(answer)
    return (value && optionOf(options, value)?.value) ?? []
  })
  return known.length > 0 && known.length === answers.length ? { kind: 'chosen', options: known } : undefined
}

function optionToWire(
  value: OptionValue,
  text: LocalText | undefined,
  language: Language,
): QuestionnaireResponseItemAnswer {
  switch (value.as) {
    case 'coding':
      return { valueCoding: { ...codingOf(value.coding), ...translated(text, language) } }
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
