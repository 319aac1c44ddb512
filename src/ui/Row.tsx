import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Icon } from './Icon.tsx'

export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>
}

/** One link that covers its row, with at most one line of facts. */
export function Row({ to, title, facts }: { to: string; title: string; facts: ReactNode }) {
  return (
    <li className="row">
      <div className="row-words">
        <h3 className="row-title">
          <Link to={to}>{title}</Link>
        </h3>
        <p className="row-facts">{facts}</p>
      </div>
      <Icon name="onward" />
    </li>
  )
}
