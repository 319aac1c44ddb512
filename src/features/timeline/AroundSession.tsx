import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { belongingsOf, phaseStopsOf } from './cycleStops.ts'
import { draftOf } from '#care/filled.ts'
import { cycleOf, type Course } from '#care/course.ts'
import type { Session } from '#care/session.ts'
import { useWritings } from '#care/useWritings.ts'
import { requestsOf } from '#care/worksheet.queries.ts'
import { isOpen } from '#care/worksheet.ts'
import { WorksheetFacts } from '#care/WorksheetFacts.tsx'
import { WritingRows } from '#care/WritingRows.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { inLanguage } from '#questions/localText.ts'
import { MarginHeading, Passage } from '#ui/Passage.tsx'
import { Row, Rows } from '#ui/Row.tsx'

/** The worksheets and words of a session's own part of the cycle. */
export function AroundSession({ session, course }: { session: Session; course: Course }) {
  const { t } = useTranslation(['timeline', 'portal'])
  const language = useLanguage()
  const { drafts } = useDraftsHere()
  const { zone } = useClinic()
  const writings = useWritings().data?.writings ?? []
  const requests = useQuery(requestsOf(useFhir())).data ?? []
  const cycle = cycleOf(course, session.id)
  const open = requests.filter((request) => isOpen(request, writings))
  const belongings = cycle && belongingsOf(course, writings, open).get(cycle.id)
  if (!cycle || !belongings) return null
  const phase = phaseStopsOf(cycle, belongings, zone).find(({ stops }) =>
    stops.some((stop) => stop.kind === 'session' && stop.session.id === session.id),
  )
  const around = phase?.stops ?? []
  const written = around.flatMap((stop) => (stop.kind === 'writing' ? [stop.writing] : []))
  const asked = around.flatMap((stop) => (stop.kind === 'request' ? [stop.request] : []))
  if (written.length + asked.length === 0) return null
  return (
    <Passage margin={<MarginHeading>{t('around')}</MarginHeading>}>
      {asked.length > 0 && (
        <Rows>
          {asked.map((request) => (
            <Row
              key={request.id}
              to={paths.worksheet(request.id)}
              title={request.form ? inLanguage(request.form.title, language) : t('portal:worksheet')}
              facts={<WorksheetFacts request={request} draft={draftOf(request, drafts)} />}
            />
          ))}
        </Rows>
      )}
      {written.length > 0 && <WritingRows writings={written} />}
    </Passage>
  )
}
