import { useTranslation } from 'react-i18next'
import { ownAccord } from './ownAccord.ts'
import { paths } from '#paths.ts'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { Row, Rows } from '#ui/Row.tsx'

/** What a person may begin without being asked, and the card that comes of it. */
export function OwnAccordRows() {
  const { t } = useTranslation('worksheets')
  return (
    <>
      <Passage margin={<MarginHeading>{t('yourself')}</MarginHeading>}>
        <p className="hint">{t('yourselfText')}</p>
        <Rows>
          {ownAccord.map((use) => (
            <Row key={use} to={paths.beginWorksheet(use)} title={t(use)} facts={t(`${use}_for`)} />
          ))}
        </Rows>
      </Passage>
      <Passage margin={<Margin>{t('cardMargin')}</Margin>}>
        <Rows>
          <Row to={paths.card()} title={t('card')} facts={t('cardText')} heading="h2" />
        </Rows>
      </Passage>
    </>
  )
}
