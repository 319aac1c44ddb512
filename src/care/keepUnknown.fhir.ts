import type {
  Extension,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from 'fhir/r4'

/**
 * In: what the clinic has, and what we say instead. Out: ours, with every field of theirs that we know nothing of.
 * A narrative goes: it would tell what was answered before.
 */
export function amended(there: QuestionnaireResponse, ours: QuestionnaireResponse): QuestionnaireResponse {
  const { text: _told, ...kept } = there
  return {
    ...kept,
    ...ours,
    ...(there.identifier && { identifier: there.identifier }),
    ...(there.author && { author: there.author }),
    ...(there.source && { source: there.source }),
    ...basedOnKeeping(there.basedOn, ours.basedOn),
    ...marksKeeping(there.extension, ours.extension),
    item: itemsKeeping(there.item, ours.item),
  }
}

function marksKeeping(there: readonly Extension[] = [], ours: readonly Extension[] = []): { extension?: Extension[] } {
  const ownMarks = ours.map(({ url }) => url)
  const extension = [...there.filter(({ url }) => !ownMarks.includes(url)), ...ours]
  return extension.length > 0 ? { extension } : {}
}

// The cycle is the person's to say; whatever else it rests on is not.
function basedOnKeeping(
  there: QuestionnaireResponse['basedOn'] = [],
  ours: QuestionnaireResponse['basedOn'] = [],
): Pick<QuestionnaireResponse, 'basedOn'> {
  const isSaid = ours.every(({ reference }) => there.some((one) => one.reference === reference))
  const basedOn = isSaid ? there : [...ours, ...there.filter(({ reference }) => !isCycle(reference))]
  return basedOn.length > 0 ? { basedOn } : {}
}

function isCycle(reference: string | undefined): boolean {
  return reference?.startsWith('CarePlan/') ?? false
}

// Items with the same linkId are rounds of one group: the first stands for the first.
function itemsKeeping(
  there: readonly QuestionnaireResponseItem[] = [],
  ours: readonly QuestionnaireResponseItem[] = [],
): QuestionnaireResponseItem[] {
  const left = [...there]
  return ours.map((item) => {
    const place = left.findIndex(({ linkId }) => linkId === item.linkId)
    const [before] = place === -1 ? [] : left.splice(place, 1)
    return before ? itemKeeping(before, item) : item
  })
}

function itemKeeping(there: QuestionnaireResponseItem, ours: QuestionnaireResponseItem): QuestionnaireResponseItem {
  const { answer: _answer, item: _item, ...kept } = there
  return {
    ...kept,
    ...ours,
    ...marksKeeping(there.extension, ours.extension),
    ...(ours.answer && { answer: ours.answer.map((answer, place) => answerKeeping(there.answer?.[place], answer)) }),
    ...(ours.item && { item: itemsKeeping(there.item, ours.item) }),
  }
}

// What was said beside an answer is about that answer: it stays with it, and goes when another one is given.
function answerKeeping(
  there: QuestionnaireResponseItemAnswer | undefined,
  ours: QuestionnaireResponseItemAnswer,
): QuestionnaireResponseItemAnswer {
  if (!there || !saysTheSame(there, ours)) return ours
  const { item, ...kept } = there
  return { ...ours, ...kept, ...(ours.item && { item: itemsKeeping(item, ours.item) }) }
}

function saysTheSame(one: QuestionnaireResponseItemAnswer, other: QuestionnaireResponseItemAnswer): boolean {
  const { valueCoding } = one
  if (valueCoding && other.valueCoding) {
    return valueCoding.code === other.valueCoding.code && valueCoding.system === other.valueCoding.system
  }
  return valueIn(one) !== undefined && valueIn(one) === valueIn(other)
}

function valueIn(answer: QuestionnaireResponseItemAnswer): string | undefined {
  const [found] = Object.entries(answer).filter(([key]) => key.startsWith('value'))
  return found && JSON.stringify(found)
}
