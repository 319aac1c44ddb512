import { marked, type Marked } from './markdown.ts'

/** A text with the emphasis its author gave it. Links open elsewhere; in a label they stay words, which name the field. */
export function MarkedWords({ markdown, links = false }: { markdown: string; links?: boolean }) {
  return keyed(marked(markdown)).map(([key, piece]) => <Piece key={key} piece={piece} links={links} />)
}

function Piece({ piece, links }: { piece: Marked; links: boolean }) {
  switch (piece.as) {
    case 'strong':
      return <strong>{piece.text}</strong>
    case 'emphasis':
      return <em>{piece.text}</em>
    case 'code':
      return <code>{piece.text}</code>
    case 'link':
      return links ? (
        <a href={piece.to} target="_blank" rel="noopener noreferrer">
          {piece.text}
        </a>
      ) : (
        piece.text
      )
    case 'plain':
      return piece.text
  }
}

// The same words may stand in a text twice, and their order never changes.
function keyed(pieces: readonly Marked[]): readonly (readonly [string, Marked])[] {
  return pieces.map((piece, place) => [String(place), piece])
}
