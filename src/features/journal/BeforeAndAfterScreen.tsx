import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { BackToJournal } from './EntryPage.tsx'
import { StepsOfCycle } from './StepsOfCycle.tsx'
import { partsOfCycle } from './partsOfCycle.ts'
import { courseOf } from '#care/course.queries.ts'
import { useWritings } from '#care/useWritings.ts'
import { begunAt } from '#care/writing.ts'
import { WrittenLines } from '#care/WrittenLines.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { Loading } from '#ui/Loading.tsx'
import { MarginHeading, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import './journal.css'

/** One cycle in the person's words, in the order they were written: what they hoped for, what came up, what it became. */
export function BeforeAndAfterScreen() {
  const { t } = useTranslation(['journal', 'portal'])
  const id = useParams().id ?? ''
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const { data: course } = useQuery(courseOf(useFhir()))
  const sent = useWritings()
  const cycle = course?.cycles.find((one) => one.id === id)
  const parts = partsOfCycle(id, sent.data?.writings ?? [])
  const isEmpty = parts.every(({ writings }) => writings.length === 0)
  return (
    <div className="page">
      <PageTitle title={t('entry')} />
      <Passage margin={<BackToJournal />}>
        <h1>{t('beforeAndAfter')}</h1>
        {cycle && (
          <p>
            <Link className="alone" to={paths.cycle(cycle.id)}>
              {t('portal:cycleNumber', { number: cycle.number })}
            </Link>
          </p>
        )}
        <p>
          <Link className="alone" to={paths.intentions()}>
            {t('intentions')}
          </Link>
        </p>
        {sent.error && <ProblemNotice problem={problemOf(sent.error)} again={() => void sent.refetch()} />}
        {sent.isPending && <Loading lines={6} />}
        {sent.data && isEmpty && <p>{t('nothingInCycle')}</p>}
      </Passage>
      {(isEmpty ? [] : parts).map(({ part, writings }) => (
        <Passage key={part} margin={<MarginHeading>{t(`part_${part}`)}</MarginHeading>}>
          {writings.length === 0 && <p className="plain">{t('partEmpty')}</p>}
          {writings.map((writing) => (
            <article key={writing.id} className="entry">
              <p className="entry-when">
                <time dateTime={begunAt(writing)}>{words.day(begunAt(writing))}</time>
                {part !== 'intention' && part !== 'comfort' && (
                  <>
                    {' · '}
                    <Link to={paths.entry(writing.id)}>{t('readEntry')}</Link>
                  </>
                )}
              </p>
              <WrittenLines writing={writing} />
            </article>
          ))}
        </Passage>
      ))}
      <StepsOfCycle cycleId={id} />
    </div>
  )
}
