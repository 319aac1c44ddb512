/**
 * The clinic's pattern for a text, matched in time that grows with the text alone. The browser's own matcher goes back and
 * tries again; a pattern written for that stops the page for years. This one keeps all the places it may be at in one set.
 * In: a pattern and a text. Out: whether the whole text fits; undefined when the pattern is none that can be decided so
 * (references back, looking ahead, more than a thousand places): then the clinic looks itself.
 */
export function fits(pattern: string, text: string): boolean | undefined {
  const start = startOf(pattern)
  return start && run(start, text)
}

type Place =
  | { readonly at: 'end' }
  | { readonly at: 'edge'; readonly of: 'start' | 'end'; next: Place }
  | { readonly at: 'letter'; readonly is: (letter: string) => boolean; next: Place }
  | { readonly at: 'fork'; ways: Place[] }

type Part =
  | { readonly is: 'letter'; readonly matches: (letter: string) => boolean }
  | { readonly is: 'edge'; readonly of: 'start' | 'end' }
  | { readonly is: 'row'; readonly parts: readonly Part[] }
  | { readonly is: 'either'; readonly ways: readonly Part[] }
  | { readonly is: 'repeat'; readonly part: Part; readonly least: number; readonly most: number }

const mostPlaces = 1000
const mostSteps = 20_000
const longestText = 20_000

class Undecidable extends Error {}

function startOf(pattern: string): Place | undefined {
  try {
    return built(read(pattern))
  } catch (thrown) {
    if (thrown instanceof Undecidable) return undefined
    throw thrown
  }
}

function run(start: Place, text: string): boolean | undefined {
  const letters = Array.from(text)
  if (letters.length > longestText) return undefined
  let here = reached([start], true, letters.length === 0)
  for (const [index, letter] of letters.entries()) {
    const next: Place[] = []
    for (const place of here) if (place.at === 'letter' && place.is(letter)) next.push(place.next)
    here = reached(next, false, index === letters.length - 1)
    if (here.size === 0) return false
  }
  return [...here].some(({ at }) => at === 'end')
}

// Everywhere one can be without another letter.
function reached(from: readonly Place[], isStart: boolean, isEnd: boolean): ReadonlySet<Place> {
  const seen = new Set<Place>()
  const waiting = [...from]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    if (seen.has(place)) continue
    seen.add(place)
    if (place.at === 'fork') waiting.push(...place.ways)
    if (place.at === 'edge' && (place.of === 'start' ? isStart : isEnd)) waiting.push(place.next)
  }
  return seen
}

function built(part: Part): Place {
  let places = 0
  let steps = 0
  return follow(part, { at: 'end' })

  function count<P extends Place>(place: P): P {
    places += 1
    if (places > mostPlaces) throw new Undecidable()
    return place
  }

  function follow(one: Part, next: Place): Place {
    steps += 1
    // A thousand times a thousand times nothing is no place, but as much work.
    if (steps > mostSteps) throw new Undecidable()
    switch (one.is) {
      case 'letter':
        return count({ at: 'letter', is: one.matches, next })
      case 'edge':
        return count({ at: 'edge', of: one.of, next })
      case 'row':
        return one.parts.reduceRight((after, part_) => follow(part_, after), next)
      case 'either':
        return count({ at: 'fork', ways: one.ways.map((way) => follow(way, next)) })
      case 'repeat':
        return repeated(one, next)
    }
  }

  function repeated({ part: again, least, most }: Extract<Part, { is: 'repeat' }>, next: Place): Place {
    let after = next
    if (most === Infinity) {
      const loop = count<Extract<Place, { at: 'fork' }>>({ at: 'fork', ways: [next] })
      loop.ways.push(follow(again, loop))
      after = loop
    } else {
      for (let left = most - least; left > 0; left -= 1) {
        after = count({ at: 'fork', ways: [next, follow(again, after)] })
      }
    }
    for (let left = least; left > 0; left -= 1) after = follow(again, after)
    return after
  }
}

const deepest = 50

