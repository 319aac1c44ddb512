import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ChooseParts } from './ChooseParts.tsx'
import { SummaryPreview } from './SummaryPreview.tsx'
import { TakeSummary } from './TakeSummary.tsx'
import { useParts } from './useParts.ts'
import { useLanguage } from '#i18n/format.ts'
import { languages } from '#i18n/languages.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { Loading } from '#ui/Loading.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'

/** A summary for somebody outside the clinic, chosen one by one: nothing is in it that was not chosen, and nothing is sent. */
export function SummaryScreen() {
  const { t } = useTranslation(['sharing', 'portal'])
  const language = useLanguage()
  const { parts, isPending, error, refetch } = useParts()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const taken = parts.filter(({ key }) => chosen.has(key)).toReversed()
  const summary = {
    language,
    direction: languages[language].direction,
    title: t('summaryTitle'),
    about: t('summaryAbout'),
    parts: taken,
  }
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      <Passage
        margin={
          <Margin>
            <Link className="alone" to={paths.sharing()}>
              {t('title')}
            </Link>
          </Margin>
        }
      >
        <h1>{t('forOutside')}</h1>
        <p>{t('forOutsideText')}</p>
        <p>{t('summaryMeans')}</p>
        {isPending && <Loading lines={5} />}
        {error && <ProblemNotice problem={problemOf(error)} again={() => void refetch()} />}
        {!isPending && parts.length === 0 && <p>{t('portal:nothingWritten')}</p>}
      </Passage>
      {parts.length > 0 && (
        <Passage margin={<MarginHeading>{t('choose')}</MarginHeading>}>
          <ChooseParts parts={parts} chosen={chosen} onChange={setChosen} />
        </Passage>
      )}
      {taken.length > 0 && (
        <>
          <Passage margin={<MarginHeading>{t('preview')}</MarginHeading>}>
            <SummaryPreview summary={summary} />
          </Passage>
          <Passage margin={<MarginHeading>{t('take')}</MarginHeading>}>
            <TakeSummary summary={summary} />
          </Passage>
        </>
      )}
    </div>
  )
}
