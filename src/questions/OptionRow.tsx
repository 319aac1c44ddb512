import type { ReactNode } from 'react'
import { takeFocus } from './takeFocus.ts'

interface OptionRowProps {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly id?: string | undefined
  readonly checked: boolean
  readonly onChange: () => void
  readonly takesFocus?: boolean | undefined
  readonly children: ReactNode
}

/** One answer to choose: the whole row is its label. */
export function OptionRow({ type, name, id, checked, onChange, takesFocus, children }: OptionRowProps) {
  return (
    <label className="choice">
      <input
        type={type}
        name={name}
        id={id}
        checked={checked}
        onChange={onChange}
        ref={takesFocus ? takeFocus : undefined}
      />
      <span dir="auto">{children}</span>
    </label>
  )
}
