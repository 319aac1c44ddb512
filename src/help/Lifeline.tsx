import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#i18n/languages.ts'
import { LineItem } from './LineItem.tsx'
import { lifeline, lifelineGroups, lifelineSpeaks } from './lines.ts'
import { crisis } from './numbersToCall.ts'
import { Sentence } from '#ui/Sentence.tsx'
import { WayButton } from './ways.tsx'

/** 988: first on every page. `languages` are the links to the same page in other languages. */
export function Lifeline({ language, languages }: { language: Language; languages: ReactNode }) {
  const { t } = useTranslation('help')
  const otherLanguage = (
    <p className="plain">
      <Sentence phones={[crisis]}>{t('lifelineInterpreters', { crisis: crisis.shown })}</Sentence>
    </p>
  )
  return (
    <section className="lifeline" data-first>
      <h2>
        <bdi>{t('lifelineName', { crisis: crisis.shown })}</bdi>
      </h2>
      <p className="plain">{t('lifelineWho')}</p>
      {lifelineSpeaks(language) ? undefined : otherLanguage}
      <LifelineWays language={language} />
      <p className="plain">{t('lifelineTruth')}</p>
      {lifelineSpeaks(language) ? otherLanguage : undefined}
      {languages}
      <details className="fold">
        <summary>{t('lifelineMore')}</summary>
        <ul className="lines">
          {lifelineGroups
            .filter(({ id }) => !(id === 'spanish' && language === 'es'))
            .map((group) => (
              <LineItem key={group.id} line={group} language={language} />
            ))}
        </ul>
      </details>
    </section>
  )
}

/** Call, text, chat: the one primary action of the page is the call. */
export function LifelineWays({ language }: { language: Language }) {
  const { t } = useTranslation('help')
  const [call, text, chat] = language === 'es' ? lifeline.speaks.es : lifeline.ways
  return (
    <div className="ways">
      <WayButton primary way={call} sentence={t('lifelineCall', { number: call.shown })} />
      <WayButton way={text} sentence={t('lifelineText', { number: text.shown })} />
      <WayButton way={chat} sentence={t('lifelineChat', { site: chat.shown })} />
    </div>
  )
}
