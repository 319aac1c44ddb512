import { answerTo, withAnswer, type Answer, type Answers } from '../answer.ts'
import { answersToItems } from '../answers.fhir.ts'
import { elementOf, type Element } from '../element.fhir.ts'
import { flattened, type Form, type Question } from '../form.ts'
import { fromWire } from '../kinds.fhir.ts'
import { enabledId, type Result } from './rule.ts'

/** In: a form and its answers. Out: the response as it stands, for rules to look at. */
export function responseSoFar(form: Form, answers: Answers): Record<string, unknown> {
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: form.canonical,
    status: 'in-progress',
    item: answersToItems(form, answers, 'en'),
  }
}

/** In: answers and what the rules come to. Out: the answers with it: the very same when it changes nothing. */
export function withWorkedOut(form: Form, answers: Answers, results: readonly Result[]): Answers {
  return results.reduce((before, result) => withResult(form.questions, before, result, 0), answers)
}

function withResult(questions: readonly Question[], answers: Answers, result: Result, depth: number): Answers {
  const level = flattened(questions)
  const within = result.within[depth]
  if (within) {
    const group = level.find(({ linkId }) => linkId === within.linkId)
    const answer = answerTo(answers, within.linkId)
    const round = answer?.kind === 'rounds' ? answer.rounds[within.round] : undefined
    if (group?.kind !== 'rounds' || answer?.kind !== 'rounds' || !round) return answers
    const after = withResult(group.round, round, result, depth + 1)
    if (after === round) return answers
    const rounds = answer.rounds.map((one, place) => (place === within.round ? after : one))
    return withAnswer(answers, within.linkId, { kind: 'rounds', rounds })
  }
  const question = level.find(({ linkId }) => linkId === result.linkId)
  if (!question) return answers
  if (result.enabled !== undefined) {
    return replaced(answers, enabledId(question.linkId), { kind: 'yesNo', yes: result.enabled })
  }
  return replaced(answers, question.linkId, fromWire(question, wiredAs(question, result.values ?? [])))
}

function replaced(answers: Answers, linkId: string, answer: Answer | undefined): Answers {
  const isSame = JSON.stringify(answerTo(answers, linkId)) === JSON.stringify(answer)
  return isSame ? answers : withAnswer(answers, linkId, answer)
}

function wiredAs(question: Question, values: readonly unknown[]): readonly Element[] {
  const one = question.kind === 'several' ? question.one : question
  return values.map((value) => wired(one, value)).filter((answer) => answer !== undefined)
}

// What FHIRPath hands over, as an answer to this kind of question.
function wired(question: Question, value: unknown): Element | undefined {
  switch (question.kind) {
    case 'scale':
    case 'number':
      return typeof value === 'number' ? { valueDecimal: rounded(value, question) } : undefined
    case 'yesNo':
      return { valueBoolean: value }
    case 'text':
    case 'longText':
      return typeof value === 'string' || typeof value === 'number' ? { valueString: String(value) } : undefined
    case 'url':
      return { valueUri: value }
    case 'date':
      return { valueDate: value }
    case 'time':
      return { valueTime: value }
    case 'dateTime':
      return { valueDateTime: value }
    case 'choice':
    case 'choices':
      return typeof value === 'object' ? { valueCoding: value } : { valueString: value, valueInteger: value }
    case 'quantity':
      return { valueQuantity: quantityIn(value) }
    default:
      return undefined
  }
}

// Sums of tenths leave a tail of digits that nobody meant.
function rounded(value: number, question: Question): number {
  const places = question.kind === 'number' ? question.places : undefined
  return Number(places === undefined ? value.toPrecision(12) : value.toFixed(Math.min(places, 12)))
}

// A quantity comes as one, or as FHIRPath writes it: `21.5 'kg'`.
function quantityIn(value: unknown): Element {
  if (typeof value === 'number') return { value }
  if (typeof value !== 'string') return elementOf(value)
  const [, number, unit] = /^(-?[\d.]+) '([^']+)'$/.exec(value) ?? []
  return number && unit ? { value: Number(number), unit, code: unit, system: 'http://unitsofmeasure.org' } : {}
}
