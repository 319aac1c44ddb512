import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cardChoices, chosenCard, isEmptyCard, type Card } from './card.ts'
import { onOnePage } from './onOnePage.ts'
import { RoomCard, type CardSize } from './RoomCard.tsx'
import { useCard } from './useCard.ts'
import { useOwnChoices } from './useOwnChoices.ts'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { inLanguage } from '#questions/localText.ts'
import { OptionRow } from '#questions/OptionRow.tsx'
import { Loading } from '#ui/Loading.tsx'
import { Margin, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import './card.css'

/** What goes into the room: made from what was sent, chosen line by line, printed or shown. */
export function CardScreen() {
  const { t } = useTranslation('worksheets')
  const here = useCard()
  return (
    <div className="page" data-card>
      <PageTitle title={t('card')} />
      <Passage
        margin={
          <Margin>
            <Link className="alone not-on-paper" to={paths.worksheets()}>
              {t('cardBack')}
            </Link>
          </Margin>
        }
      >
        <h1 className="not-on-paper" id="card-title">
          {t('card')}
        </h1>
        {here.at === 'asking' && <Loading lines={6} />}
        {here.at === 'missing' && <ProblemNotice problem={here.problem} again={here.again} />}
        {here.at === 'here' && <CardHere card={here.card} leftOff={here.leftOff} kept={here.kept} />}
      </Passage>
    </div>
  )
}

function CardHere({ card, leftOff, kept }: { card: Card; leftOff: readonly string[]; kept: boolean }) {
  const { t } = useTranslation('worksheets')
  const [size, setSize] = useState<CardSize>('page')
  useEffect(onOnePage, [])
  function printAs(wanted: CardSize) {
    // The page has to have its size before the browser looks at it.
    flushSync(() => setSize(wanted))
    print()
  }
  if (isEmptyCard(card)) return <NothingYet />
  const chosen = chosenCard(card, leftOff)
  return (
    <>
      {kept && (
        <p className="hint not-on-paper" role="status">
          {t('cardKept')}
        </p>
      )}
      <RoomCard card={chosen} size={size} />
      <div className="not-on-paper card-ways">
        <p className="buttons">
          <Link className="button" data-kind="primary" to={paths.cardShown()}>
            {t('cardShow')}
          </Link>
          <button className="button" type="button" onClick={() => printAs('page')}>
            {t('cardPrint')}
          </button>
          <button className="button" type="button" onClick={() => printAs('small')}>
            {t('cardPrintSmall')}
          </button>
        </p>
        <p className="small">{t('cardShowText')}</p>
        <ChooseLines card={card} leftOff={leftOff} />
        <NothingYetLinks />
      </div>
    </>
  )
}

function ChooseLines({ card, leftOff }: { card: Card; leftOff: readonly string[] }) {
  const { t } = useTranslation('worksheets')
  const language = useLanguage()
  const { choose } = useOwnChoices()
  return (
    <fieldset className="choices">
      <legend>{t('cardChoose')}</legend>
      <p className="hint">{t('cardChooseText')}</p>
      {cardChoices(card).map(({ linkId, label }) => {
        const isOn = !leftOff.includes(linkId)
        return (
          <OptionRow
            key={linkId}
            type="checkbox"
            name="card"
            checked={isOn}
            onChange={() =>
              void choose({ leftOff: isOn ? [...leftOff, linkId] : leftOff.filter((id) => id !== linkId) })
            }
          >
            {inLanguage(label, language)}
          </OptionRow>
        )
      })}
    </fieldset>
  )
}

function NothingYet() {
  const { t } = useTranslation('worksheets')
  return (
    <>
      <p>{t('cardEmpty')}</p>
      <NothingYetLinks />
    </>
  )
}

function NothingYetLinks() {
  const { t } = useTranslation('worksheets')
  return (
    <p className="links">
      <Link className="alone" to={paths.beginWorksheet('intention')}>
        {t('intention')}
      </Link>
      <Link className="alone" to={paths.beginWorksheet('comfort')}>
        {t('comfort')}
      </Link>
    </p>
  )
}
