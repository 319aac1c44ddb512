import { elementOf, elementsOf, listOf, textOf, type Element } from './element.fhir.ts'
import { translationUrl } from './localText.fhir.ts'

const mostOptions = 2_000
const deepest = 60

/**
 * In: an item and the value sets at hand. Out: the item, with what its value set offers as its options, and all below it so.
 * Where the value set is missing, or says what it holds only by rules, the item stays as it is and cannot be shown.
 */
export function withOffers(item: Element, valueSets: ReadonlyMap<string, Element>, depth = 1): Element {
  const below = item.item === undefined || depth > deepest ? {} : { item: offersBelow(item, valueSets, depth) }
  const address = textOf(item.answerValueSet)
  const valueSet = address === undefined || item.answerOption !== undefined ? undefined : valueSets.get(address)
  const answerOption = valueSet && optionsIn(valueSet)
  return { ...item, ...below, ...(answerOption && { answerOption }) }
}

function offersBelow(item: Element, valueSets: ReadonlyMap<string, Element>, depth: number): readonly Element[] {
  return elementsOf(item.item).map((one) => withOffers(one, valueSets, depth + 1))
}

const mostAsked = 50

/** In: Questionnaires, unread. Out: the addresses of the value sets they offer from and do not bring along. */
export function valueSetsElsewhere(resources: readonly unknown[]): readonly string[] {
  const found = new Set<string>()
  const waiting = resources.map(elementOf).map(({ item }) => ({ items: elementsOf(item), depth: 1 }))
  for (let next = waiting.pop(); next && found.size < mostAsked; next = waiting.pop()) {
    for (const item of next.items) {
      const address = textOf(item.answerValueSet)
      if (address !== undefined && !address.startsWith('#') && item.answerOption === undefined) found.add(address)
      if (next.depth < deepest) waiting.push({ items: elementsOf(item.item), depth: next.depth + 1 })
    }
  }
  return [...found]
}

/** In: a Questionnaire, and value sets the server spelled out. Out: them by the address they are referred to. */
export function valueSetsAround(questionnaire: Element, expanded: readonly unknown[]): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>()
  for (const valueSet of elementsOf(expanded)) {
    const url = textOf(valueSet.url)
    const edition = textOf(valueSet.version)
    if (valueSet.resourceType !== 'ValueSet' || url === undefined) continue
    found.set(url, valueSet)
    if (edition !== undefined) found.set(`${url}|${edition}`, valueSet)
  }
  for (const resource of elementsOf(questionnaire.contained)) {
    const id = textOf(resource.id)
    if (resource.resourceType === 'ValueSet' && id !== undefined) found.set(`#${id.replace(/^#/, '')}`, resource)
  }
  return found
}

function optionsIn(valueSet: Element): readonly Element[] | undefined {
  const expansion = elementOf(valueSet.expansion)
  const concepts = expansion.contains === undefined ? conceptsIn(elementOf(valueSet.compose)) : spelledOut(expansion)
  const offered = concepts?.filter(({ code }) => textOf(code) !== undefined) ?? []
  return offered.length > 0 && offered.length <= mostOptions ? offered.map(optionOf) : undefined
}

function spelledOut(expansion: Element): readonly Element[] {
  const found: Element[] = []
  const waiting = elementsOf(expansion.contains).toReversed()
  for (let next = waiting.pop(); next && found.length <= mostOptions; next = waiting.pop()) {
    if (next.abstract !== true && next.inactive !== true) found.push(next)
    waiting.push(...elementsOf(next.contains).toReversed())
  }
  return found
}

// Only what is listed can be offered: "everything in this code system" needs the server.
function conceptsIn(compose: Element): readonly Element[] | undefined {
  const included = elementsOf(compose.include)
  const isListed = included.every(({ concept, filter, valueSet }) => listOf(concept).length > 0 && !filter && !valueSet)
  if (!isListed || listOf(compose.exclude).length > 0) return undefined
  return included.flatMap(({ system, concept }) => elementsOf(concept).map((one) => ({ ...one, system })))
}

function optionOf(concept: Element): Element {
  const { system, code, display, extension } = concept
  const valueCoding = {
    ...(textOf(system) !== undefined && { system }),
    code,
    ...(textOf(display) !== undefined && { display, _display: translationsOf(concept) }),
    ...(extension !== undefined && { extension }),
  }
  return { valueCoding }
}

function translationsOf(concept: Element): Element {
  const extension = elementsOf(concept.designation).flatMap(({ language, value }) =>
    textOf(language) === undefined || textOf(value) === undefined
      ? []
      : [
          {
            url: translationUrl,
            extension: [
              { url: 'lang', valueCode: language },
              { url: 'content', valueString: value },
            ],
          },
        ],
  )
  return { extension }
}
