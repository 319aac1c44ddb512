import type { QuestionnaireResponseItem, QuestionnaireResponseItemAnswer } from 'fhir/r4'
import type { Language } from '#i18n/languages.ts'
import type { Answer, Answers } from './answer.ts'
import { askedInRound, askedLinkIds, countedAnswers } from './askedLinkIds.ts'
import { elementsOf, textOf, type Element } from './element.fhir.ts'
import { fittingAnswer } from './fittingAnswer.ts'
import { flattened, type Form, type Question, type RoundsQuestion } from './form.ts'
import { fromWire, toWire } from './kinds.fhir.ts'
import { inLanguage } from './localText.ts'
import { extensions, systems } from '#fhir/systems.ts'
import { itemsBelow, valuesIn } from './responseItem.fhir.ts'

/**
 * In: a form, its answers, and the language they were given in. Out: `QuestionnaireResponse.item`.
 * Only what is asked now is said; questions nobody answered are left out; what came from elsewhere goes back as it came.
 */
export function answersToItems(form: Form, answers: Answers, language: Language): QuestionnaireResponseItem[] {
  const asked = askedLinkIds(form, answers)
  const ofTheForm = new Set(flattened(form.questions).map(({ linkId }) => linkId))
  const fromElsewhere = Object.entries(answers).flatMap(([linkId, answer]) =>
    ofTheForm.has(linkId) ? [] : receivedItems(answer),
  )
  return [...itemsFor(form.questions, { answers, asked, language }), ...fromElsewhere]
}

interface Telling {
  readonly answers: Answers
  readonly asked: ReadonlySet<string>
  readonly language: Language
  /** What counts around a round. */
  readonly around?: Answers
}

function itemsFor(questions: readonly Question[], telling: Telling): QuestionnaireResponseItem[] {
  return questions.flatMap((question) => (telling.asked.has(question.linkId) ? itemsOf(question, telling) : []))
}

function itemsOf(question: Question, telling: Telling): QuestionnaireResponseItem[] {
  const answer = fittingAnswer(question, telling.answers)
  if (answer?.kind === 'received') return receivedItems(answer)
  const below = itemsFor(question.questions, telling)
  const text = inLanguage(question.text, telling.language)
  const item: QuestionnaireResponseItem = { linkId: question.linkId, ...marksOf(question), ...(text && { text }) }
  if (question.kind === 'rounds') return roundsOf(question, answer, { item, telling })
  if (question.kind === 'group') return below.length > 0 ? [{ ...item, item: below }] : []
  const given = answer ? toWire(question, answer, telling.language) : []
  const answered = withBelow(given, below)
  return answered.length > 0 ? [{ ...item, answer: answered }] : []
}

function marksOf({ rules, use }: Question) {
  const extension = [
    // So that nobody later takes for the person's own words what a form worked out.
    ...(rules?.calculated === undefined ? [] : [{ url: extensions.workedOut, valueBoolean: true }]),
    // What the portal shows again in other places is found by this, in a form of the clinic's own too.
    ...use
      .filter(({ system, code }) => system === systems.item && shownAgain.includes(code))
      .map(({ system, code }) => ({ url: extensions.use, valueCoding: { ...(system && { system }), code } })),
  ]
  return extension.length > 0 ? { extension } : {}
}

const shownAgain: readonly string[] = ['intention', 'hope', 'ride-name', 'ride-phone', 'mood']

function roundsOf(
  question: RoundsQuestion,
  answer: Answer | undefined,
  { item, telling }: { item: QuestionnaireResponseItem; telling: Telling },
): QuestionnaireResponseItem[] {
  if (answer?.kind !== 'rounds') return []
  const around = countedAnswers(telling.answers, telling.asked, telling.around)
  return answer.rounds.flatMap((answers) => {
    const asked = askedInRound(question, answers, around)
    const below = itemsFor(question.round, { ...telling, answers, asked, around })
    return below.length > 0 ? [{ ...item, item: below }] : []
  })
}

// What belongs to an answer stands below it; where there is no answer, below an empty one, so that no words are lost.
function withBelow(
  given: readonly QuestionnaireResponseItemAnswer[],
  below: QuestionnaireResponseItem[],
): QuestionnaireResponseItemAnswer[] {
  if (below.length === 0) return [...given]
  const [first, ...others] = given
  return [{ ...first, item: below }, ...others]
}

function receivedItems(answer: Answer): QuestionnaireResponseItem[] {
  return answer.kind === 'received' ? (answer.items as QuestionnaireResponseItem[]) : []
}

/**
 * In: a form and `QuestionnaireResponse.item`, whoever wrote it. Out: the answers in it.
 * What does not fit into its question, or belongs to none, is kept as it came.
 */
export function itemsToAnswers(form: Form, items: unknown): Answers {
  return answersAmong(form.questions, items)
}

function answersAmong(asking: readonly Question[], items: unknown): Answers {
  const questions = new Map(flattened(asking).map((question) => [question.linkId, question]))
  const found = new Map<string, readonly Element[]>()
  collect(elementsOf(items), 1)
  return Object.fromEntries([...found].flatMap(([linkId, same]) => entryFor(linkId, same)))

  function collect(level: readonly Element[], depth: number) {
    for (const [linkId, same] of byLinkId(level)) {
      found.set(linkId, [...(found.get(linkId) ?? []), ...same])
      const [item, ...again] = same
      const isWhole =
        questions.get(linkId)?.kind === 'rounds' ||
        !item ||
        again.length > 0 ||
        depth > deepest ||
        isReceived(questions.get(linkId), item)
      if (!isWhole) collect(itemsBelow(item), depth + 1)
    }
  }

  function entryFor(linkId: string, same: readonly Element[]): readonly (readonly [string, Answer])[] {
    const question = questions.get(linkId)
    const [item, ...again] = same
    if (question?.kind === 'rounds' && same.every(isRound)) {
      return [[linkId, { kind: 'rounds', rounds: same.map((round) => answersAmong(question.round, round.item)) }]]
    }
    if (!question || !item || again.length > 0 || isReceived(question, item)) {
      return [[linkId, { kind: 'received', items: same }]]
    }
    const answer = fromWire(question, valuesIn(item))
    return answer ? [[linkId, answer]] : []
  }
}

// No form we read is nested deeper, so nothing we know stands further down.
const deepest = 60

function byLinkId(level: readonly Element[]): ReadonlyMap<string, readonly Element[]> {
  const found = new Map<string, Element[]>()
  for (const item of level) {
    const linkId = textOf(item.linkId)
    if (linkId === undefined) continue
    const same = found.get(linkId)
    if (same) same.push(item)
    else found.set(linkId, [item])
  }
  return found
}

// A group has no answer of its own; what claims to be one is kept as it came.
function isRound(item: Element): boolean {
  return item.answer === undefined && elementsOf(item.item).length > 0
}

function isReceived(question: Question | undefined, item: Element): boolean {
  const values = valuesIn(item)
  if (!question || (question.kind === 'unknown' && item.item !== undefined)) return true
  return values.length > 0 && !fromWire(question, values)
}
