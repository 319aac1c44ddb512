import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HelpPanel } from '#help/HelpPanel.tsx'
import { useLanguage } from '#i18n/format.ts'

/** Beside a question about harming oneself, always and whatever is answered: help, and that the answer reaches nobody soon. */
export function SelfHarmHelp({ contact }: { contact: ReactNode }) {
  const { t } = useTranslation('questions')
  return (
    <div className="help-beside">
      <HelpPanel clinic={undefined} language={useLanguage()} />
      <p className="small">{t('nobodyReadsForDays')}</p>
      <p className="small">
        {t('yourClinic')} {contact}
      </p>
    </div>
  )
}
