import { useTranslation } from 'react-i18next'
import { firstWords, isEntry, newestFirst, type Writing } from './writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { Row, Rows } from '#ui/Row.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

/** What the clinic has of the person's words, as rows, newest first. */
export function WritingRows({ writings }: { writings: readonly Writing[] }) {
  const { t } = useTranslation('portal')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  if (writings.length === 0) return <p className="plain">{t('nothingWritten')}</p>
  return (
    <Rows>
      {newestFirst(writings).map((writing) => (
        <Row
          key={writing.id}
          to={isEntry(writing) ? paths.entry(writing.id) : paths.worksheet(writing.id)}
          title={firstWords(writing).slice(0, 120) || t('worksheet')}
          facts={
            <>
              <time dateTime={writing.written}>{words.day(writing.written)}</time>
              <SaveStatus at="clinic" />
            </>
          }
        />
      ))}
    </Rows>
  )
}
