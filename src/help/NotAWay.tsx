import { useTranslation } from 'react-i18next'
import type { Clinic } from '#clinic/clinic.ts'
import type { Language } from '#i18n/languages.ts'
import { hoursInWords } from './hours.ts'
import { Sentence } from '#ui/Sentence.tsx'

/** That writing here reaches nobody at once, how to reach the clinic, and when it reads what is sent. */
export function NotAWay({ clinic, language }: { clinic: Clinic; language: Language }) {
  const { t } = useTranslation('help')
  const { phone, hours, zone, replyWorkingDays } = clinic
  return (
    <p className="small">
      <Sentence phones={[phone]}>
        {t('notAWay', { phone: phone.shown, hours: hoursInWords(hours, zone, language, t) })}
      </Sentence>
      {replyWorkingDays && ` ${t('replyWithin', { count: replyWorkingDays })}`}
    </p>
  )
}
