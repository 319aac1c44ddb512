import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { OwnAccordRows } from './OwnAccordRows.tsx'
import { draftOf } from '#care/filled.ts'
import { useSent } from '#care/useSent.ts'
import { byDue, isOpen } from '#care/worksheet.ts'
import { requestsOf } from '#care/worksheet.queries.ts'
import { isEntry, isFor } from '#care/writing.ts'
import { WorksheetFacts } from '#care/WorksheetFacts.tsx'
import { WritingRows } from '#care/WritingRows.tsx'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { inLanguage } from '#questions/localText.ts'
import { Loading } from '#ui/Loading.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { Row, Rows } from '#ui/Row.tsx'
import { UnreadableNotice } from '#ui/UnreadableNotice.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'

/** What the clinic asks for, and what was sent. */
export function WorksheetsScreen() {
  const { t } = useTranslation(['worksheets', 'portal'])
  const language = useLanguage()
  const requests = useQuery(requestsOf(useFhir()))
  const sent = useSent()
  const { drafts } = useDraftsHere()
  const problem = requests.error ?? sent.error
  const open = byDue((requests.data ?? []).filter((request) => isOpen(request, sent.data?.writings ?? [])))
  return (
    <div className="page">
      <PageTitle title={t('portal:worksheets')} />
      <Passage margin={<Margin>{t('openCount', { count: open.length })}</Margin>}>
        <h1>{t('portal:worksheets')}</h1>
        {problem && (
          <ProblemNotice
            problem={problemOf(problem)}
            known={requests.error ? requests : sent}
            again={() => void Promise.all([requests.refetch(), sent.refetch()])}
          />
        )}
        {!problem && !(requests.data && sent.data) && <Loading lines={4} />}
        {requests.data && sent.data && open.length === 0 && <p>{t('nothingOpen')}</p>}
        {open.length > 0 && (
          <Rows>
            {open.map((request) => (
              <Row
                key={request.id}
                to={paths.worksheet(request.id)}
                title={request.form ? inLanguage(request.form.title, language) : t('notReadable')}
                facts={<WorksheetFacts request={request} draft={draftOf(request, drafts)} />}
                heading="h2"
              />
            ))}
          </Rows>
        )}
      </Passage>
      <OwnAccordRows
        asked={requests.isPending || sent.isPending ? undefined : open.flatMap(({ form }) => form ?? [])}
      />
      {sent.data && (
        <Passage margin={<MarginHeading>{t('sent')}</MarginHeading>}>
          <WritingRows
            writings={sent.data.writings.filter((writing) => !isEntry(writing) && !isFor(writing, 'safety-plan'))}
          />
          <UnreadableNotice count={sent.data.unreadable} />
        </Passage>
      )}
    </div>
  )
}
