import { useTranslation } from 'react-i18next'
import type { Language } from '#i18n/languages.ts'
import { NotAWay } from './NotAWay.tsx'
import { crisis, emergency } from './numbersToCall.ts'
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
  return (
    <>
      <p className="small">
        <Sentence phones={[crisis, emergency]}>
          {t('realTime', { crisis: crisis.shown, emergency: emergency.shown })}
        </Sentence>
      </p>
      {clinic && <NotAWay clinic={clinic} language={language} />}
    </>
  )
}
