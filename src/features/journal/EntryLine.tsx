import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Audience } from './Audience.tsx'
import { entryKindOf } from '#care/entryKinds.ts'
import type { JournalLine } from './journalInOrder.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { SaveStatus } from '#ui/SaveStatus.tsx'

export interface EntryLineProps {
  line: JournalLine
  /** What was found in it. */
  children?: ReactNode
}

/** An entry in the list: when, its title or own first words, who can read it, and where it is. */
export function EntryLine({ line, children }: EntryLineProps) {
  const { t } = useTranslation('journal')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const kind = entryKindOf(line.formUrl)
  const to = line.at === 'device' ? `${paths.writeEntry()}?draft=${line.id}` : paths.entry(line.id)
  return (
    <li className="entry">
      <p className="entry-when">
        <time dateTime={line.begun}>{words.day(line.begun)}</time> · {t(`kind_${kind}`)}
      </p>
      <h3 className="entry-words" dir="auto">
        <Link to={to}>{line.words || t('noWords')}</Link>
      </h3>
      {children}
      <p className="row-facts">
        <Audience who={line.audience} />
        <SaveStatus at={line.at} />
        {line.amended && <span>{t('changedDay', { day: words.day(line.amended) })}</span>}
      </p>
    </li>
  )
}
