import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { anchorOf, nowAnchor, presentStretch, yearsOf, type Stretch } from './courseLine.ts'
import type { Instant } from '#time.ts'

const many = 12

/** The way to now, and to paper. It is an address, so Back leads back. */
export function ToNow({ line, now }: { line: readonly Stretch[]; now: Instant }) {
  const { t } = useTranslation('timeline')
  return (
    <p className="buttons not-on-paper">
      {presentStretch(line, now) && (
        <Link className="button" to={{ hash: nowAnchor }}>
          {t('goToNow')}
        </Link>
      )}
      <button className="button" type="button" onClick={() => print()}>
        {t('print')}
      </button>
    </p>
  )
}

/** Ways to a part of a long course: a year, a cycle. */
export function WaysAlong({ line }: { line: readonly Stretch[] }) {
  const { t } = useTranslation('timeline')
  const years = yearsOf(line)
  return (
    <>
      {years.length > 1 && (
        <nav className="not-on-paper" aria-label={t('years')}>
          <p className="years">
            {years.map(({ year, first }) => (
              <Link key={year} className="alone" to={{ hash: anchorOf(first) ?? '' }}>
                {year}
              </Link>
            ))}
          </p>
        </nav>
      )}
      {line.length > many && <GoToCycle line={line} />}
    </>
  )
}

function GoToCycle({ line }: { line: readonly Stretch[] }) {
  const { t } = useTranslation('timeline')
  const navigate = useNavigate()
  const [number, setNumber] = useState('')
  const [isAbsent, setIsAbsent] = useState(false)
  function go(event: SyntheticEvent) {
    event.preventDefault()
    const wanted = Number(number)
    const found = line.find((stretch) => stretch.kind === 'cycle' && stretch.cycle.number === wanted)
    setIsAbsent(!found)
    if (found) void navigate({ hash: anchorOf(found) ?? '' })
  }
  return (
    <form className="not-on-paper go-to" onSubmit={go}>
      <label htmlFor="go-to-cycle">{t('cycleNumberWanted')}</label>
      <input
        className="input"
        id="go-to-cycle"
        inputMode="numeric"
        size={4}
        value={number}
        onChange={({ target }) => setNumber(target.value)}
      />
      <button className="button" type="submit">
        {t('go')}
      </button>
      <p role="status" className="small">
        {isAbsent && t('noSuchCycle')}
      </p>
    </form>
  )
}
