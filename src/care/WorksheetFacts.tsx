import { useTranslation } from 'react-i18next'
import { openQuestions } from './filled.ts'
import type { Request } from './worksheet.ts'
import type { Filled } from './writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useDateWords } from '#i18n/format.ts'
import { SaveStatus } from '#ui/SaveStatus.tsx'
import { savedAt } from './savedAt.ts'

/** One line about a worksheet: by when, how far, and where its words are. */
export function WorksheetFacts({ request, draft }: { request: Request; draft: Draft<Filled> | undefined }) {
  const { t } = useTranslation('portal')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const due = request.due
  return (
    <>
      {due && <span>{t('dueBy', { day: words.day(due.includes('T') ? due : `${due}T17:00:00Z`) })}</span>}
      <span>{draft ? t('questionsOpen', { count: openQuestions(draft) }) : t('notStarted')}</span>
      {draft && <SaveStatus at={savedAt(draft.state)} />}
    </>
  )
}