function read(pattern: string): Part {
  const letters = Array.from(pattern)
  let at = 0
  const whole = either(0)
  if (at < letters.length) throw new Undecidable()
  return whole

  function take(): string {
    const letter = letters[at]
    if (letter === undefined) throw new Undecidable()
    at += 1
    return letter
  }

  function either(depth: number): Part {
    if (depth > deepest) throw new Undecidable()
    const ways = [row(depth)]
    while (letters[at] === '|') {
      at += 1
      ways.push(row(depth))
    }
    return ways.length === 1 && ways[0] ? ways[0] : { is: 'either', ways }
  }

  function row(depth: number): Part {
    const parts: Part[] = []
    while (at < letters.length && letters[at] !== '|' && letters[at] !== ')') parts.push(often(one(depth)))
    return { is: 'row', parts }
  }

  function one(depth: number): Part {
    const letter = take()
    switch (letter) {
      case '(':
        return group(depth)
      case '[':
        return { is: 'letter', matches: set() }
      case '.':
        return { is: 'letter', matches: (any) => any !== '\n' && any !== '\r' }
      case '^':
        return { is: 'edge', of: 'start' }
      case '$':
        return { is: 'edge', of: 'end' }
      case '\\':
        return { is: 'letter', matches: escaped() }
      case '*':
      case '+':
      case '?':
      case '{':
        throw new Undecidable()
      default:
        return { is: 'letter', matches: (any) => any === letter }
    }
  }

  function group(depth: number): Part {
    if (letters[at] === '?') {
      at += 1
      if (take() !== ':') throw new Undecidable()
    }
    const inside = either(depth + 1)
    if (take() !== ')') throw new Undecidable()
    return inside
  }

  function often(part: Part): Part {
    const [least, most] = times()
    if (least === 1 && most === 1) return part
    // Whether it takes as much as it can or as little makes no difference to whether the whole fits.
    if (letters[at] === '?') at += 1
    if (letters[at] === '*' || letters[at] === '+') throw new Undecidable()
    return { is: 'repeat', part, least, most }
  }

  function times(): readonly [number, number] {
    const letter = letters[at]
    if (letter === '*' || letter === '+' || letter === '?') {
      at += 1
      return [letter === '+' ? 1 : 0, letter === '?' ? 1 : Infinity]
    }
    if (letter !== '{') return [1, 1]
    const [whole_ = '', least = '', comma, most] =
      /^\{(\d{1,4})(,)?(\d{1,4})?\}/.exec(letters.slice(at, at + 12).join('')) ?? []
    if (!whole_) throw new Undecidable()
    at += whole_.length
    const limit = most === undefined ? (comma ? Infinity : Number(least)) : Number(most)
    if (limit < Number(least)) throw new Undecidable()
    return [Number(least), limit]
  }

  function set(): (letter: string) => boolean {
    const isNot = letters[at] === '^'
    if (isNot) at += 1
    const members: ((letter: string) => boolean)[] = []
    for (let first = true; letters[at] !== ']'; first = false) {
      if (letters[at] === '[' && first) throw new Undecidable()
      members.push(member())
    }
    at += 1
    return (letter) => members.some((is) => is(letter)) !== isNot
  }

  function member(): (letter: string) => boolean {
    const from = take()
    if (from === '\\') {
      if (letters[at + 1] === '-' && letters[at + 2] !== ']') throw new Undecidable()
      return escaped()
    }
    if (letters[at] !== '-' || letters[at + 1] === ']') return (letter) => letter === from
    at += 1
    const to = take()
    if (to === '\\') throw new Undecidable()
    const [low, high] = [codeOf(from), codeOf(to)]
    return (letter) => codeOf(letter) >= low && codeOf(letter) <= high
  }

  function escaped(): (letter: string) => boolean {
    const name = take()
    const known = classes.get(name)
    if (known) return known
    const sign = signs.get(name)
    if (sign === undefined && /[\p{L}\p{N}]/u.test(name)) throw new Undecidable()
    return (letter) => letter === (sign ?? name)
  }
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0
}

const isDigit = (letter: string) => /^[0-9]$/.test(letter)
const isWord = (letter: string) => /^\w$/.test(letter)
const isSpace = (letter: string) => /^\s$/.test(letter)

const classes: ReadonlyMap<string, (letter: string) => boolean> = new Map([
  ['d', isDigit],
  ['D', (letter: string) => !isDigit(letter)],
  ['w', isWord],
  ['W', (letter: string) => !isWord(letter)],
  ['s', isSpace],
  ['S', (letter: string) => !isSpace(letter)],
])

const signs: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])
