import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Icon } from './Icon.tsx'

export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>
}

export interface RowProps {
  to: string
  title: string
  facts: ReactNode
  /** Under a passage of its own name; `h2` where the rows stand right under the page's title. */
  heading?: 'h2' | 'h3'
}

/** One link that covers its row, with at most one line of facts. */
export function Row({ to, title, facts, heading }: RowProps) {
  const Heading = heading ?? 'h3'
  return (
    <li className="row">
      <div className="row-words">
        <Heading className="row-title">
          <Link to={to}>{title}</Link>
        </Heading>
        <p className="row-facts">{facts}</p>
      </div>
      <Icon name="onward" />
    </li>
  )
}
