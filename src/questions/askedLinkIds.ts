import { answerTo, type Answer, type Answers, type OneAnswer } from './answer.ts'
import { holds } from './enabledWhen.ts'
import { fittingAnswer, isEmpty } from './fittingAnswer.ts'
import type { Form, Question, RoundsQuestion } from './form.ts'
import { enabledId } from './rules/rule.ts'

/** The linkIds of all questions whose conditions hold. The answer to a question that is not asked counts for nothing. */
export function askedLinkIds(form: Form, answers: Answers): ReadonlySet<string> {
  return askedAmong(form.questions, answers)
}

/** The same for one round of a group: its conditions are about the same round first, then about what counts around it. */
export function askedInRound(question: RoundsQuestion, round: Answers, around: Answers): ReadonlySet<string> {
  return askedAmong(question.round, round, around)
}

/** In: answers, and what is asked among them. Out: those that count, with what counts around them: what rounds below may refer to. */
export function countedAnswers(answers: Answers, asked: ReadonlySet<string>, around: Answers = {}): Answers {
  return { ...around, ...Object.fromEntries(Object.entries(answers).filter(([linkId]) => asked.has(linkId))) }
}

function askedAmong(questions: readonly Question[], answers: Answers, around: Answers = {}): ReadonlySet<string> {
  const places = placesIn(questions)
  const asked = new Set(places.keys())
  const downwards = [...places.values()]
  const upwards = [...downwards].reverse()

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
    const inRounds = [...asked].flatMap((id) => answersInRounds(answerTo(answers, id), linkId))
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

function placesIn(questions: readonly Question[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  function walk(below: readonly Question[], above: string | undefined) {
    for (const question of below) {
      places.set(question.linkId, { question, above })
      walk(question.questions, question.linkId)
    }
  }
  walk(questions, undefined)
  return places
}
