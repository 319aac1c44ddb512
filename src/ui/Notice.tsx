import type { ReactNode } from 'react'

/** A passage set off by a line. Its title says the kind: what happened; the rest says what is safe and what to do. */
export function Notice({
  kind,
  title,
  children,
}: {
  kind: 'info' | 'kept' | 'problem'
  title: string
  children?: ReactNode
}) {
  return (
    <div className="notice" data-kind={kind}>
      <p className="notice-title">{title}</p>
      {children}
    </div>
  )
}
