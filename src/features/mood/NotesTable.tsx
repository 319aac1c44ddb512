import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Note } from './notes.ts'
import { useNoteWords } from './useNoteWords.ts'
import { paths } from '#paths.ts'

/** The same notes as a table, each with the way to where it was written. */
export function NotesTable({ notes, caption }: { notes: readonly Note[]; caption: string }) {
  const { t } = useTranslation('mood')
  const say = useNoteWords()
  return (
    <table className="mood-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('moment')}</th>
          <th scope="col">{t('number')}</th>
        </tr>
      </thead>
      <tbody>
        {notes.map((note) => (
          <tr key={note.id}>
            <th scope="row">
              <time dateTime={note.at}>{say.day(note)}</time>
            </th>
            <td>
              <Link to={paths.entry(note.id)}>{say.moment(note)}</Link>
            </td>
            <td>{note.number}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
