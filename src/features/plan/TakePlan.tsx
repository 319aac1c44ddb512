import { useTranslation } from 'react-i18next'
import { inWords } from '#care/inWords.ts'
import { planPage } from './planPage.ts'
import { wordsOfPlan } from './PlanWords.tsx'
import type { Plan } from './plan.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { numbersToCall } from '#help/numbersToCall.ts'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { languages } from '#i18n/languages.ts'
import { inLanguage } from '#questions/localText.ts'

/** A copy on paper, or as one page that opens without the portal. Its name says nothing of what it is. */
export function TakePlan({ plan }: { plan: Plan }) {
  const { t } = useTranslation(['plan', 'help'])
  const language = useLanguage()
  const clinic = useClinic()
  const dates = useDateWords(clinic.zone)
  const { crisis, emergency } = numbersToCall(clinic.country)
  const page = planPage({
    language,
    direction: languages[language].direction,
    title: t('fileName'),
    calls: [crisis, emergency, clinic.phone].map((phone) => ({ phone, says: t('help:call', { number: phone.shown }) })),
    parts: wordsOfPlan(plan).map(({ question, values }) => ({
      title: inLanguage(question, language),
      words: values.map((value) => inWords(value, language)).join('\n'),
    })),
    short: [crisis.number, emergency.number],
    looked: t('looked', { day: dates.day(plan.looked) }),
  })
  return (
    <>
      <p className="buttons">
        <button className="button" type="button" onClick={() => print()}>
          {t('print')}
        </button>
        <a
          className="button"
          download={`${t('fileName')}.html`}
          href={`data:text/html;charset=utf-8,${encodeURIComponent(page)}`}
        >
          {t('keepAsPage')}
        </a>
      </p>
      <p className="small">{t('copyMeans')}</p>
    </>
  )
}
