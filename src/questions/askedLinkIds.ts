import { answerTo, type Answer, type Answers, type OneAnswer } from './answer.ts'
import { holds } from './enabledWhen.ts'
import { fittingAnswer, isEmpty } from './fittingAnswer.ts'
import type { Form, Question, RoundsQuestion } from './form.ts'
import { enabledId } from './rules/rule.ts'

/**
 * The linkIds of all questions whose conditions hold. The answer to a question that is not asked counts for nothing.
 * Out: the very same set as for the answers looked at before, unless something else is asked now.
 */
export function askedLinkIds(form: Form, answers: Answers): ReadonlySet<string> {
  return askedAmong(form.questions, answers, none)
}

/** The same for one round of a group: its conditions are about the same round first, then about what counts around it. */
export function askedInRound(question: RoundsQuestion, round: Answers, around: Answers): ReadonlySet<string> {
  return askedAmong(question.round, round, around)
}

/** In: answers, and what is asked among them. Out: those that count, with what counts around them: what rounds below may refer to. */
export function countedAnswers(answers: Answers, asked: ReadonlySet<string>, around: Answers = none): Answers {
  return { ...around, ...Object.fromEntries(Object.entries(answers).filter(([linkId]) => asked.has(linkId))) }
}

/** In: a group that is asked in rounds. Out: what conditions anywhere inside are about. */
export function conditionsInside({ round }: RoundsQuestion): readonly string[] {
  return mapOf(round).about
}

const none: Answers = {}

interface Looked {
  readonly questions: readonly Question[]
  readonly around: Answers
  readonly asked: ReadonlySet<string>
}

// A screen asks several times for the same answers, and then again at each key. Nothing here keeps answers alive.
const lookedAt = new WeakMap<Answers, Looked>()
const lastAnswers = new WeakMap<readonly Question[], WeakRef<Answers>>()

function askedAmong(questions: readonly Question[], answers: Answers, around: Answers): ReadonlySet<string> {
  const known = lookedAt.get(answers)
  if (known?.questions === questions && known.around === around) return known.asked
  const before = lastAnswers.get(questions)?.deref()
  const asked = askedSince(before && lookedAt.get(before), before, { questions, answers, around })
  lookedAt.set(answers, { questions, around, asked })
  lastAnswers.set(questions, new WeakRef(answers))
  return asked
}

interface Asking {
  readonly questions: readonly Question[]
  readonly answers: Answers
  readonly around: Answers
}

function askedSince(last: Looked | undefined, before: Answers | undefined, now: Asking): ReadonlySet<string> {
  if (!before || last?.questions !== now.questions) return askedAnew(now)
  if (isAsBefore(mapOf(now.questions), { ...now, answers: before, around: last.around }, now)) return last.asked
  const asked = askedAnew(now)
  return asked.size === last.asked.size && [...asked].every((linkId) => last.asked.has(linkId)) ? last.asked : asked
}

// Most keys are typed into what no condition is about.
function isAsBefore({ about, outside, open, rounds }: QuestionMap, before: Asking, now: Asking): boolean {
  const isSame = (linkId: string) => answerTo(before.answers, linkId) === answerTo(now.answers, linkId)
  const isSameAround = (linkId: string) => answerTo(before.around, linkId) === answerTo(now.around, linkId)
  const isReceived = ({ answers }: Asking, linkId: string) => answerTo(answers, linkId)?.kind === 'received'
  return (
    about.every(isSame) &&
    outside.every(isSameAround) &&
    (outside.length === 0 || rounds.every(isSame)) &&
    open.every((linkId) => isReceived(before, linkId) === isReceived(now, linkId))
  )
}

