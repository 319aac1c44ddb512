import { useDeferredValue, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigationType } from 'react-router'
import { anchorOf, keyOf, type Stretch } from './courseLine.ts'
import { WaysAlong } from './JumpTo.tsx'
import { keepInView } from './keepInView.ts'
import { WhenThereIsTime } from './WhenThereIsTime.tsx'

// So many are drawn in one turn.
const atOnce = 10

export interface EarlierProps {
  stretches: readonly Stretch[]
  line: readonly Stretch[]
  children: (stretch: Stretch) => ReactNode
}

/** What lies further back in a long course, folded into one line. The browser's find has all of it, and an address that leads there opens it. */
export function Earlier({ stretches, line, children }: EarlierProps) {
  const { t } = useTranslation('timeline')
  const [isOpen, setOpen] = useOpenWhereLed(stretches)
  // All of it at once would keep the page from answering.
  const isWanted = useDeferredValue(isOpen)
  useKeepInView(stretches, isOpen && isWanted)
  const cycles = stretches.filter(({ kind }) => kind === 'cycle')
  return (
    <details className="fold earlier" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2 className="earlier-head">{t('earlierCycles', { count: cycles.length })}</h2>
      </summary>
      <div className="earlier-ways">
        <WaysAlong line={line} />
      </div>
      <div>
        {inTurns(stretches).map((turn) => (
          <WhenThereIsTime key={turn[0] && keyOf(turn[0])} now={isWanted}>
            {() => turn.map(children)}
          </WhenThereIsTime>
        ))}
      </div>
    </details>
  )
}

/** In the place of the earlier part while it is on its way, as high as its line will be; or what became of it. */
export function EarlierAwaited({ hasFailed, again }: { hasFailed: boolean; again: () => void }) {
  const { t } = useTranslation(['timeline', 'portal'])
  return (
    <div className="earlier">
      <p className="earlier-head" role="status">
        {t(hasFailed ? 'earlierFailed' : 'earlierComing')}
      </p>
      {hasFailed && (
        <button className="button" type="button" onClick={again}>
          {t('portal:tryAgain')}
        </button>
      )}
    </div>
  )
}

// Where somebody had it open, by the browser's name for that step: coming back they find it so, and what they saw where it was.
const openAt = new Map<string, Seen | undefined>()

interface Seen {
  id: string
  /** In pixels below the top of the window. */
  top: number
}

function useOpenWhereLed(stretches: readonly Stretch[]) {
  const { key } = useLocation()
  const isLedHere = useLedInto(stretches)
  const [isOpen, setOpen] = useState(isLedHere || openAt.has(key))
  const [last, setLast] = useState(key)
  if (last !== key) {
    setLast(key)
    if (isLedHere) setOpen(true)
  }
  // Before the page goes: then it can still be seen.
  useLayoutEffect(() => {
    if (!isOpen) return
    return () => void openAt.set(key, firstInView())
  }, [isOpen, key])
  return [isOpen, setOpen] as const
}

function firstInView(): Seen | undefined {
  for (const head of document.querySelectorAll('.cycle-head')) {
    const { top, bottom } = head.getBoundingClientRect()
    if (bottom > 0) return { id: head.id, top }
  }
  return undefined
}

// The portal goes to a part of the page before it is unfolded, and back to a height that was only guessed.
function useKeepInView(stretches: readonly Stretch[], isThere: boolean): void {
  const { hash, key } = useLocation()
  const how = useNavigationType()
  const isLedHere = useLedInto(stretches)
  const isFirst = useRef(true)
  useLayoutEffect(() => {
    if (!isThere) return
    const isOpening = isFirst.current
    isFirst.current = false
    const seen = how === 'POP' ? openAt.get(key) : undefined
    if (seen) return keepInView(seen.id, seen.top)
    if (isLedHere && (how !== 'POP' || isOpening)) return keepInView(hash.slice(1))
  }, [hash, key, how, isLedHere, isThere])
}

function useLedInto(stretches: readonly Stretch[]): boolean {
  const { hash } = useLocation()
  return hash !== '' && stretches.some((stretch) => `#${anchorOf(stretch)}` === hash)
}

function inTurns(stretches: readonly Stretch[]): Stretch[][] {
  const turns = Math.ceil(stretches.length / atOnce)
  return Array.from({ length: turns }, (_, turn) => stretches.slice(turn * atOnce, (turn + 1) * atOnce))
}
