import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Audience } from '#care/audience.ts'

interface ChooseAudienceProps {
  audience: Audience
  /** The clinic has it already: what was in its record stays. */
  isSent: boolean
  onChange: (audience: Audience) => void
}

/** Who will be able to read the plan, and what that means, before it goes anywhere. */
export function ChooseAudience({ audience, isSent, onChange }: ChooseAudienceProps) {
  const { t } = useTranslation('plan')
  const name = useId()
  if (isSent) return <p className="small">{t('audience_team_means')}</p>
  return (
    <fieldset className="choices">
      <legend>{t('whoCanRead')}</legend>
      {(['onlyMe', 'team'] as const).map((one) => (
        <label key={one} className="choice">
          <input type="radio" name={name} checked={audience === one} onChange={() => onChange(one)} />
          <span>
            {t(`audience_${one}`)}
            <span className="small choice-means">{t(`audience_${one}_means`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
