import { useTranslation } from 'react-i18next'
import { ClinicsWords } from './ClinicsWords.tsx'
import { References } from './References.tsx'
import { SharingPlainly } from './SharingPlainly.tsx'
import { inLanguage } from '#clinic/clinic.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { crisisWords, numbersToCall } from '#help/numbersToCall.ts'
import { useLanguage } from '#i18n/format.ts'
import { MarginHeading, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Sentence } from '#ui/Sentence.tsx'

const phases = ['prepare', 'infusion', 'integrate'] as const
const questions = ['therapist', 'integration', 'optional', 'suits', 'conditions', 'time', 'cost'] as const

/** What KAP is and is not, and what people ask about it; signed out too. The clinic's own words stand in place of ours. */
export function AboutScreen() {
  const { t } = useTranslation(['about', 'portal'])
  const { name, phone, country, welcome } = useClinic()
  const language = useLanguage()
  const { crisis, emergency } = numbersToCall(country)
  const { by, blanks } = crisisWords(country, language)
  return (
    <div className="page">
      <PageTitle title={t('tabTitle')} />
      <Passage margin={null}>
        <h1>{t('title')}</h1>
        <ClinicsWords part="first" ours={t('first')} />
        <ClinicsWords part="varies" ours={t('varies')} />
        <p>{t('clinicFirst', { clinic: name })}</p>
        {welcome && <p dir="auto">{inLanguage(welcome, language)}</p>}
      </Passage>
      <Passage margin={<MarginHeading>{t('phases')}</MarginHeading>}>
        {phases.map((phase) => (
          <div key={phase}>
            <h3>{t(phase)}</h3>
            <ClinicsWords part={phase} ours={t(`${phase}Text`)} />
          </div>
        ))}
      </Passage>
      {questions.map((question) => (
        <Passage key={question} margin={<MarginHeading>{t(question)}</MarginHeading>}>
          <ClinicsWords part={question} ours={t(`${question}Text`, { phone: phone.shown })} />
        </Passage>
      ))}
      <References />
      <SharingPlainly />
      <Passage margin={<MarginHeading>{t('disclaimer')}</MarginHeading>}>
        <p>{t('disclaimerText')}</p>
        <p>
          <Sentence phones={[crisis, emergency, phone]}>
            {t(`portal:inDanger${by}`, { ...blanks, phone: phone.shown })}
          </Sentence>
        </p>
      </Passage>
    </div>
  )
}
