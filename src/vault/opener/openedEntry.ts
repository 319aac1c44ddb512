/** One question and what was answered to it. `at`: when the whole was written. */
export interface OpenedLine {
  at: string | undefined
  asked: string
  answered: readonly string[]
}

interface Item {
  text?: string
  linkId?: string
  answer?: readonly Record<string, unknown>[]
  item?: readonly Item[]
}

/** In: an opened text. Out: the entry in it, line by line; undefined when it is some other text. */
export function linesIn(text: string): readonly OpenedLine[] | undefined {
  let read: { response?: { authored?: string; item?: readonly Item[] } }
  try {
    read = JSON.parse(text) as typeof read
  } catch {
    return undefined
  }
  const { response } = read ?? {}
  if (!Array.isArray(response?.item)) return undefined
  const at = response.authored?.slice(0, 16).replace('T', ' ')
  return linesOf(response.item as readonly Item[], at)
}

function linesOf(items: readonly Item[], at: string | undefined): OpenedLine[] {
  return items.flatMap(({ text, linkId, answer = [], item = [] }) => {
    const answered = answer.map(words).filter(Boolean)
    const within = [...item, ...answer.flatMap((one) => (one.item as readonly Item[] | undefined) ?? [])]
    return [...(answered.length > 0 ? [{ at, asked: text ?? linkId ?? '', answered }] : []), ...linesOf(within, at)]
  })
}

// The one member called value…, whatever its type: FHIR R4, QuestionnaireResponse.item.answer.value[x].
function words(answer: Record<string, unknown>): string {
  const [, value] = Object.entries(answer).find(([name]) => name.startsWith('value')) ?? []
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return value === undefined ? '' : JSON.stringify(value)
  const { display, code, unit, value: number } = value as Record<string, string | undefined>
  return display ?? code ?? [number, unit].filter(Boolean).join(' ')
}
