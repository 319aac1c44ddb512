import { useTranslation } from 'react-i18next'
import type { Language } from '#i18n/languages.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { NotAWay } from './NotAWay.tsx'
import { crisisWords, numbersToCall } from './numbersToCall.ts'
import { Sentence } from '#ui/Sentence.tsx'
import type { Clinic } from '#clinic/clinic.ts'

interface RealTimeNoticeProps {
  language: Language
  /** With a clinic the notice also says how to reach it, and when it reads what is sent. */
  clinic?: Clinic | undefined
}

/** Stands at the top of every screen with free text. */
export function RealTimeNotice({ language, clinic }: RealTimeNoticeProps) {
  const { t } = useTranslation('help')
  const { country } = useClinic()
  const { crisis, emergency } = numbersToCall(country)
  const { by, blanks } = crisisWords(country, language)
  return (
    <>
      <p className="small">
        <Sentence phones={[crisis, emergency]}>{t(`realTime${by}`, blanks)}</Sentence>
      </p>
      {clinic && <NotAWay clinic={clinic} language={language} />}
    </>
  )
}
