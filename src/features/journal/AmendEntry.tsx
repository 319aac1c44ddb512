import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAmendment } from './useAmendment.ts'
import { entryKind } from '#care/audience.ts'
import type { Writing } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { startDraft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { newId } from '#ids.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { useClock } from '#ui/ClockContext.tsx'
import { Phone } from '#ui/Phone.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'

/** Writing on in what was sent: it becomes a draft again, and what the clinic has stays as it is until that is sent. */
export function AmendEntry({ writing }: { writing: Writing }) {
  const { t } = useTranslation('journal')
  const amendment = useAmendment(writing)
  const clock = useClock()
  const navigate = useNavigate()
  const { store } = useDrafts()
  const { phone } = useClinic()
  const begin = useMutation({
    mutationFn: async () => {
      const grown = await amendment()
      if (!grown) return 'cannot'
      const { id, body, version } = grown
      const kind = entryKind[writing.audience]
      const draft = startDraft({ id, kind, body, writer: newId(), basedOn: version }, clock.now())
      // What was removed here before under this id gives way: the clinic's words are the newer ones.
      await store.keep(draft, (await store.find(id))?.revision)
      await navigate(`${paths.writeEntry()}?draft=${id}`)
      return 'begun'
    },
  })
  return (
    <div>
      <button className="button" type="button" aria-disabled={begin.isPending} onClick={() => begin.mutate()}>
        {t('amend')}
      </button>
      <p className="small">{t('amendText')}</p>
      {begin.error && <ProblemNotice problem={problemOf(begin.error)} again={() => begin.mutate()} />}
      {begin.data === 'cannot' && (
        <p role="status">
          {t('cannotAmend')} <Phone phone={phone} />
        </p>
      )}
    </div>
  )
}
