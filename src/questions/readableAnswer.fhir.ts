import { answerTo, type Answer } from './answer.ts'
import { elementOf, elementsOf, extensionOf, extensionsOf, numberOf, textOf, type Element } from './element.fhir.ts'
import { flattenedWithRounds, type Form, type Question } from './form.ts'
import { toWire } from './kinds.fhir.ts'
import { extensions } from '#fhir/systems.ts'
import { readLocalText } from './localText.fhir.ts'
import type { LocalText } from './localText.ts'
import { readOptionValue } from './option.fhir.ts'
import { optionOf, plainText } from './option.ts'
import type { ReadableAnswer, ReadableValue } from './readableAnswer.ts'
import { itemsBelow, valuesIn } from './responseItem.fhir.ts'

/**
 * In: `QuestionnaireResponse.item`, whoever wrote it, and the form where it is known.
 * Out: what was asked and answered, in order. Without the form the words in the items themselves are used.
 */
export function readableAnswers(items: unknown, form?: Form): readonly ReadableAnswer[] {
  const questions = new Map(flattenedWithRounds(form?.questions ?? []).map((question) => [question.linkId, question]))
  const found: ReadableAnswer[] = []
  read(elementsOf(items), undefined, 1)
  return found

  function read(level: readonly Element[], under: LocalText | undefined, depth: number) {
    for (const item of level) {
      if (found.length >= most.answers) return
      const linkId = textOf(item.linkId) ?? ''
      const known = questions.get(linkId)
      const question = wordsOf(item, known)
      const values = readValues(item, known)
      const use = usesOf(item)
      if (values.length > 0) found.push({ linkId, question, ...(use && { use }), ...(under && { under }), values })
      const heading = values.length === 0 && question.default ? question : under
      if (depth < most.depth) read(itemsBelow(item), heading, depth + 1)
    }
  }
}

const most = { answers: 5_000, depth: 60 }

/** In: an answer that is not sent yet. Out: what it says. */
export function readableValues(question: Question, answer: Answer): readonly ReadableValue[] {
  if (answer.kind === 'received') return elementsOf(answer.items).flatMap((item) => readValues(item, question))
  // In which language it would be sent does not matter: the question has the words of every option.
  if (question.kind === 'rounds' && answer.kind === 'rounds') {
    return answer.rounds.flatMap((round) =>
      flattenedWithRounds(question.round).flatMap((one) => {
        const given = answerTo(round, one.linkId)
        return given ? readableValues(one, given) : []
      }),
    )
  }
  const values = toWire(question, answer, 'en').map((wire) => valueOf(elementOf(wire), question))
  return question.rules?.calculated === undefined ? values : values.map(asWorkedOut)
}

function usesOf(item: Element): readonly string[] | undefined {
  const uses = extensionsOf(item, extensions.use).flatMap(
    ({ valueCoding }) => textOf(elementOf(valueCoding).code) ?? [],
  )
  return uses.length > 0 ? uses : undefined
}

function wordsOf(item: Element, known: Question | undefined): LocalText {
  return known?.text.default ? known.text : (readLocalText(item, 'text') ?? { default: '' })
}

function readValues(item: Element, known: Question | undefined): readonly ReadableValue[] {
  const values = valuesIn(item).map((answer) => valueOf(answer, known))
  return extensionOf(item, extensions.workedOut).valueBoolean === true ? values.map(asWorkedOut) : values
}

// A word that came out of a sum ("severe") is for the clinic to say, in person.
function asWorkedOut(value: ReadableValue): ReadableValue {
  return { kind: 'workedOut', ...(value.kind === 'number' && { number: value.number }) }
}

function valueOf(answer: Element, known: Question | undefined): ReadableValue {
  const offered = offeredText(answer, known)
  if (offered) return { kind: 'text', text: offered }
  if (typeof answer.valueBoolean === 'boolean') return { kind: 'yesNo', yes: answer.valueBoolean }
  const number = numberOf(answer.valueInteger) ?? numberOf(answer.valueDecimal)
  if (number !== undefined) return { kind: 'number', number }
  const date = textOf(answer.valueDate) ?? textOf(answer.valueDateTime)
  if (date !== undefined) return { kind: 'date', date }
  const time = textOf(answer.valueTime)
  if (time !== undefined) return { kind: 'time', time }
  const text = textInAnswer(answer)
  return text ? { kind: 'text', text } : quantityOf(elementOf(answer.valueQuantity))
}

function offeredText(answer: Element, known: Question | undefined): LocalText | undefined {
  const value = readOptionValue(answer)
  const offers = known?.kind === 'choice' || known?.kind === 'choices' ? known.options : []
  return value && optionOf(offers, value)?.text
}

function textInAnswer(answer: Element): LocalText | undefined {
  const display =
    readLocalText(elementOf(answer.valueCoding), 'display') ??
    readLocalText(elementOf(answer.valueReference), 'display') ??
    readLocalText(elementOf(answer.valueAttachment), 'title')
  if (display) return display
  const value = readOptionValue(answer)
  const text = value ? plainText(value) : textOf(answer.valueUri)
  return text === undefined ? undefined : { default: text }
}

function quantityOf(quantity: Element): ReadableValue {
  const number = numberOf(quantity.value)
  const unit = textOf(quantity.unit) ?? textOf(quantity.code)
  return number === undefined ? { kind: 'unreadable' } : { kind: 'number', number, ...(unit && { unit }) }
}
