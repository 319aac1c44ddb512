import { flattenedWithRounds, type Form, type Question } from '../form.ts'
import type { RuleBook, RuledItem } from './rule.ts'

/** Whether anything in the form is worked out: only then the library for it is fetched. */
export function hasRules({ questions }: Form): boolean {
  const known =
    ruled.get(questions) ?? flattenedWithRounds(questions).some(({ rules }) => rules?.calculated ?? rules?.enabled)
  ruled.set(questions, known)
  return known
}

// Asked at each key: looked through once.
const ruled = new WeakMap<readonly Question[], boolean>()

/** In: a form. Out: its rules alone, each where it stands; branches without any are left out. */
export function ruleBookOf(form: Form): RuleBook {
  return { variables: form.variables ?? [], items: ruledAmong(form.questions) }
}

function ruledAmong(questions: readonly Question[]): readonly RuledItem[] {
  return questions.flatMap((question) => {
    const items = ruledAmong(question.kind === 'rounds' ? question.round : question.questions)
    if (!question.rules && items.length === 0) return []
    return [{ linkId: question.linkId, rounds: question.kind === 'rounds', ...question.rules, items }]
  })
}
