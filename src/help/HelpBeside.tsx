import { useTranslation } from 'react-i18next'
import { inLanguage } from '#clinic/clinic.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Language } from '#i18n/languages.ts'
import { HelpPanel } from './HelpPanel.tsx'

/** The panel beside a question about harming oneself, and who at the clinic reads the answer, and how soon. */
export function HelpBeside({ language }: { language: Language }) {
  const { t } = useTranslation('help')
  const clinic = useClinic()
  const reader = clinic.selfHarmReader
  return (
    <div className="help-beside">
      <HelpPanel clinic={clinic} language={language} />
      <p className="small">
        {reader
          ? t('selfHarmReads', { who: inLanguage(reader.who, language), count: reader.workingDays })
          : t('selfHarmUnread')}
      </p>
    </div>
  )
}
