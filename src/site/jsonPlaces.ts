/** Where something stands in a text, both counted from 1. */
export interface Place {
  line: number
  column: number
}

type Token = { kind: string; text: string; at: number }

const pattern = /\s*(?:("(?:[^"\\\n]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\]:,]))/y

export interface JsonPlaces {
  /** Where each value stands, by its dotted path (`phone.number`, `lines.2.ways`; the whole: empty). */
  places: ReadonlyMap<string, Place>
  /** Where the text stops being JSON. */
  brokenAt: Place | undefined
  /** Where it nests deeper than anybody reads. */
  deepAt: Place | undefined
  /** Keys that stand a second time in their object. */
  again: readonly { path: string; place: Place }[]
}

const deepest = 64

/** In: a JSON text. Out: what stands where in it. Never throws. */
export function jsonPlaces(text: string): JsonPlaces {
  const places = new Map<string, Place>()
  const again: { path: string; place: Place }[] = []
  let depth = 0
  let deepAt: Place | undefined
  let at = 0
  const broken = { at: -1 }
  const place = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }

  function next(): Token | undefined {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) return undefined
    at = pattern.lastIndex
    const [, string, word, sign] = match
    const found = string ?? word ?? sign ?? ''
    return { kind: string ? 'string' : word ? 'word' : found, text: found, at: at - found.length }
  }

  function fail(token: Token | undefined): false {
    broken.at = token?.at ?? at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0)
    return false
  }

  function value(path: string): boolean {
    const token = next()
    if (!token) return fail(token)
    // A key may be empty too; the whole stands where it began.
    if (path !== '' || !places.has('')) places.set(path, place(token.at))
    if (token.kind === '{' || token.kind === '[') {
      if (depth === deepest) {
        deepAt = place(token.at)
        return false
      }
      depth += 1
      const isWhole = token.kind === '{' ? members(path) : items(path)
      depth -= 1
      return isWhole
    }
    return token.kind === 'string' || token.kind === 'word' || fail(token)
  }

  function members(path: string): boolean {
    const names = new Set<string>()
    for (let first = true; ; first = false) {
      const key = next()
      if (first && key?.kind === '}') return true
      if (key?.kind !== 'string') return fail(key)
      const colon = next()
      if (colon?.kind !== ':') return fail(colon)
      const name = nameOf(key.text)
      if (names.has(name)) again.push({ path: joined(path, name), place: place(key.at) })
      names.add(name)
      if (!value(joined(path, name))) return false
      const end = next()
      if (end?.kind === '}') return true
      if (end?.kind !== ',') return fail(end)
    }
  }

  function items(path: string): boolean {
    for (let index = 0; ; index += 1) {
      const start = at
      if (index === 0 && next()?.kind === ']') return true
      if (index === 0) at = start
      if (!value(joined(path, String(index)))) return false
      const end = next()
      if (end?.kind === ']') return true
      if (end?.kind !== ',') return fail(end)
    }
  }

  const whole = value('')
  if (whole && text.slice(at).trim() !== '') fail(undefined)
  return { places, brokenAt: broken.at === -1 ? undefined : place(broken.at), deepAt, again }
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function nameOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted.slice(1, -1)
  }
}
