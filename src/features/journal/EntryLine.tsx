import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Audience } from './Audience.tsx'
import { entryKindOf } from './entryKinds.ts'
import type { JournalLine } from './journalInOrder.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { SaveStatus } from '#ui/SaveStatus.tsx'
import { formUrls } from '#care/writing.ts'

/** An entry in the list: when, its own first words, who can read it, and where it is. */
export function EntryLine({ line }: { line: JournalLine }) {
  const { t } = useTranslation('journal')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const kind = line.formUrl === formUrls.week ? 'week' : entryKindOf(line.formUrl)
  const to = line.at === 'device' ? `${paths.writeEntry()}?draft=${line.id}` : paths.entry(line.id)
  return (
    <li className="entry">
      <p className="entry-when">
        <time dateTime={line.written}>{words.day(line.written)}</time> · {t(`kind_${kind}`)}
      </p>
      <h3 className="entry-words" dir="auto">
        <Link to={to}>{line.words || t('noWords')}</Link>
      </h3>
      <p className="row-facts">
        <Audience who={line.audience} />
        <SaveStatus at={line.at} />
      </p>
    </li>
  )
}