function askedAnew({ questions, answers, around }: Asking): ReadonlySet<string> {
  const { places, downwards, upwards, rounds } = mapOf(questions)
  const asked = new Set(places.keys())

  function isAsked({ question, above }: Place): boolean {
    // What was received whole already holds the answers below it.
    const isOpen = above === undefined || (asked.has(above) && answerTo(answers, above)?.kind !== 'received')
    return (
      isOpen && isLetByRule(question, answers) && (!question.enabledWhen || holds(question.enabledWhen, answerIfAsked))
    )
  }

  function answerIfAsked(linkId: string): Answer | undefined {
    const question = places.get(linkId)?.question
    if (question) return asked.has(linkId) ? fittingAnswer(question, answers) : undefined
    const inRounds = rounds.flatMap((id) => (asked.has(id) ? answersInRounds(answerTo(answers, id), linkId) : []))
    if (inRounds.length > 0) return { kind: 'several', answers: inRounds }
    const outside = answerTo(around, linkId)
    return outside && !isEmpty(outside) ? outside : undefined
  }

  function sweep(direction: readonly Place[]): boolean {
    let changed = false
    for (const place of direction) {
      const { linkId } = place.question
      const verdict = isAsked(place)
      changed ||= verdict !== asked.has(linkId)
      if (verdict) asked.add(linkId)
      else asked.delete(linkId)
    }
    return changed
  }

  // Once is enough for a form that refers to what stands above. Conditions that run in a circle may never settle.
  for (let sweeps = 0; sweep(downwards) && sweep(upwards) && sweeps < mostSweeps; sweeps += 1);
  sweep(downwards)
  return asked
}

// Until a rule has been worked out, and where it cannot be: better one question too many than one never seen.
function isLetByRule({ linkId, rules }: Question, answers: Answers): boolean {
  const verdict = rules?.enabled === undefined ? undefined : answerTo(answers, enabledId(linkId))
  return verdict?.kind !== 'yesNo' || verdict.yes
}

// From outside, a question asked in rounds has every answer that was given in any of them.
function answersInRounds(answer: Answer | undefined, linkId: string): readonly OneAnswer[] {
  if (answer?.kind !== 'rounds') return []
  return answer.rounds.flatMap((round) => {
    const found = answerTo(round, linkId)
    if (!found || found.kind === 'received' || found.kind === 'rounds' || isEmpty(found)) {
      return Object.values(round).flatMap((inner) => answersInRounds(inner, linkId))
    }
    return found.kind === 'several' ? found.answers.filter((one) => one !== null) : [found]
  })
}

const mostSweeps = 100

interface Place {
  readonly question: Question
  readonly above: string | undefined
}

/** What never changes about a level of questions, whatever is answered. */
interface QuestionMap {
  readonly places: ReadonlyMap<string, Place>
  readonly downwards: readonly Place[]
  readonly upwards: readonly Place[]
  /** What conditions and rules look at, also those inside rounds. */
  readonly about: readonly string[]
  /** Those of them that stand elsewhere. */
  readonly outside: readonly string[]
  /** Questions with others below them. */
  readonly open: readonly string[]
  readonly rounds: readonly string[]
}

const maps = new WeakMap<readonly Question[], QuestionMap>()

function mapOf(questions: readonly Question[]): QuestionMap {
  const map = maps.get(questions) ?? newMap(questions)
  maps.set(questions, map)
  return map
}

function newMap(questions: readonly Question[]): QuestionMap {
  const places = new Map<string, Place>()
  function walk(below: readonly Question[], above: string | undefined) {
    for (const question of below) {
      places.set(question.linkId, { question, above })
      walk(question.questions, question.linkId)
    }
  }
  walk(questions, undefined)
  const downwards = [...places.values()]
  const all = downwards.map(({ question }) => question)
  const about = [...new Set(all.flatMap(lookedAtBy))]
  return {
    places,
    downwards,
    upwards: downwards.toReversed(),
    about,
    outside: about.filter((linkId) => !places.has(linkId)),
    open: all.filter((question) => question.questions.length > 0).map(({ linkId }) => linkId),
    rounds: all.filter(({ kind }) => kind === 'rounds').map(({ linkId }) => linkId),
  }
}

function lookedAtBy(question: Question): readonly string[] {
  const conditions = question.enabledWhen?.conditions.map(({ linkId }) => linkId) ?? []
  const verdict = question.rules?.enabled === undefined ? [] : [enabledId(question.linkId)]
  const inside = question.kind === 'rounds' ? conditionsInside(question) : []
  return [...conditions, ...verdict, ...inside]
}
