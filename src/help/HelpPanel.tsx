import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clinic } from '#clinic/clinic.ts'
import type { Language } from '#i18n/languages.ts'
import { paths } from '#paths.ts'
import type { Instant } from '#time.ts'
import './help.css'
import { numbersToCall } from './numbersToCall.ts'
import { CallCrisis } from './CallCrisis.tsx'
import { WayButton } from './ways.tsx'
import { ClinicNow } from './ClinicNow.tsx'

interface HelpPanelProps {
  clinic: Clinic
  language: Language
  now?: Instant | undefined
}

/** Help in little: the crisis line, the emergency number, the clinic, and the way to all the rest. */
export function HelpPanel({ clinic, language, now }: HelpPanelProps) {
  const { t } = useTranslation('help')
  const title = useId()
  const { emergency } = numbersToCall(clinic.country)
  return (
    <section className="help-panel" aria-labelledby={title}>
      <h2 id={title}>{t('notAlone')}</h2>
      <div className="ways">
        <CallCrisis country={clinic.country} language={language} />
        <WayButton way={{ by: 'call', ...emergency }} sentence={t('call', { number: emergency.shown })} />
        <WayButton way={{ by: 'call', ...clinic.phone }} sentence={t('call', { number: clinic.phone.shown })} />
      </div>
      {now && <ClinicNow clinic={clinic} now={now} />}
      <p className="plain">
        <a className="alone" href={paths.help(language)}>
          {t('helpNow')}
        </a>
      </p>
    </section>
  )
}
