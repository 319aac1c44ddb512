import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EntryLine } from './EntryLine.tsx'
import { PrivateNotices } from './PrivateNotices.tsx'
import { byCycle, journalInOrder } from './journalInOrder.ts'
import { courseOf } from '#care/course.queries.ts'
import { firstDayOf } from '#care/cycle.ts'
import { useWritings } from '#care/useWritings.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { Loading } from '#ui/Loading.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { UnreadableNotice } from '#ui/UnreadableNotice.tsx'
import './journal.css'
import { PageTitle } from '#ui/PageTitle.tsx'

/** Write first, then what was written, by cycle. */
export function JournalScreen() {
  const { t } = useTranslation(['journal', 'portal'])
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const sent = useWritings()
  const { data: course } = useQuery(courseOf(useFhir()))
  const { drafts, unreadable } = useDraftsHere()
  const lines = journalInOrder(sent.data?.writings ?? [], drafts, course)
  return (
    <div className="page">
      <PageTitle title={t('portal:journal')} />
      <Passage margin={<Margin>{sent.data ? t('entryCount', { count: lines.length }) : ''}</Margin>}>
        <h1>{t('portal:journal')}</h1>
        <p className="buttons">
          <Link className="button" data-kind="primary" to={paths.writeEntry()}>
            {t('write')}
          </Link>
        </p>
        {sent.error && <ProblemNotice problem={problemOf(sent.error)} known={sent} again={() => void sent.refetch()} />}
        {sent.isPending && lines.length === 0 && <Loading lines={5} />}
        {sent.data && lines.length === 0 && <p>{t('nothingYet')}</p>}
        {unreadable > 0 && <p className="small">{t('portal:unreadableHere', { count: unreadable })}</p>}
        <PrivateNotices drafts={drafts} />
        <UnreadableNotice count={sent.data?.unreadable ?? 0} />
      </Passage>
      {byCycle(lines).map(({ cycleId, lines: group }) => {
        const cycle = course?.cycles.find(({ id }) => id === cycleId)
        const begins = cycle && firstDayOf(cycle)
        return (
          <Passage
            key={cycleId ?? 'none'}
            margin={
              <MarginHeading {...(begins ? { more: words.month(begins) } : {})}>
                {cycle ? t('portal:cycleNumber', { number: cycle.number }) : t('noCycle')}
              </MarginHeading>
            }
          >
            <ul className="entries">
              {group.map((line) => (
                <EntryLine key={line.id} line={line} />
              ))}
            </ul>
          </Passage>
        )
      })}
    </div>
  )
}
