import { useTranslation } from 'react-i18next'
import { inLanguage, type Clinic } from '#clinic/clinic.ts'
import type { Country } from '#clinic/country.ts'
import type { Language } from '#i18n/languages.ts'
import { numbersToCall } from './numbersToCall.ts'
import { Number, Sentence, withNumbers } from '#ui/Sentence.tsx'
import { WayButton } from './ways.tsx'

interface DangerProps {
  clinic: Clinic | undefined
  country: Country | undefined
  language: Language
}

/** The emergency number: what for, and where the county takes texts, how without speaking. */
export function Danger({ clinic, country, language }: DangerProps) {
  const { t } = useTranslation('help')
  const county = clinic?.textToEmergency ? clinic.county : undefined
  const { emergency } = numbersToCall(country)
  const { shown } = emergency
  return (
    <section className="lifeline">
      <h2>{t('danger')}</h2>
      <p className="plain">{t('dangerSigns')}</p>
      <p className="plain">
        <Sentence phones={[emergency]}>{t('dangerCall', { emergency: shown })}</Sentence>
      </p>
      {county && (
        <p className="plain">
          {withNumbers(
            t('cantSpeak', { emergency: shown, county: inLanguage(county, language) }),
            [shown],
            (number) => (
              <Number>{number}</Number>
            ),
          )}
        </p>
      )}
      <div className="ways">
        <WayButton way={{ by: 'call', ...emergency }} sentence={t('call', { number: shown })} />
        {county && <WayButton way={{ by: 'text', ...emergency }} sentence={t('text', { number: shown })} />}
      </div>
    </section>
  )
}
