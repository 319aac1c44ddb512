/** An element as it came, before anything in it is believed. */
export type Element = Readonly<Record<string, unknown>>

/** In: anything. Out: it as an element, with nothing in it when it is none. Looking into it never throws. */
export function elementOf(value: unknown): Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Element) : nothing
}

const nothing: Element = Object.freeze(Object.create(null) as Element)

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function elementsOf(value: unknown): readonly Element[] {
  return listOf(value).map(elementOf)
}

/** Text that says something, else undefined. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

export function integerOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? (value as number) : undefined
}

export function extensionsOf(element: Element, url: string): readonly Element[] {
  return elementsOf(element.extension).filter((extension) => extension.url === url)
}

export function extensionOf(element: Element, url: string): Element {
  return extensionsOf(element, url)[0] ?? nothing
}
