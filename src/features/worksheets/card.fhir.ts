import type { CardLine } from './card.ts'
import { newestFirst, urlOf, type Writing } from '#care/writing.ts'
import { systems } from '#fhir/systems.ts'
import { answerTo } from '#questions/answer.ts'
import { itemsToAnswers } from '#questions/answers.fhir.ts'
import { hasUse } from '#questions/code.ts'
import { flattened, type Form, type Question } from '#questions/form.ts'
import { readableValues } from '#questions/readableAnswer.fhir.ts'

const card = { system: systems.item, code: 'card' }
const intention = { system: systems.item, code: 'intention' }
const touch = { system: systems.item, code: 'touch' }

export interface Sources {
  /** Where the intention for this infusion is asked for, and what was sent. */
  intention: Form
  comfort: Form
  writings: readonly Writing[]
  /** Of the infusion the card is for; an intention belongs to one, comfort to all. */
  cycleId: string | undefined
}

/** In: the forms as they are now and everything sent. Out: what may stand on the card, from the last time each was answered. */
export function cardLines({ intention: asked, comfort, writings, cycleId }: Sources): {
  intention?: CardLine
  lines: readonly CardLine[]
} {
  const forCycle = writings.filter((writing) => cycleId !== undefined && writing.cycleId === cycleId)
  const own = linesOf(asked, forCycle)
  const isIntention = ({ question }: Found) => hasUse(question.use, intention)
  const [words] = own.filter(isIntention)
  const wishes = linesOf(comfort, writings)
  return {
    ...(words && { intention: words.line }),
    lines: [...own.filter((one) => !isIntention(one)), ...wishes].map(({ line }) => line),
  }
}

interface Found {
  question: Question
  line: CardLine
}

function linesOf(form: Form, writings: readonly Writing[]): readonly Found[] {
  const sent = newestFirst(writings).find(({ formUrl }) => formUrl === urlOf(form.canonical))
  if (!sent) return []
  const answers = itemsToAnswers(form, sent.items)
  return flattened(form.questions)
    .filter(({ use }) => hasUse(use, card))
    .flatMap((question) => {
      const answer = answerTo(answers, question.linkId)
      const values = answer ? readableValues(question, answer) : unsaid(question)
      if (values.length === 0) return []
      const label = question.shortText ?? question.text
      return [{ question, line: { linkId: question.linkId, label, values, written: sent.written } }]
    })
}

// No answer means no touch: the one thing that must stand there all the same, in the form's own words.
function unsaid(question: Question): CardLine['values'] {
  if (question.kind !== 'choice' || !hasUse(question.use, touch)) return []
  const none = question.options.find(({ value }) => value.as === 'coding' && value.coding.code === 'none')
  return none ? [{ kind: 'text', text: none.text }] : []
}
