import type { QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { Language } from '#i18n/languages.ts'
import type { Answer, OneAnswer } from './answer.ts'
import { helpItem, readAsked } from './asked.fhir.ts'
import type { Asked } from './asked.ts'
import { readChoice } from './choice.fhir.ts'
import { readChoices } from './choices.fhir.ts'
import { dateTimeFromWire, dateTimeToWire, readDateTime } from './dateTime.fhir.ts'
import { dateFromWire, dateToWire, readDate } from './date.fhir.ts'
import { elementsOf, listOf, textOf, type Element } from './element.fhir.ts'
import { isEmpty } from './fittingAnswer.ts'
import { hasControl } from './itemControl.fhir.ts'
import type { Kind, Question } from './form.ts'
import { readLongText } from './longText.fhir.ts'
import { readNote } from './note.fhir.ts'
import { numberFromWire, numberToWire, readNumber } from './number.fhir.ts'
import { chosenFromWire, chosenToWire } from './option.fhir.ts'
import { quantityFromWire, quantityToWire, readQuantity } from './quantity.fhir.ts'
import { endItems, readScale } from './scale.fhir.ts'
import { readOccurs } from './several.fhir.ts'
import { readText, readTextLimits, textFromWire, textToWire } from './text.fhir.ts'
import { readTime, timeFromWire, timeToWire } from './time.fhir.ts'
import { urlFromWire, urlToWire } from './url.fhir.ts'
import { yesNoFromWire, yesNoToWire } from './yesNo.fhir.ts'

/** In: an item of any type, and the linkIds of its form. Out: its question, with the questions below it. */
export function readQuestion(item: Element, linkIds: ReadonlySet<string>): Question {
  const asked = readAsked(item, linkIds)
  const kind = readKind(item, asked)
  const spoken = [helpItem(item), ...(kind.kind === 'scale' ? endItems(item) : [])]
  const below = elementsOf(item.item)
    .filter((one) => !spoken.includes(one))
    .map((one) => readQuestion(one, linkIds))
  // Each round holds its own answers, so its questions are not among those of the form.
  if (kind.kind === 'group' && item.repeats === true && below.length > 0) {
    return { ...asked, kind: 'rounds', round: below, ...readOccurs(item), questions: [] }
  }
  const question: Question = isRepeated(item, kind)
    ? { ...asked, kind: 'several', one: single(kind), ...readOccurs(item), questions: below }
    : { ...kind, questions: below }
  const initial = fromWire(question, elementsOf(item.initial))
  return initial ? { ...question, initial } : question
}

// Choices hold several answers themselves; a scale or yes and no cannot be meant more than once.
function isRepeated(item: Element, { kind }: Kind): boolean {
  return (
    item.repeats === true &&
    ['text', 'longText', 'url', 'number', 'quantity', 'date', 'time', 'dateTime'].includes(kind)
  )
}

function single(kind: Kind): Question {
  const { enabledWhen: _asked, initial: _initial, help: _help, ...one } = kind
  return { ...one, required: false, questions: [] }
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
    case 'url':
      return { ...asked, kind: 'url', ...readTextLimits(item) }
    case 'choice':
    case 'open-choice':
      return item.repeats === true ? readChoices(item, asked) : readChoice(item, asked)
    case 'boolean':
      return { ...asked, kind: 'yesNo' }
    case 'integer':
      return readScale(item, asked) ?? readNumber(item, asked)
    case 'decimal':
      return readNumber(item, asked)
    case 'quantity':
      return readQuantity(item, asked)
    case 'date':
      return readDate(item, asked)
    case 'dateTime':
      return readDateTime(item, asked)
    case 'time':
      return readTime(item, asked)
    case 'display':
      return readNote(item, asked)
    case 'group':
      return { ...asked, kind: 'group', ...(hasControl(item, 'page') && { page: true as const }) }
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
    case 'url':
      return answer.kind === 'text' ? urlToWire(answer) : []
    case 'choice':
    case 'choices':
      return answer.kind === 'chosen' ? chosenToWire(question.options, answer, language) : []
    case 'scale':
      return answer.kind === 'number' ? numberToWire(answer, true) : []
    case 'number':
      return answer.kind === 'number' ? numberToWire(answer, question.whole) : []
    case 'quantity':
      return answer.kind === 'quantity' ? quantityToWire(answer) : []
    case 'yesNo':
      return answer.kind === 'yesNo' ? yesNoToWire(answer) : []
    case 'date':
      return answer.kind === 'date' ? dateToWire(answer) : []
    case 'time':
      return answer.kind === 'time' ? timeToWire(answer) : []
    case 'dateTime':
      return answer.kind === 'dateTime' ? dateTimeToWire(answer) : []
    case 'several':
      return severalToWire(question.one, answer, language)
    case 'note':
    case 'group':
    case 'rounds':
    case 'unknown':
      return []
  }
}

function severalToWire(one: Question, answer: Answer, language: Language): readonly QuestionnaireResponseItemAnswer[] {
  if (answer.kind !== 'several') return []
  return answer.answers.flatMap((each) => (each && !isEmpty(each) ? toWire(one, each, language) : []))
}

/** In: a question and what FHIR says was answered. Out: the answer; undefined when it does not fit into this question. */
export function fromWire(question: Question, answers: readonly Element[]): Answer | undefined {
  if (question.kind === 'choices') return chosenFromWire(question.options, answers, question.open)
  if (question.kind === 'several') return severalFromWire(question.one, answers)
  const [answer, ...more] = answers
  if (!answer || more.length > 0) return undefined
  switch (question.kind) {
    case 'text':
    case 'longText':
      return textFromWire(answer)
    case 'url':
      return urlFromWire(answer)
    case 'choice':
      return chosenFromWire(question.options, answers, question.open)
    case 'scale':
    case 'number':
      return numberFromWire(answer)
    case 'quantity':
      return quantityFromWire(answer)
    case 'yesNo':
      return yesNoFromWire(answer)
    case 'date':
      return dateFromWire(answer)
    case 'time':
      return timeFromWire(answer)
    case 'dateTime':
      return dateTimeFromWire(answer)
    case 'note':
    case 'group':
    case 'rounds':
    case 'unknown':
      return undefined
  }
}

function severalFromWire(one: Question, answers: readonly Element[]): Answer | undefined {
  const read = answers.flatMap((answer) => {
    const found = fromWire(one, [answer])
    return found && isOne(found) ? [found] : []
  })
  return read.length > 0 && read.length === answers.length ? { kind: 'several', answers: read } : undefined
}

function isOne(answer: Answer): answer is OneAnswer {
  return answer.kind !== 'several' && answer.kind !== 'rounds' && answer.kind !== 'received'
}
