import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'
import { extensions } from '#fhir/systems.ts'
import type { Result, RuleBook, RuledItem, Variable, Within } from './rule.ts'

/** A part of a response, as FHIRPath walks it. */
type Part = Record<string, unknown>

export interface Evaluation {
  book: RuleBook
  /** The QuestionnaireResponse as it stands. */
  response: Part
  /** Rules that are not tried again, by `ruleName`. */
  without: readonly string[]
  /** Told before each rule: when nothing is told afterwards, it is that one that does not end. */
  begins: (name: string) => void
}

const mostResults = 5_000
const longestValue = 20_000

/** In: rules and a response. Out: what they come to. A rule that fails has no result; the others go on. */
export function evaluateRules({ book, response, without, begins }: Evaluation): Result[] {
  const results: Result[] = []
  const resource = structuredClone(response)
  const questionnaire = structuredClone(book.questionnaire ?? {})
  const root = 'QuestionnaireResponse'
  const known = withVariables('', book.variables, { at: root, part: resource, known: {} })
  walk(book.items, [resource], known, [])
  return results

  function walk(items: readonly RuledItem[], parts: readonly Part[], around: Part, within: readonly Within[]) {
    for (const item of items) {
      const found = parts.flatMap(below).filter(({ linkId }) => linkId === item.linkId)
      if (!item.rounds) visit(item, found, around, within)
      else
        for (const [round, one] of found.entries())
          visit(item, [one], around, [...within, { linkId: item.linkId, round }])
    }
  }

  function visit(item: RuledItem, found: readonly Part[], around: Part, within: readonly Within[]) {
    if (results.length > mostResults) return
    const part = found[0] ?? { linkId: item.linkId }
    const here = { at: `${root}.item`, part, known: around }
    const variables = withVariables(item.linkId, item.variables ?? [], here)
    const own = { ...here, known: variables }
    // A rule about a whole group in rounds is about all of them: its result stands outside.
    const place = item.rounds ? within.slice(0, -1) : within
    const values = item.calculated === undefined ? undefined : tried(`${item.linkId} =`, item.calculated, own)
    const verdict = item.enabled === undefined ? undefined : tried(`${item.linkId} ?`, item.enabled, own)
    if (values) results.push({ linkId: item.linkId, within: place, values })
    if (verdict) results.push({ linkId: item.linkId, within: place, enabled: verdict[0] === true })
    walk(item.items, found, variables, within)
  }

  function withVariables(owner: string, variables: readonly Variable[], here: Here): Part {
    let found = here.known
    for (const { name, expression } of variables) {
      const values = tried(`${owner} %${name}`, expression, { ...here, known: found })
      if (values) found = { ...found, [name]: values }
    }
    return found
  }

  interface Here {
    at: string
    part: Part
    known: Part
  }

  function tried(name: string, expression: string, { at, part, known: variables }: Here): unknown[] | undefined {
    if (without.includes(name)) return undefined
    begins(name)
    try {
      const path = { base: at, expression }
      const about = { resource, questionnaire, qitem: itemIn(questionnaire, part.linkId) ?? [], context: part }
      const values: unknown = fhirpath.evaluate(part, path, { ...variables, ...about }, r4, ours)
      return Array.isArray(values) && JSON.stringify(values).length <= longestValue ? (values as unknown[]) : undefined
    } catch {
      // Not FHIRPath, or about something that is not there: nothing comes of it, and the others go on.
      return undefined
    }
  }
}

// What SDC adds to FHIRPath: `%resource.answers()`, everything that was answered below, at any depth. Not what a form worked out
// itself: a score would be added to itself. Found by FHIRPath, so that each answer still knows what it is.
const ours = { userInvocationTable: { answers: { fn: answersBelow, arity: { 0: [] } } } }
const answered = `descendants().where(linkId.exists() and extension.where(url = '${extensions.workedOut}').empty()).answer`

function answersBelow(inputs: Part[]): unknown {
  return fhirpath.evaluate(inputs, answered, {}, r4)
}

function itemIn({ item }: Part, linkId: unknown): Part | undefined {
  for (const one of partsIn(item)) {
    const found = one.linkId === linkId ? one : itemIn(one, linkId)
    if (found) return found
  }
  return undefined
}

function below({ item, answer }: Part): Part[] {
  return [...partsIn(item), ...partsIn(answer).flatMap((one) => partsIn(one.item))]
}

function partsIn(value: unknown): Part[] {
  return Array.isArray(value) ? (value as Part[]) : []
}
