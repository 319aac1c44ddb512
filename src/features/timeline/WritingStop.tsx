import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { moodOf } from './mood.ts'
import { firstWords, isEntry, type Writing } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'

const fewWords = 80

/** Something the person wrote, at the time they wrote it. */
export function WritingStop({ writing }: { writing: Writing }) {
  const { t } = useTranslation(['timeline', 'portal'])
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const entry = isEntry(writing)
  const mood = moodOf(writing)
  const known = firstWords(writing)
  return (
    <li className="stop">
      <p className="stop-when">
        <time dateTime={writing.written}>{words.shortDayAndTime(writing.written)}</time>
      </p>
      <div className="stop-what">
        <h4 className="stop-title">
          <Link className="quiet-link" to={entry ? paths.entry(writing.id) : paths.worksheet(writing.id)}>
            <span dir="auto">
              {known.length > fewWords ? `${known.slice(0, fewWords)}…` : known || t('portal:worksheet')}
            </span>
          </Link>
        </h4>
        <p className="stop-note">
          {t(entry ? 'entryWritten' : 'worksheetSent')}
          {mood !== undefined && ` · ${t('moodThen', { mood })}`}
        </p>
      </div>
    </li>
  )
}
