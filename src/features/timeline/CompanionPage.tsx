import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { companionLines } from './companionLines.ts'
import { shareFile } from './giveFile.ts'
import type { Session } from '#care/session.ts'
import { useZoneOf } from '#care/SessionTicket.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { numbersToCall } from '#help/numbersToCall.ts'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { Margin, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Sentence } from '#ui/Sentence.tsx'

/** The page for whoever drives or stays along, to print or to share: nothing on it says what the session is. */
export function CompanionPage({ session }: { session: Session }) {
  const { t } = useTranslation(['timeline', 'portal'])
  const clinic = useClinic()
  const { emergency } = numbersToCall(clinic.country)
  const dates = useDateWords(useZoneOf(session))
  const lines = companionLines(session, clinic, dates, {
    when: (when) => t('companionWhen', { when }),
    end: (time) => t('companionEnd', { time }),
    where: (where) => t('companionWhere', { where }),
    rest: [t('companionMaySee'), t('companionNoDriving'), t('companionEmergency', { emergency: emergency.shown })],
    call: (phone) => t('companionCall', { phone }),
  })
  const title = t('portal:appointment')
  const file = { name: `${title}.txt`, type: 'text/plain;charset=utf-8', text: [title, '', ...lines, ''].join('\r\n') }
  return (
    <div className="page">
      <PageTitle title={title} />
      <Passage
        margin={
          <Margin>
            <Link className="alone not-on-paper" to={paths.session(session.id)}>
              {t('companionBack')}
            </Link>
          </Margin>
        }
      >
        <h1>{title}</h1>
        {lines.map((line) => (
          <p key={line}>
            <Sentence phones={[clinic.phone, emergency]}>{line}</Sentence>
          </p>
        ))}
        <p className="buttons not-on-paper">
          <button className="button" data-kind="primary" type="button" onClick={() => void shareFile(file)}>
            {t('companionShare')}
          </button>
          <button className="button" type="button" onClick={() => print()}>
            {t('print')}
          </button>
        </p>
        <p className="small not-on-paper">{t('companionSafe')}</p>
      </Passage>
    </div>
  )
}
