import { useTranslation } from 'react-i18next'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { CallCrisis } from '#help/CallCrisis.tsx'
import { numbersToCall } from '#help/numbersToCall.ts'
import '#help/help.css'
import { WayButton } from '#help/ways.tsx'
import { useLanguage } from '#i18n/format.ts'

/** Above the first part: nobody has to go through a plan to call. */
export function StraightThere() {
  const { t } = useTranslation(['plan', 'help'])
  const { country } = useClinic()
  const { emergency } = numbersToCall(country)
  return (
    <div className="help-panel">
      <p>{t('straightThere')}</p>
      <div className="ways">
        <CallCrisis country={country} language={useLanguage()} />
        <WayButton way={{ by: 'call', ...emergency }} sentence={t('help:call', { number: emergency.shown })} />
      </div>
    </div>
  )
}
