import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { chosenCard, isEmptyCard } from './card.ts'
import { RoomCard } from './RoomCard.tsx'
import { useCard } from './useCard.ts'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { Loading } from '#ui/Loading.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { inLowLight, screenStaysOn } from '#ui/shownInRoom.ts'
import './card.css'
import './worksheets.css'

/** The card and nothing else, on the whole screen, in low light; it closes with Back, and help stays in view. */
export function CardShownScreen() {
  const { t } = useTranslation(['worksheets', 'portal'])
  const language = useLanguage()
  const here = useCard()

  useEffect(inLowLight, [])
  useEffect(screenStaysOn, [])

  return (
    <div className="sitting" data-card-shown>
      <header className="quiet-masthead">
        <Link className="button" data-kind="plain" to={paths.card()}>
          {t('cardClose')}
        </Link>
        <Link className="help-now" to={paths.help(language)}>
          {t('portal:helpNow')}
        </Link>
      </header>
      <main className="sitting-page" id="main" tabIndex={-1}>
        <PageTitle title={t('card')} />
        <h1 className="visually-hidden" id="card-title">
          {t('card')}
        </h1>
        {here.at === 'asking' && <Loading lines={6} />}
        {here.at === 'missing' && <ProblemNotice problem={here.problem} again={here.again} />}
        {here.at === 'here' &&
          (isEmptyCard(chosenCard(here.card, here.leftOff)) ? (
            <p>{t('cardEmpty')}</p>
          ) : (
            <RoomCard card={chosenCard(here.card, here.leftOff)} />
          ))}
      </main>
    </div>
  )
}
