import { useTranslation } from 'react-i18next'
import { AskBeforeDeleting } from './AskBeforeDeleting.tsx'
import { useDeleteEntry } from './useDeleteEntry.ts'
import { begunAt, type Writing } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { problemOf } from '#problem.ts'
import { Phone } from '#ui/Phone.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'

/** The way to delete an entry the clinic has: asks once, and says what it does here and there. */
export function DeleteEntry({ writing }: { writing: Writing }) {
  const { t } = useTranslation('journal')
  const { phone } = useClinic()
  const { mutate, error, data, isPending } = useDeleteEntry(writing)
  return (
    <div>
      <AskBeforeDeleting
        begun={begunAt(writing)}
        label={t('deleteEntry')}
        confirm={t('deleteIt')}
        isPending={isPending}
        onConfirm={() => mutate()}
      >
        <p>{t('deleteHere')}</p>
        {writing.audience === 'onlyMe' && <p>{t('deleteTherePrivate')}</p>}
        {(writing.audience === 'team' || writing.leftAtClinic) && <p>{t('deleteThere')}</p>}
      </AskBeforeDeleting>
      {error && (
        <>
          <p role="status">{t('notDeleted')}</p>
          <ProblemNotice problem={problemOf(error)} again={() => mutate()} />
        </>
      )}
      {data === 'cannot' && (
        <p role="status">
          {t('cannotDelete')} <Phone phone={phone} />
        </p>
      )}
    </div>
  )
}
