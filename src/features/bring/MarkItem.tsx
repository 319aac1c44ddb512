import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMarkWords } from './useMarkWords.ts'
import { beginningOf } from '#care/beginningOf.ts'
import type { Mark } from '#care/mark.ts'
import type { Draft } from '#drafts/draft.ts'
import { paths } from '#paths.ts'
import { drawn } from '#turns.ts'

interface MarkItemProps {
  mark: Draft<Mark>
  isFirst: boolean
  isLast: boolean
  move: (by: -1 | 1) => void
  takeOff: () => void
}

/** One thing to bring along: the words, where they are from, and its place on the page. */
export function MarkItem({ mark, isFirst, isLast, move, takeOff }: MarkItemProps) {
  const { t } = useTranslation(['bring', 'portal'])
  const says = useMarkWords()
  const { body } = mark
  const begins = beginningOf(body.words, 40)
  function moveBy(by: -1 | 1, button: HTMLElement) {
    if (by === -1 ? isFirst : isLast) return
    move(by)
    // Its place in the list is another one now; whoever uses keys stays on it.
    void drawn().then(() => button.focus())
  }
  return (
    <li className="entry">
      {body.asked && <p className="small">{body.asked}</p>}
      <blockquote className="words" dir="auto">
        <p className="as-written">{body.words}</p>
      </blockquote>
      <p className="row-facts">
        <Link to={placeOf(body)}>{says(body)}</Link>
        {body.audience === 'onlyMe' && <span>{t('onlyMe')}</span>}
      </p>
      <p className="buttons">
        <button
          className="button"
          type="button"
          aria-disabled={isFirst}
          onClick={(event) => moveBy(-1, event.currentTarget)}
        >
          {t('up')}
          <span className="visually-hidden"> {begins}</span>
        </button>
        <button
          className="button"
          type="button"
          aria-disabled={isLast}
          onClick={(event) => moveBy(1, event.currentTarget)}
        >
          {t('down')}
          <span className="visually-hidden"> {begins}</span>
        </button>
        <button className="button" type="button" onClick={takeOff}>
          {t('takeOff')}
          <span className="visually-hidden"> {begins}</span>
        </button>
      </p>
    </li>
  )
}

function placeOf({ of, from }: Mark): string {
  if (of === 'step') return paths.steps()
  return of === 'answer' ? paths.worksheet(from) : paths.entry(from)
}
