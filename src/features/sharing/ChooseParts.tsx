import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { SummaryPart } from './summary.ts'
import { beginningOf } from '#care/beginningOf.ts'

interface ChoosePartsProps {
  parts: readonly SummaryPart[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}

/** One by one: there is no way to choose everything at once. */
export function ChooseParts({ parts, chosen, onChange }: ChoosePartsProps) {
  const { t } = useTranslation('sharing')
  const id = useId()
  function choose(key: string, isChosen: boolean) {
    const next = new Set(chosen)
    if (isChosen) next.add(key)
    else next.delete(key)
    onChange(next)
  }
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{t('chooseText')}</legend>
      {parts.map(({ key, title, day, begins, audience }) => (
        <label key={key} className="choice" htmlFor={`${id} ${key}`}>
          <input
            id={`${id} ${key}`}
            type="checkbox"
            autoComplete="off"
            checked={chosen.has(key)}
            onChange={({ target }) => choose(key, target.checked)}
          />
          <span>
            {[title, day, ...(audience === 'onlyMe' ? [t('onlyMe')] : [])].join(' · ')}
            <br />
            <bdi>{beginningOf(begins, 90)}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
