import { readCodes } from './code.fhir.ts'
import { elementOf, elementsOf, listOf, textOf, type Element } from './element.fhir.ts'
import type { Form } from './form.ts'
import { readQuestion } from './kinds.fhir.ts'
import { readLocalText } from './localText.fhir.ts'
import { isRuleId } from './rules/rule.ts'
import { readVariables } from './rules/rules.fhir.ts'
import { valueSetsAround, withOffers } from './valueSet.fhir.ts'

export type FormRead = { readonly ok: true; readonly form: Form } | { readonly ok: false; readonly reason: FormRefusal }

export type FormRefusal =
  | 'notAQuestionnaire'
  | 'notUnderstood' // it says that it means something else than it seems to
  | 'noAddress' // answers could not say what they answer
  | 'noQuestions'
  | 'brokenItem' // an item that is none, or without linkId
  | 'sameLinkIdTwice'
  | 'tooMuch' // more than anybody should be asked, or than a phone can hold

const most = { questions: 2_000, depth: 30, nodes: 200_000, characters: 2_000_000 }

/** In: anything, and value sets the server spelled out. Out: the form in it, or why there is none. Never throws. */
export function readForm(resource: unknown, expanded: readonly unknown[] = []): FormRead {
  const questionnaire = elementOf(resource)
  const canonical = canonicalOf(questionnaire)
  const refusal = refusalOf(questionnaire)
  if (refusal) return { ok: false, reason: refusal }
  if (canonical === undefined) return { ok: false, reason: 'noAddress' }
  const linkIds = linkIdsIn(questionnaire)
  if (typeof linkIds === 'string') return { ok: false, reason: linkIds }
  const description = readLocalText(questionnaire, 'description')
  const valueSets = valueSetsAround(questionnaire, expanded)
  const variables = readVariables(questionnaire)
  return {
    ok: true,
    form: {
      canonical,
      title: readLocalText(questionnaire, 'title') ?? readLocalText(questionnaire, 'name') ?? { default: '' },
      ...(description && { description }),
      use: readCodes(questionnaire.code),
      retired: questionnaire.status === 'retired',
      questions: elementsOf(questionnaire.item).map((item) => readQuestion(withOffers(item, valueSets), linkIds)),
      ...(variables.length > 0 && { variables }),
    },
  }
}

function canonicalOf({ url, version, id }: Element): string | undefined {
  const address = textOf(url) ?? (textOf(id) && `Questionnaire/${String(id)}`)
  const edition = textOf(version)
  return address && (edition ? `${address}|${edition}` : address)
}

function refusalOf(questionnaire: Element): FormRefusal | undefined {
  if (questionnaire.resourceType !== 'Questionnaire') return 'notAQuestionnaire'
  if (isTooMuch(questionnaire)) return 'tooMuch'
  if (textOf(questionnaire.implicitRules) || listOf(questionnaire.modifierExtension).length > 0) return 'notUnderstood'
  return listOf(questionnaire.item).length === 0 ? 'noQuestions' : undefined
}

// Neither this walk nor the next calls itself: nesting without end must not exhaust the stack before it is refused.
function isTooMuch(questionnaire: Element): boolean {
  const waiting: unknown[] = [questionnaire]
  let nodes = 0
  let characters = 0
  while (waiting.length > 0) {
    const value = waiting.pop()
    nodes += 1
    if (typeof value === 'string') characters += value.length
    if (nodes + waiting.length > most.nodes || characters > most.characters) return true
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) waiting.push(part)
  }
  return false
}

function linkIdsIn(questionnaire: Element): ReadonlySet<string> | FormRefusal {
  const linkIds = new Set<string>()
  const waiting = [{ below: questionnaire.item, depth: 1 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.below === undefined) continue
    if (!Array.isArray(next.below)) return 'brokenItem'
    if (next.depth > most.depth) return 'tooMuch'
    for (const item of elementsOf(next.below)) {
      const linkId = textOf(item.linkId)
      if (linkId === undefined || isRuleId(linkId)) return 'brokenItem'
      if (linkIds.has(linkId)) return 'sameLinkIdTwice'
      if (linkIds.size >= most.questions) return 'tooMuch'
      linkIds.add(linkId)
      waiting.push({ below: item.item, depth: next.depth + 1 })
    }
  }
  return linkIds
}
