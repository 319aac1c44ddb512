/** A piece of a text its author marked up. Never HTML: what is no such mark stands as it was written. */
export type Marked =
  | { readonly as: 'plain' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly as: 'link'; readonly text: string; readonly to: string }

const longest = 20_000

/** In: Markdown. Out: its emphasis and links, in order. Each piece is looked at once, so no text takes long. */
export function marked(markdown: string): readonly Marked[] {
  if (markdown.length > longest) return [{ as: 'plain', text: markdown }]
  const pieces: Marked[] = []
  let from = 0
  for (const match of markdown.matchAll(marks)) {
    const piece = pieceOf(match)
    if (!piece) continue
    if (match.index > from) pieces.push({ as: 'plain', text: markdown.slice(from, match.index) })
    pieces.push(piece)
    from = match.index + match[0].length
  }
  if (from < markdown.length) pieces.push({ as: 'plain', text: markdown.slice(from) })
  return pieces
}

// Each inside is bounded and excludes its own mark, so that nothing is looked for far and wide.
const marks =
  /\*\*([^*\n]{1,500})\*\*|__([^_\n]{1,500})__|\*([^*\n]{1,500})\*|`([^`\n]{1,200})`|\[([^[\]\n]{1,300})\]\(([^()\s]{1,500})\)/g

function pieceOf(match: RegExpExecArray): Marked | undefined {
  const [, strong, stronger, emphasis, code, text, address] = match
  if (strong ?? stronger) return { as: 'strong', text: strong ?? stronger ?? '' }
  if (emphasis) return { as: 'emphasis', text: emphasis }
  if (code) return { as: 'code', text: code }
  if (!text) return undefined
  const to = safeLink(address)
  return to ? { as: 'link', text, to } : { as: 'plain', text }
}

/** Out: the address, when it is one of a page that may be opened from here; else undefined. */
export function safeLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const { protocol, href } = new URL(address)
  return protocol === 'https:' ? href : undefined
}
