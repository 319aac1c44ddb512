import type { QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { Language } from '#i18n/languages.ts'
import type { Answer } from './answer.ts'
import { helpItem, readAsked } from './asked.fhir.ts'
import type { Asked } from './asked.ts'
import { readChoice } from './choice.fhir.ts'
import { readChoices } from './choices.fhir.ts'
import { dateFromWire, dateToWire, readDate } from './date.fhir.ts'
import { elementsOf, listOf, textOf, type Element } from './element.fhir.ts'
import type { Kind, Question } from './form.ts'
import { readLongText } from './longText.fhir.ts'
import { numberFromWire, numberToWire, readNumber } from './number.fhir.ts'
import { chosenFromWire, chosenToWire } from './option.fhir.ts'
import { endItems, readScale } from './scale.fhir.ts'
import { readText, textFromWire, textToWire } from './text.fhir.ts'
import { yesNoFromWire, yesNoToWire } from './yesNo.fhir.ts'

/** In: an item of any type, and the linkIds of its form. Out: its question, with the questions below it. */
export function readQuestion(item: Element, linkIds: ReadonlySet<string>): Question {
  const kind = readKind(item, readAsked(item, linkIds))
  const spoken = [helpItem(item), ...(kind.kind === 'scale' ? endItems(item) : [])]
  const below = elementsOf(item.item).filter((one) => !spoken.includes(one))
  const question: Question = { ...kind, questions: below.map((one) => readQuestion(one, linkIds)) }
  const initial = fromWire(question, elementsOf(item.initial))
  return initial ? { ...question, initial } : question
}

function readKind(item: Element, asked: Asked): Kind {
  const type = textOf(item.type) ?? ''
  // A modifier extension says: whoever does not know this extension does not understand this question.
  const kind = listOf(item.modifierExtension).length > 0 ? undefined : readKnownKind(type, item, asked)
  return kind ?? { ...asked, kind: 'unknown', type }
}

function readKnownKind(type: string, item: Element, asked: Asked): Kind | undefined {
  switch (type) {
    case 'string':
      return readText(item, asked)
    case 'text':
      return readLongText(item, asked)
    case 'choice':
      return item.repeats === true ? readChoices(item, asked) : readChoice(item, asked)
    case 'boolean':
      return { ...asked, kind: 'yesNo' }
    case 'integer':
      return readScale(item, asked) ?? readNumber(item, asked)
    case 'decimal':
      return readNumber(item, asked)
    case 'date':
      return readDate(item, asked)
    case 'display':
      return { ...asked, kind: 'note' }
    case 'group':
      return { ...asked, kind: 'group' }
    default:
      return undefined
  }
}

/** In: an answer that fits the question. Out: it as FHIR says it; nothing when there is nothing to say. */
export function toWire(
  question: Question,
  answer: Answer,
  language: Language,
): readonly QuestionnaireResponseItemAnswer[] {
  switch (question.kind) {
    case 'text':
    case 'longText':
      return answer.kind === 'text' ? textToWire(answer) : []
    case 'choice':
    case 'choices':
      return answer.kind === 'chosen' ? chosenToWire(question.options, answer, language) : []
    case 'scale':
      return answer.kind === 'number' ? numberToWire(answer, true) : []
    case 'number':
      return answer.kind === 'number' ? numberToWire(answer, question.whole) : []
    case 'yesNo':
      return answer.kind === 'yesNo' ? yesNoToWire(answer) : []
    case 'date':
      return answer.kind === 'date' ? dateToWire(answer) : []
    case 'note':
    case 'group':
    case 'unknown':
      return []
  }
}

/** In: a question and what FHIR says was answered. Out: the answer; undefined when it does not fit into this question. */
export function fromWire(question: Question, answers: readonly Element[]): Answer | undefined {
  if (question.kind === 'choices') return chosenFromWire(question.options, answers)
  const [answer, ...more] = answers
  if (!answer || more.length > 0) return undefined
  switch (question.kind) {
    case 'text':
    case 'longText':
      return textFromWire(answer)
    case 'choice':
      return chosenFromWire(question.options, answers)
    case 'scale':
    case 'number':
      return numberFromWire(answer)
    case 'yesNo':
      return yesNoFromWire(answer)
    case 'date':
      return dateFromWire(answer)
    case 'note':
    case 'group':
    case 'unknown':
      return undefined
  }
}
