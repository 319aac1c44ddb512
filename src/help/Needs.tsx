import { useTranslation } from 'react-i18next'
import type { ClinicLine } from '#clinic/clinic.ts'
import type { Language } from '#i18n/languages.ts'
import { idOfLine } from './LineItem.tsx'
import { needsAnswered, type LifelineGroup, type NationalLine } from './lines.ts'

interface NeedsProps {
  lines: readonly (ClinicLine | LifelineGroup | NationalLine)[]
  language: Language
}

/** What somebody may be looking for, each with a link to its line further down or up the page; works without scripts. */
export function Needs({ lines, language }: NeedsProps) {
  const { t } = useTranslation('help')
  // The Spanish page is in Spanish from its first line on.
  const answered = needsAnswered(lines).filter(({ need }) => !(need === 'spanish' && language === 'es'))
  return (
    <nav aria-label={t('findByNeed')}>
      <ul className="needs">
        {answered.map(({ need, id }) => (
          <li key={need}>
            <a className="alone" href={`#${idOfLine(id)}`}>
              {t(`need_${need}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
