'use no memo'

import type { ReactNode } from 'react'

export interface PassageProps {
  margin: ReactNode
  id?: string
  /** What is done there is done on a screen: a printed page leaves it out. */
  notOnPaper?: boolean
  children: ReactNode
}

/** One passage of a page: in the margin when or what kind, in the column the words. */
export function Passage({ margin, id, notOnPaper, children }: PassageProps) {
  return (
    <section className={notOnPaper ? 'passage not-on-paper' : 'passage'} {...(id ? { id } : {})}>
      {margin}
      <div className="column">{children}</div>
    </section>
  )
}

export function Margin({ children }: { children: ReactNode }) {
  return <p className="margin">{children}</p>
}

export function MarginHeading({ children, more }: { children: ReactNode; more?: string }) {
  return (
    <h2 className="margin">
      {children}
      {more && <span className="margin-more">{more}</span>}
    </h2>
  )
}
