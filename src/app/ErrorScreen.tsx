import { useTranslation } from 'react-i18next'
import { QuietPage } from './QuietPage.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { crisisWords, numbersToCall } from '#help/numbersToCall.ts'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { Sentence } from '#ui/Sentence.tsx'

/** Something of ours broke. What was written is on the device; help is in reach; loading again is a plain link. */
export function ErrorScreen() {
  const { t } = useTranslation('portal')
  const { phone, country } = useClinic()
  const { crisis, emergency } = numbersToCall(country)
  const { by, blanks } = crisisWords(country, useLanguage())
  return (
    <QuietPage title={t('crashed')}>
      <p role="alert">{t('crashedText')}</p>
      <p className="buttons">
        <button className="button" data-kind="primary" type="button" onClick={() => location.reload()}>
          {t('loadAgain')}
        </button>
        <a className="button" href={paths.today()}>
          {t('toToday')}
        </a>
      </p>
      <p>
        <Sentence phones={[crisis, emergency, phone]}>{t(`inDanger${by}`, { ...blanks, phone: phone.shown })}</Sentence>
      </p>
    </QuietPage>
  )
}
