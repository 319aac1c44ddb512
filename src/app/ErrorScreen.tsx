import { useTranslation } from 'react-i18next'
import { QuietPage } from './QuietPage.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { HelpPanel } from '#help/HelpPanel.tsx'
import { paths } from '#paths.ts'

/** Something of ours broke. What was written is on the device; help is in reach; loading again is a plain link. */
export function ErrorScreen() {
  const { t } = useTranslation('portal')
  const clinic = useClinic()
  const language = useLanguage()
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
      <HelpPanel clinic={clinic} language={language} />
    </QuietPage>
  )
}
