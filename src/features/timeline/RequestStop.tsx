import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { draftOf } from '#care/filled.ts'
import type { Request } from '#care/worksheet.ts'
import { WorksheetFacts } from '#care/WorksheetFacts.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { inLanguage } from '#questions/localText.ts'
import { isBefore, type Instant } from '#time.ts'

/** A worksheet the clinic asks for, where it is due. */
export function RequestStop({ request, due, now }: { request: Request; due: Instant | undefined; now: Instant }) {
  const { t } = useTranslation('portal')
  const language = useLanguage()
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const { drafts } = useDraftsHere()
  const isAhead = !due || !isBefore(due, now)
  return (
    <li className="stop" {...(isAhead ? { 'data-ahead': '' } : {})}>
      <p className="stop-when">{due && <time dateTime={request.due}>{words.shortDay(due)}</time>}</p>
      <div className="stop-what">
        <h4 className="stop-title">
          <Link className="quiet-link" to={paths.worksheet(request.id)}>
            {request.form ? inLanguage(request.form.title, language) : t('worksheet')}
          </Link>
        </h4>
        <p className="stop-note row-facts">
          <WorksheetFacts request={request} draft={draftOf(request, drafts)} />
        </p>
      </div>
    </li>
  )
}
