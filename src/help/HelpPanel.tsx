import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clinic } from '#clinic/clinic.ts'
import type { Language } from '#i18n/languages.ts'
import { paths } from '#paths.ts'
import type { Instant } from '#time.ts'
import './help.css'
import { crisis, emergency } from './numbersToCall.ts'
import { WayButton } from './ways.tsx'
import { ClinicNow } from './ClinicNow.tsx'

interface HelpPanelProps {
  clinic: Clinic | undefined
  language: Language
  now?: Instant | undefined
}

/** Help in little: 988, 911, the clinic, and the way to all the rest. For screens on which something went wrong. */
export function HelpPanel({ clinic, language, now }: HelpPanelProps) {
  const { t } = useTranslation('help')
  const title = useId()
  return (
    <section className="help-panel" aria-labelledby={title}>
      <h2 id={title}>{t('notAlone')}</h2>
      <div className="ways">
        <WayButton way={{ by: 'call', ...crisis }} sentence={t('lifelineCall', { number: crisis.shown })} />
        <WayButton way={{ by: 'call', ...emergency }} sentence={t('call', { number: emergency.shown })} />
        {clinic && (
          <WayButton way={{ by: 'call', ...clinic.phone }} sentence={t('call', { number: clinic.phone.shown })} />
        )}
      </div>
      {clinic && now && <ClinicNow clinic={clinic} now={now} />}
      <p className="plain">
        <a className="alone" href={paths.help(language)}>
          {t('helpNow')}
        </a>
      </p>
    </section>
  )
}
