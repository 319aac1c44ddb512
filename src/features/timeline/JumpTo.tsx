import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { anchorOf, cycleAnchor, presentStretch, yearsOf, type Stretch } from './courseLine.ts'
import type { Instant } from '#time.ts'

const many = 12

/** Ways to a part of a long course: now, a year, a cycle. Each is an address, so Back leads back. */
export function JumpTo({ line, now }: { line: readonly Stretch[]; now: Instant }) {
  const { t } = useTranslation('timeline')
  const present = presentStretch(line, now)
  const years = yearsOf(line)
  return (
    <>
      <p className="buttons not-on-paper">
        {present && (
          <Link className="button" to={{ hash: anchorOf(present) }}>
            {t('goToNow')}
          </Link>
        )}
        <button className="button" type="button" onClick={() => print()}>
          {t('print')}
        </button>
      </p>
      {years.length > 1 && (
        <nav className="not-on-paper" aria-label={t('years')}>
          <p className="years">
            {years.map(({ year, first }) => (
              <Link key={year} className="alone" to={{ hash: anchorOf(first) }}>
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
    const isThere = line.some((stretch) => stretch.kind === 'cycle' && stretch.cycle.number === wanted)
    setIsAbsent(!isThere)
    if (isThere) void navigate({ hash: cycleAnchor({ number: wanted }) })
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
