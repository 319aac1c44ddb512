import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, type Clinic } from '#clinic/clinic.ts'
import type { Country } from '#clinic/country.ts'
import type { Language } from '#i18n/languages.ts'
import { crisisWords, numbersToCall } from './numbersToCall.ts'
import { Sentence } from '#ui/Sentence.tsx'

const emergencySigns = [
  'emergencyBreathing',
  'emergencyWaking',
  'emergencySwelling',
  'emergencyHead',
  'emergencyFall',
  'emergencyHarm',
] as const

const clinicSigns = [
  'clinicVomiting',
  'clinicDizziness',
  'clinicUnreal',
  'clinicHeart',
  'clinicUrine',
  'clinicSkin',
  'clinicSleep',
  'clinicMood',
] as const

const firstDayRules = [
  'firstDayDriving',
  'firstDayAlcohol',
  'firstDayMedicines',
  'firstDayDecisions',
  'firstDayStairs',
] as const

interface AfterInfusionProps {
  clinic: Clinic | undefined
  country: Country | undefined
  language: Language
}

/** After an infusion: whom to call for what, in three tiers, and what waits a day and a night. */
export function AfterInfusion({ clinic, country, language }: AfterInfusionProps) {
  const { t } = useTranslation('help')
  const { crisis, emergency } = numbersToCall(country)
  const thoughts = crisisWords(country, language)
  const rules = clinic?.afterInfusion && linesOf(inLanguage(clinic.afterInfusion, language))
  return (
    <section className="lifeline" id="after">
      <h2>{t('afterInfusion')}</h2>
      <p className="plain">{t('clinicFirst')}</p>
      <div className="signs">
        <Tier
          title={<Sentence phones={[emergency]}>{t('emergencyFor', { emergency: emergency.shown })}</Sentence>}
          signs={emergencySigns.map((sign) => t(sign))}
        />
        <div>
          <h3>{t('thoughts')}</h3>
          <p className="plain">
            <Sentence phones={[crisis]}>{t(`thoughts${thoughts.by}`, thoughts.blanks)}</Sentence>
          </p>
        </div>
        <Tier title={t('clinicSigns')} signs={clinicSigns.map((sign) => t(sign))}>
          <p className="plain">
            <Sentence phones={[emergency]}>{t('clinicSignsClosed', { emergency: emergency.shown })}</Sentence>
          </p>
        </Tier>
        <Tier title={t('firstDay')} signs={rules ?? firstDayRules.map((rule) => t(rule))} />
      </div>
    </section>
  )
}

function Tier({ title, signs, children }: { title: ReactNode; signs: readonly string[]; children?: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      {children}
      <ul className="plain-list plain">
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </div>
  )
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
