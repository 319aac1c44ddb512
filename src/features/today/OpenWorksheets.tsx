import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { draftOf } from '#care/filled.ts'
import { useSent } from '#care/useSent.ts'
import { byDue, isOpen } from '#care/worksheet.ts'
import { requestsOf } from '#care/worksheet.queries.ts'
import { WorksheetFacts } from '#care/WorksheetFacts.tsx'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { inLanguage } from '#questions/localText.ts'
import { MarginHeading, Passage } from '#ui/Passage.tsx'
import { Row, Rows } from '#ui/Row.tsx'

/** What the clinic asks for and has no answer to yet. `withAction`: the first of them is the page's one action. */
export function OpenWorksheets({ withAction }: { withAction: boolean }) {
  const { t } = useTranslation('portal')
  const language = useLanguage()
  const requests = useQuery(requestsOf(useFhir()))
  const { data: sent } = useSent()
  const { drafts } = useDraftsHere()
  if (!requests.data || !sent) return null
  const open = byDue(requests.data.filter((request) => request.form && isOpen(request, sent.writings)))
  const [first, ...others] = open
  if (!first?.form) return null
  const begun = draftOf(first, drafts)
  const title = inLanguage(first.form.title, language)
  return (
    <>
      {withAction && (
        <Passage margin={<MarginHeading>{t('beforeThen')}</MarginHeading>}>
          <p>{begun ? t('worksheetBegun', { title }) : t('worksheetOpen', { title })}</p>
          <p className="buttons">
            <Link className="button" data-kind="primary" to={paths.worksheet(first.id)}>
              {begun ? t('goOnWith', { title }) : t('beginWith', { title })}
            </Link>
          </p>
          <p className="row-facts">
            <WorksheetFacts request={first} draft={begun} />
          </p>
        </Passage>
      )}
      <OpenRows requests={withAction ? others : open} />
    </>
  )
}

function OpenRows({ requests }: { requests: ReturnType<typeof byDue> }) {
  const { t } = useTranslation('portal')
  const language = useLanguage()
  const { drafts } = useDraftsHere()
  if (requests.length === 0) return null
  return (
    <Passage margin={<MarginHeading>{t('alsoOpen')}</MarginHeading>}>
      <Rows>
        {requests.map((request) => (
          <Row
            key={request.id}
            to={paths.worksheet(request.id)}
            title={request.form ? inLanguage(request.form.title, language) : t('worksheet')}
            facts={<WorksheetFacts request={request} draft={draftOf(request, drafts)} />}
          />
        ))}
      </Rows>
    </Passage>
  )
}
