import type { FocusEvent } from 'react'

/** In: what to do. Out: for `onBlur` around the controls of one question: done once the person has gone on to something else. */
export function whenLeft(left: () => void) {
  return ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) left()
  }
}
