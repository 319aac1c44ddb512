import { useTranslation } from 'react-i18next'
import { AmendButton } from './AmendButton.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import type { Writing } from '#care/writing.ts'
import { WrittenLines } from '#care/WrittenLines.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { Icon } from '#ui/Icon.tsx'

/** A worksheet the clinic has: to be read. */
export function WrittenWorksheet({ writing }: { writing: Writing }) {
  const { t } = useTranslation('worksheets')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  return (
    <>
      <PageTitle title={t('worksheet')} />
      <h1 className="question">{t('youSent')}</h1>
      <p>
        <span className="status" data-at="clinic" role="status">
          <Icon name="clinic" />
          <span>{t('keptAtClinic', { time: words.dayAndTime(writing.written) })}</span>
        </span>
      </p>
      {writing.amended && <p className="small">{t('changedSince')}</p>}
      <WrittenLines writing={writing} />
      <AmendButton id={writing.id} />
    </>
  )
}
