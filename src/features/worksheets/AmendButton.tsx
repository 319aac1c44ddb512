import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { amendmentOf } from '#care/amendment.queries.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { startDraft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { newId } from '#ids.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { useClock } from '#ui/ClockContext.tsx'
import { Phone } from '#ui/Phone.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'

/** Writing on in what was sent: it becomes a draft again, and what the clinic has stays as it is until that is sent. */
export function AmendButton({ id }: { id: string }) {
  const { t } = useTranslation('worksheets')
  const fhir = useFhir()
  const language = useLanguage()
  const clock = useClock()
  const navigate = useNavigate()
  const { store } = useDrafts()
  const { phone } = useClinic()
  const begin = useMutation({
    mutationFn: async () => {
      const amendment = await amendmentOf(fhir, id, language)
      if (!amendment) return 'cannot'
      const { body, version } = amendment
      const draft = startDraft({ id, kind: 'worksheet', body, writer: newId(), basedOn: version }, clock.now())
      await store.keep(draft, undefined)
      await navigate({ pathname: paths.worksheet(id), search: '?step=review' })
      return 'begun'
    },
  })
  return (
    <>
      <p className="small">{t('amendText')}</p>
      <p className="buttons">
        <button className="button" type="button" aria-disabled={begin.isPending} onClick={() => begin.mutate()}>
          {t('amend')}
        </button>
      </p>
      {begin.error && <ProblemNotice problem={problemOf(begin.error)} again={() => begin.mutate()} />}
      {begin.data === 'cannot' && (
        <p role="status">
          {t('cannotAmend')} <Phone phone={phone} />
        </p>
      )}
    </>
  )
}
