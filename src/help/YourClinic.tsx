import { useTranslation } from 'react-i18next'
import { inLanguage, type Clinic } from '#clinic/clinic.ts'
import type { Language } from '#i18n/languages.ts'
import type { Instant } from '#time.ts'
import { ClinicNow } from './ClinicNow.tsx'
import { hoursInWords } from './hours.ts'
import { WayButton } from './ways.tsx'

interface YourClinicProps {
  clinic: Clinic
  language: Language
  now?: Instant | undefined
}

/** The clinic's phone and hours, and what to do when it is closed; with a clock, whether it is closed now. */
export function YourClinic({ clinic, language, now }: YourClinicProps) {
  const { t } = useTranslation('help')
  const hours = hoursInWords(clinic.hours, clinic.zone, language, t)
  return (
    <section className="lifeline">
      <h2>{t('yourClinic')}</h2>
      <p className="plain">
        <bdi>{clinic.name}</bdi>
      </p>
      {clinic.welcome && <p className="plain">{inLanguage(clinic.welcome, language)}</p>}
      <p className="plain">{t('clinicFor', { hours })}</p>
      <ClinicNow clinic={clinic} now={now} />
      {clinic.outOfHours && <p className="plain">{inLanguage(clinic.outOfHours, language)}</p>}
      <ClinicCall clinic={clinic} />
    </section>
  )
}

export function ClinicCall({ clinic }: { clinic: Clinic }) {
  const { t } = useTranslation('help')
  return (
    <div className="ways">
      <WayButton way={{ by: 'call', ...clinic.phone }} sentence={t('call', { number: clinic.phone.shown })} />
    </div>
  )
}
