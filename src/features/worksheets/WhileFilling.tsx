import { useLayoutEffect, type ReactNode } from 'react'
import { FillWorksheet, type Filling } from './FillWorksheet.tsx'
import { Waiting } from './NoWorksheet.tsx'

export type Fill = (filling: Filling | undefined) => void

interface WhileFillingProps {
  filling: Filling | undefined
  fill: Fill
  /** Looks up what there is of the worksheet; where it is to be filled in, it shows `BeginFilling`. */
  children: ReactNode
}

/**
 * While somebody fills in a worksheet their screen alone knows the newest words. What lies on the device is looked up before
 * and after, not at each key: reading it takes longer the longer the worksheet is.
 */
export function WhileFilling({ filling, fill, children }: WhileFillingProps) {
  return filling ? <FillWorksheet {...filling} done={() => fill(undefined)} /> : children
}

/** Found, and to be filled in: from the next frame on. */
export function BeginFilling({ filling, fill }: { filling: Filling; fill: Fill }) {
  useLayoutEffect(() => fill(filling))
  return <Waiting />
}
