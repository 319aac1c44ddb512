import { useTranslation } from 'react-i18next'
import type { Clinic } from '#clinic/clinic.ts'
import type { Language } from '#i18n/languages.ts'
import type { Instant } from '#time.ts'
import { LineItem } from './LineItem.tsx'
import { moreLines } from './lines.ts'

interface MoreLinesProps {
  clinic: Clinic | undefined
  language: Language
  now?: Instant | undefined
}

export function MoreLines({ clinic, language, now }: MoreLinesProps) {
  const { t } = useTranslation('help')
  return (
    <section className="lifeline">
      <h2>{t('moreLines')}</h2>
      <ul className="lines">
        {moreLines(clinic, language).map((line) => (
          <LineItem key={line.id} line={line} language={language} now={now} />
        ))}
      </ul>
    </section>
  )
}
