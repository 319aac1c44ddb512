import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { NoteKind } from './notes.ts'
import type { Cycle } from '#care/cycle.ts'

interface ChooseNotesProps {
  kinds: readonly NoteKind[]
  kind: NoteKind
  cycles: readonly Cycle[]
  cycle: Cycle | undefined
}

/** Which notes, and of which cycle. What is chosen stands in the address: Back goes to what was there before. */
export function ChooseNotes({ kinds, kind, cycles, cycle }: ChooseNotesProps) {
  const { t } = useTranslation(['mood', 'portal'])
  const id = useId()
  const [search, setSearch] = useSearchParams()
  function choose(key: 'of' | 'cycle', value: string) {
    const next = new URLSearchParams(search)
    if (value) next.set(key, value)
    else next.delete(key)
    setSearch(next, { preventScrollReset: true })
  }
  return (
    <>
      {kinds.length > 1 && (
        <fieldset className="choices">
          <legend className="label">{t('which')}</legend>
          {kinds.map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name="of"
                checked={one === kind}
                onChange={() => choose('of', one === 'mood' ? '' : one)}
              />
              {t(`kind_${one}`)}
            </label>
          ))}
        </fieldset>
      )}
      {cycles.length > 1 && (
        <p className="field">
          <label className="label" htmlFor={id}>
            {t('ofCycle')}
          </label>
          <select
            className="input"
            id={id}
            autoComplete="off"
            value={cycle?.id ?? ''}
            onChange={({ target }) => choose('cycle', target.value)}
          >
            <option value="">{t('wholeCourse')}</option>
            {cycles.map(({ id: cycleId, number }) => (
              <option key={cycleId} value={cycleId}>
                {t('portal:cycleNumber', { number })}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  )
}
