import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Country } from '#clinic/country.ts'
import type { Language } from '#i18n/languages.ts'
import { CallCrisis } from './CallCrisis.tsx'
import type { LineWay } from './line.ts'
import { LineItem, LineName } from './LineItem.tsx'
import { lifelineSpeaks, linesOf, waysFor } from './lines.ts'
import { numbersToCall } from './numbersToCall.ts'
import { Sentence } from '#ui/Sentence.tsx'
import { WayButton } from './ways.tsx'

interface LifelineProps {
  country: Country | undefined
  language: Language
  /** The links to the same page in other languages. */
  languages: ReactNode
}

/** The country's crisis line: first on every page. */
export function Lifeline({ country, language, languages }: LifelineProps) {
  const { t } = useTranslation('help')
  const { crisis } = numbersToCall(country)
  const { lifeline, groups } = linesOf(country)
  const speaks = lifelineSpeaks(country, language)
  const otherLanguage = lifeline.interprets && (
    <p className="plain">
      <Sentence phones={[crisis]}>{t('lifelineInterpreters', { crisis: crisis.shown })}</Sentence>
    </p>
  )
  const shown = groups.filter(({ id }) => !(id === 'spanish' && language === 'es'))
  return (
    <section className="lifeline" data-first>
      <h2>
        <LineName name={lifeline.name} language={language} />
      </h2>
      <p className="plain">{t('lifelineWho')}</p>
      {!speaks && otherLanguage}
      <LifelineWays country={country} language={language} />
      <p className="plain">{t('lifelineTruth')}</p>
      {speaks && otherLanguage}
      {languages}
      {shown.length > 0 && (
        <details className="fold">
          <summary>{t('lifelineMore')}</summary>
          <ul className="lines">
            {shown.map((group) => (
              <LineItem key={group.id} line={group} language={language} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** Call, text, chat, as far as the line has them: the one primary action of the page is the call. */
function LifelineWays({ country, language }: Omit<LifelineProps, 'languages'>) {
  const ways = waysFor(linesOf(country).lifeline, language)
  return (
    <div className="ways">
      <CallCrisis primary country={country} language={language} />
      {ways.map((way) => (
        <OtherWay key={way.by} way={way} />
      ))}
    </div>
  )
}

function OtherWay({ way }: { way: LineWay }) {
  const { t } = useTranslation('help')
  if (way.by === 'text') {
    const { shown: number, word } = way
    return <WayButton way={way} sentence={word ? t('textWord', { word, number }) : t('lifelineText', { number })} />
  }
  if (way.by === 'chat') return <WayButton way={way} sentence={t('lifelineChat', { site: way.shown })} />
  return null
}
