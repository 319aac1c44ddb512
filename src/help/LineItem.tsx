import { useTranslation } from 'react-i18next'
import { inLanguage, type ClinicLine, type ClinicText } from '#clinic/clinic.ts'
import { nextChange } from '#clinic/openingHours.ts'
import type { Language } from '#i18n/languages.ts'
import type { Instant, Zone } from '#time.ts'
import { dayAndTimeInWords, hoursInWords } from './hours.ts'
import type { LineHours } from './line.ts'
import { isClinicLine, waysFor, type LifelineGroup, type NationalLine } from './lines.ts'
import { WayLine } from './ways.tsx'

interface LineItemProps {
  line: ClinicLine | LifelineGroup | NationalLine
  language: Language
  now?: Instant | undefined
  /** Where the reader's clock stands; without it hours are told in the line's own zone only. */
  ownZone?: Zone | undefined
}

/** In: the id of a line. Out: the name by which a link on the page reaches it. */
export function idOfLine(id: string): string {
  return `line-${id}`
}

/** One line: its name, for whom and when, and every way to it. */
export function LineItem({ line, language, now, ownZone }: LineItemProps) {
  const { t } = useTranslation('help')
  const ways = isClinicLine(line) ? line.ways : waysFor(line, language)
  return (
    <li id={idOfLine(line.id)}>
      <strong>
        <LineName name={line.name} language={language} />
      </strong>
      <p>
        {isClinicLine(line) ? (
          inLanguage(line.who, language)
        ) : (
          <>
            {t(`${line.id}Who`)} <Hours {...{ language, now, ownZone }} hours={line.hours} />
          </>
        )}
      </p>
      {ways.map((way) => (
        <WayLine key={`${way.by} ${way.by === 'visit' ? way.address : way.shown}`} way={way} />
      ))}
    </li>
  )
}

export function LineName({ name, language }: { name: ClinicText; language: Language }) {
  return <bdi lang={name[language] ? undefined : 'en'}>{name[language] ?? name.en}</bdi>
}

type HoursProps = Omit<LineItemProps, 'line'> & { hours: LineHours }

function Hours({ hours, language, now, ownZone }: HoursProps) {
  const { t } = useTranslation('help')
  if (hours === 'always') return t('dayAndNight')
  if (hours === 'vary') return t('hoursVary')
  const words = t('hoursAre', { hours: hoursInWords([hours], hours.zone, language, t) })
  if (!now || !ownZone) return words
  const { isOpen, at } = nextChange([hours], hours.zone, now)
  const when = at && dayAndTimeInWords(at, ownZone, language)
  if (!when) return `${words} ${isOpen ? t('openNow') : t('closedNow')}`
  return `${words} ${isOpen ? t('openNowUntil', { when }) : t('closedNowUntil', { when })}`
}
