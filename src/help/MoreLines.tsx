import { useTranslation } from 'react-i18next'
import type { Clinic } from '#clinic/clinic.ts'
import type { Country } from '#clinic/country.ts'
import type { Language } from '#i18n/languages.ts'
import type { Instant, Zone } from '#time.ts'
import { LineItem } from './LineItem.tsx'
import { linesOf, moreLines } from './lines.ts'
import { Needs } from './Needs.tsx'

interface MoreLinesProps {
  clinic: Clinic | undefined
  country: Country | undefined
  language: Language
  now?: Instant | undefined
  ownZone?: Zone | undefined
}

/** Every other line, and a list of needs that leads to the one that answers each. */
export function MoreLines({ clinic, country, language, now, ownZone }: MoreLinesProps) {
  const { t } = useTranslation('help')
  const lines = moreLines(clinic, country, language)
  return (
    <section className="lifeline">
      <h2>{t('moreLines')}</h2>
      <Needs lines={[...linesOf(country).groups, ...lines]} language={language} />
      <ul className="lines">
        {lines.map((line) => (
          <LineItem key={line.id} line={line} language={language} now={now} ownZone={ownZone} />
        ))}
      </ul>
    </section>
  )
}
