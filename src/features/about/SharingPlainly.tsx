import { useTranslation } from 'react-i18next'
import { ClinicsWords } from './ClinicsWords.tsx'
import { alarmWordStudies } from './references.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { MarginHeading, Passage } from '#ui/Passage.tsx'
import { Sentence } from '#ui/Sentence.tsx'

/** What sharing means, what "Only me" does not do, and what this portal is not. */
export function SharingPlainly() {
  const { t } = useTranslation('about')
  const { phone } = useClinic()
  return (
    <>
      <Passage margin={<MarginHeading>{t('sharing')}</MarginHeading>}>
        <ClinicsWords part="sharing" ours={t('sharingText')} />
        <p>{t('sharingDanger')}</p>
      </Passage>
      <Passage margin={<MarginHeading>{t('onlyMe')}</MarginHeading>}>
        <p>{t('onlyMeText')}</p>
      </Passage>
      <Passage margin={<MarginHeading>{t('realTime')}</MarginHeading>}>
        <p>{t('realTimeText')}</p>
        <ul className="plain-list">
          {alarmWordStudies.map(({ words, address }) => (
            <li key={address}>
              <a className="alone" href={address} rel="noopener noreferrer">
                {t(words)}
              </a>
            </li>
          ))}
        </ul>
      </Passage>
      <Passage margin={<MarginHeading>{t('noMessages')}</MarginHeading>}>
        <p>
          <Sentence phones={[phone]}>{t('noMessagesText', { phone: phone.shown })}</Sentence>
        </p>
      </Passage>
      <Passage margin={<MarginHeading>{t('noProxy')}</MarginHeading>}>
        <p>{t('noProxyText')}</p>
      </Passage>
    </>
  )
}
