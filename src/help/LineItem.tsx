import { useTranslation } from 'react-i18next'
import { inLanguage, type ClinicLine, type ClinicText } from '#clinic/clinic.ts'
import { isOpen } from '#clinic/openingHours.ts'
import type { Language } from '#i18n/languages.ts'
import type { Instant } from '#time.ts'
import { hoursInWords } from './hours.ts'
import { isClinicLine, waysFor, type LifelineGroup, type LineHours, type NationalLine } from './lines.ts'
import { WayLine } from './ways.tsx'

interface LineItemProps {
  line: ClinicLine | LifelineGroup | NationalLine
  language: Language
  now?: Instant | undefined
}

/** One line: its name, for whom and when, and every way to it. */
export function LineItem({ line, language, now }: LineItemProps) {
  const { t } = useTranslation('help')
  const ways = isClinicLine(line) ? line.ways : waysFor(line, language)
  return (
    <li>
      <strong>
        <LineName name={line.name} language={language} />
      </strong>
      <p>
        {isClinicLine(line) ? (
          inLanguage(line.who, language)
        ) : (
          <>
            {t(`${line.id}Who`)} <Hours hours={line.hours} language={language} now={now} />
          </>
        )}
      </p>
      {ways.map((way) => (
        <WayLine key={`${way.by} ${way.by === 'visit' ? way.address : way.shown}`} way={way} />
      ))}
    </li>
  )
}

function LineName({ name, language }: { name: ClinicText; language: Language }) {
  return name[language] ?? <bdi lang="en">{name.en}</bdi>
}

function Hours({ hours, language, now }: { hours: LineHours; language: Language; now: Instant | undefined }) {
  const { t } = useTranslation('help')
  if (hours === 'always') return t('dayAndNight')
  if (hours === 'vary') return t('hoursVary')
  const words = t('hoursAre', { hours: hoursInWords([hours], hours.zone, language, t) })
  if (!now) return words
  return `${words} ${isOpen([hours], hours.zone, now) ? t('openNow') : t('closedNow')}`
}
