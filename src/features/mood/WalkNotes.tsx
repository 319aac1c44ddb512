import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from './notes.ts'
import { useNoteWords } from './useNoteWords.ts'

interface WalkNotesProps {
  notes: readonly Note[]
  looking: number
  onLook: (note: number) => void
}

/** Goes from note to note by key or finger, and says each one. */
export function WalkNotes({ notes, looking, onLook }: WalkNotesProps) {
  const { t } = useTranslation('mood')
  const say = useNoteWords()
  const id = useId()
  const note = notes[looking]
  if (!note) return null
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t('walk')}
      </label>
      <input
        className="mood-walk"
        id={id}
        type="range"
        min={0}
        max={notes.length - 1}
        step={1}
        value={looking}
        aria-valuetext={say.whole(note)}
        onChange={({ target }) => onLook(Number(target.value))}
      />
      <p aria-hidden="true">{say.whole(note)}</p>
    </div>
  )
}
