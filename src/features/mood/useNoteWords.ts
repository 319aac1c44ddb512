import { useTranslation } from 'react-i18next'
import type { Note } from './notes.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'

/** How a note is said: its day, its moment, and all of it in one sentence. */
export function useNoteWords() {
  const { t } = useTranslation('mood')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const day = ({ at }: Note) => dates.dayOfYear(at)
  const moment = ({ moment: when }: Note) => t(`moment_${when}`)
  return {
    day,
    moment,
    whole: (note: Note) => t('noteWhole', { day: day(note), moment: moment(note), number: note.number }),
  }
}
