import { useTranslation } from 'react-i18next'
import { ownAccord } from './ownAccord.ts'
import { systems } from '#fhir/systems.ts'
import { paths } from '#paths.ts'
import { hasUse } from '#questions/code.ts'
import type { Form } from '#questions/form.ts'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { Row, Rows } from '#ui/Row.tsx'

/** What a person may begin without being asked, and the card that comes of it. `asked`: what stands above, because the clinic asks for it; undefined until that is known. */
export function OwnAccordRows({ asked }: { asked: readonly Form[] | undefined }) {
  const { t } = useTranslation('worksheets')
  const isAsked = (code: string) => asked?.some(({ use }) => hasUse(use, { system: systems.use, code }))
  // Nothing that is found to be asked for a moment later comes and goes again.
  const others = asked ? ownAccord.filter((use) => !isAsked(use)) : []
  return (
    <>
      {others.length > 0 && (
        <Passage margin={<MarginHeading>{t('yourself')}</MarginHeading>}>
          <p className="hint">{t('yourselfText')}</p>
          <Rows>
            {others.map((use) => (
              <Row key={use} to={paths.beginWorksheet(use)} title={t(use)} facts={t(`${use}_for`)} />
            ))}
          </Rows>
        </Passage>
      )}
      <Passage margin={<Margin>{t('cardMargin')}</Margin>}>
        <Rows>
          <Row to={paths.card()} title={t('card')} facts={t('cardText')} heading="h2" />
        </Rows>
      </Passage>
    </>
  )
}
