import type { Answers } from '../answer.ts'
import type { Form } from '../form.ts'
import { questionnaireSoFar } from './questionnaireSoFar.fhir.ts'
import type { Result } from './rule.ts'
import { ruleBookOf } from './ruleBook.ts'
import type { RuleRunner } from './ruleRunner.ts'
import { responseSoFar, withWorkedOut } from './workedOut.fhir.ts'

const mostTurns = 6

/**
 * Works everything out, again as long as one result changes another; rules that run in a circle stop after six turns.
 * Out: what the rules come to; undefined when they cannot be run here.
 */
export async function settled(
  runner: RuleRunner,
  form: Form,
  answers: Answers,
): Promise<readonly Result[] | undefined> {
  const book = { ...ruleBookOf(form), questionnaire: questionnaireSoFar(form) }
  let before = answers
  for (let turn = 1; ; turn += 1) {
    const results = await runner.run(book, responseSoFar(form, before))
    if (!results) return undefined
    const after = withWorkedOut(form, before, results)
    if (after === before || turn === mostTurns) return results
    before = after
  }
}
