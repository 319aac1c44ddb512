import { useId, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { WaitForTomorrow } from '#care/WaitForTomorrow.tsx'
import { useSealing } from '#care/useSealing.ts'
import type { Audience } from '#care/audience.ts'
import { Icon } from '#ui/Icon.tsx'

export interface AudienceChoiceProps {
  who: Audience
  onChange: (who: Audience) => void
  /** Sharing had better wait: it was begun since the infusion. */
  waits: boolean
  /** What stands beside it. */
  children: ReactNode
}

/** Who will be able to read what is being written: always in view, changed in two taps, and no word is touched by it. */
export function AudienceChoice({ who, onChange, waits, children }: AudienceChoiceProps) {
  const { t } = useTranslation('journal')
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [asks, setAsks] = useState(false)
  const sealing = useSealing()

  function choose(next: Audience): void {
    const mayWait = next === 'team' && who !== 'team' && waits
    setAsks(mayWait)
    if (!mayWait) onChange(next)
  }

  function answered(): void {
    setAsks(false)
    // The button that was pressed is gone.
    button.current?.focus()
  }

  return (
    <>
      <div className="desk-facts">
        {children}
        <button
          className="audience"
          ref={button}
          data-who={who}
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={who} />
          <span>
            <span className="visually-hidden">{t('whoCanRead')} </span>
            {t(`audience_${who}`)}
          </span>
        </button>
      </div>
      <div id={id} hidden={!isOpen}>
        <fieldset className="choices">
          <legend className="visually-hidden">{t('whoCanRead')}</legend>
          {(['onlyMe', 'team'] as const).map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name={id}
                checked={asks ? one === 'team' : one === who}
                onChange={() => choose(one)}
              />
              <span>
                {t(`audience_${one}`)}
                <span className="hint choice-means">
                  {one === 'team' ? t('teamMeans') : t(`onlyMeMeans_${sealing}`)}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {asks && (
          <WaitForTomorrow
            onToday={() => {
              answered()
              onChange('team')
            }}
            onTomorrow={() => {
              answered()
              setOpen(false)
            }}
          />
        )}
        {who === 'team' && <p className="small">{t('shareDuty')}</p>}
      </div>
    </>
  )
}
