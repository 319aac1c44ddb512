/** A style rule or statement has text between its braces, or none; a group of rules has rules. */
type Rule = { prelude: string; body: string | Rule[] | undefined }

interface Present {
  classes: Set<string>
  tags: Set<string>
  attributes: Set<string>
  values: Set<string>
  ids: Set<string>
}

/**
 * In: style sheets, the HTML they are for, and names of attributes that may appear in it later.
 * Out: one short style with the rules that can apply to that HTML and the custom properties they use.
 * Fonts are left out: a page made of this loads nothing.
 */
export function neededCss(css: string, html: string, mayAppear: readonly string[] = []): string {
  const present = presentIn(html)
  for (const attribute of mayAppear) present.attributes.add(attribute)
  const kept = keep(rulesOf(css.replaceAll(/\/\*[\s\S]*?\*\//g, '')), present, new Set(mayAppear))
  return written(withUsedNames(kept))
}

function presentIn(html: string): Present {
  const present: Present = {
    classes: new Set(),
    tags: new Set(),
    attributes: new Set(),
    values: new Set(),
    ids: new Set(),
  }
  for (const [, tag = '', attributes = ''] of html.matchAll(
    /<([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi,
  )) {
    present.tags.add(tag.toLowerCase())
    for (const [, name = '', value = ''] of attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
      present.attributes.add(name)
      present.values.add(`${name}=${value}`)
      if (name === 'class') for (const one of value.split(/\s+/)) present.classes.add(one)
      if (name === 'id') present.ids.add(value)
    }
  }
  return present
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  let at = 0
  while (at < css.length) {
    const end = nextOf(css, at, ';{')
    const prelude = css.slice(at, end).trim()
    if (css[end] === '{') {
      const close = closingOf(css, end)
      const inside = css.slice(end + 1, close)
      rules.push({ prelude, body: isGroup(prelude) ? rulesOf(inside) : inside.trim() })
      at = close + 1
    } else {
      if (prelude) rules.push({ prelude, body: undefined })
      at = end + 1
    }
  }
  return rules
}

function isGroup(prelude: string): boolean {
  return /^@(layer|media|container|supports)\b/.test(prelude)
}

function nextOf(css: string, from: number, characters: string): number {
  let at = from
  while (at < css.length && !characters.includes(css.charAt(at))) at = afterQuoted(css, at)
  return at
}

function closingOf(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at = afterQuoted(css, at)) {
    if (css[at] === '{') depth += 1
    if (css[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return css.length
}

function afterQuoted(css: string, at: number): number {
  const quote = css.charAt(at)
  if (quote !== '"' && quote !== "'") return at + 1
  const end = css.indexOf(quote, at + 1)
  return end === -1 ? css.length : end + 1
}

function keep(rules: readonly Rule[], present: Present, mayAppear: ReadonlySet<string>): Rule[] {
  return rules.flatMap(({ prelude, body }): Rule[] => {
    if (body === undefined) return [{ prelude, body }]
    if (typeof body !== 'string') {
      const inside = keep(body, present, mayAppear)
      return inside.length > 0 ? [{ prelude, body: inside }] : []
    }
    if (prelude.startsWith('@font-face')) return []
    if (prelude.startsWith('@')) return [{ prelude, body }]
    const selectors = selectorsOf(prelude).filter((selector) => canMatch(selector, present, mayAppear))
    return selectors.length > 0 ? [{ prelude: selectors.join(','), body }] : []
  })
}

function selectorsOf(prelude: string): string[] {
  const selectors = ['']
  let depth = 0
  for (const character of prelude) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === ',' && depth === 0) selectors.push('')
    else selectors[selectors.length - 1] += character
  }
  return selectors.map((selector) => selector.trim())
}

/** Errs on the side of keeping: what stands in `:not()`, `:is()` and the like is not looked at. */
function canMatch(selector: string, present: Present, mayAppear: ReadonlySet<string>): boolean {
  let plain = selector
  while (/\([^()]*\)/.test(plain)) plain = plain.replaceAll(/\([^()]*\)/g, '')
  for (const [, name = '', operator, value = ''] of plain.matchAll(
    /\[([\w-]+)(?:([~|^$*]?=)['"]?([^'"\]]*)['"]?)?\]/g,
  )) {
    if (!present.attributes.has(name)) return false
    if (operator === '=' && !mayAppear.has(name) && !present.values.has(`${name}=${value}`)) return false
  }
  plain = plain.replaceAll(/\[[^\]]*\]/g, '').replaceAll(/::?[\w-]+/g, '')
  const tokens = [...plain.matchAll(/([.#]?)([a-z][\w-]*)/gi)]
  return tokens.every(([, sign, name = '']) => {
    if (sign === '.') return present.classes.has(name)
    return sign === '#' ? present.ids.has(name) : present.tags.has(name.toLowerCase())
  })
}

function withUsedNames(rules: readonly Rule[]): Rule[] {
  let kept = [...rules]
  for (;;) {
    const text = written(kept)
    const used = new Set([...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
    const animated = [...text.matchAll(/animation(?:-name)?:([^;}]*)/g)].map(([, value = '']) => value).join(' ')
    const next = trimmed(kept, used, animated)
    if (written(next) === text) return next
    kept = next
  }
}

function trimmed(rules: readonly Rule[], used: ReadonlySet<string | undefined>, animated: string): Rule[] {
  return rules.flatMap(({ prelude, body }): Rule[] => {
    if (body === undefined) return [{ prelude, body }]
    if (typeof body !== 'string') {
      const inside = trimmed(body, used, animated)
      return inside.length > 0 ? [{ prelude, body: inside }] : []
    }
    if (prelude.startsWith('@keyframes')) return animated.includes(prelude.slice(11).trim()) ? [{ prelude, body }] : []
    const left = body.replaceAll(/(^|;)\s*(--[\w-]+)\s*:[^;]*/g, (whole, before: string, name: string) =>
      used.has(name) ? whole : before,
    )
    return /[^;\s]/.test(left) ? [{ prelude, body: left }] : []
  })
}

function written(rules: readonly Rule[]): string {
  return rules
    .map(({ prelude, body }) => {
      const head = prelude.replaceAll(/\s+/g, ' ')
      if (body === undefined) return `${head};`
      return `${head}{${typeof body === 'string' ? shortened(body) : written(body)}}`
    })
    .join('')
}

function shortened(body: string): string {
  return body
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([{};,])\s*/g, '$1')
    .replaceAll(/(^|[;{])([\w-]+)\s*:\s+/g, '$1$2:')
    .replaceAll(/;+/g, ';')
    .replaceAll(/^;|;(?=}|$)/g, '')
    .trim()
}
