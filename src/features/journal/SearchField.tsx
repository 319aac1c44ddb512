import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { entryKinds } from '#care/entryKinds.ts'
import type { Sought } from './journalIndex.ts'
import type { Course } from '#care/course.ts'

export interface SearchFieldProps {
  sought: Sought
  onSought: (sought: Sought) => void
  /** Somebody went to the field, or said what they look for. */
  onBegin: () => void
  course: Course | undefined
}

/** Words to find, and what else may narrow it down. Nothing of it goes into an address or to the clinic. */
export function SearchField({ sought, onSought, onBegin, course }: SearchFieldProps) {
  const { t } = useTranslation(['journal', 'portal'])
  const id = useId()
  const change = (part: Partial<{ [Key in keyof Sought]: Sought[Key] | undefined }>) => {
    const all = { ...sought, ...part }
    onBegin()
    onSought({
      words: all.words ?? '',
      ...Object.fromEntries(Object.entries(all).filter(([key, value]) => key !== 'words' && value !== undefined)),
    })
  }
  return (
    <form className="journal-search" role="search" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <div className="field">
        <label className="label" htmlFor={`${id}-words`}>
          {t('findWords')}
        </label>
        <input
          className="input"
          id={`${id}-words`}
          type="search"
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          aria-describedby={`${id}-help`}
          value={sought.words}
          onFocus={onBegin}
          onChange={({ target }) => change({ words: target.value })}
        />
        <p className="small" id={`${id}-help`}>
          {t('findHelp')}
        </p>
      </div>
      <details className="fold">
        <summary>{t('narrow')}</summary>
        <div className="narrowing">
          <label className="field">
            <span className="label">{t('wayOfWriting')}</span>
            <select
              className="input"
              value={sought.kind ?? ''}
              onChange={({ target }) => change({ kind: target.value || undefined })}
            >
              <option value="">{t('any')}</option>
              {entryKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kind_${kind}`)}
                </option>
              ))}
            </select>
          </label>
          {course && course.cycles.length > 0 && (
            <label className="field">
              <span className="label">{t('cycle')}</span>
              <select
                className="input"
                value={sought.cycleId ?? ''}
                onChange={({ target }) => change({ cycleId: target.value || undefined })}
              >
                <option value="">{t('any')}</option>
                {course.cycles.toReversed().map((cycle) => (
                  <option key={cycle.id} value={cycle.id}>
                    {t('portal:cycleNumber', { number: cycle.number })}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label className="field">
            <span className="label">{t('fromDay')}</span>
            <input
              className="input"
              type="date"
              value={sought.from ?? ''}
              onChange={({ target }) => change({ from: target.value || undefined })}
            />
          </label>
          <label className="field">
            <span className="label">{t('toDay')}</span>
            <input
              className="input"
              type="date"
              value={sought.to ?? ''}
              onChange={({ target }) => change({ to: target.value || undefined })}
            />
          </label>
          <MoodBound label={t('leastMood')} mood={sought.leastMood} onMood={(leastMood) => change({ leastMood })} />
          <MoodBound label={t('mostMood')} mood={sought.mostMood} onMood={(mostMood) => change({ mostMood })} />
        </div>
      </details>
    </form>
  )
}

const moods = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

interface MoodBoundProps {
  label: string
  mood: number | undefined
  onMood: (mood: number | undefined) => void
}

function MoodBound({ label, mood, onMood }: MoodBoundProps) {
  const { t } = useTranslation('journal')
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select
        className="input"
        value={mood ?? ''}
        onChange={({ target }) => onMood(target.value === '' ? undefined : Number(target.value))}
      >
        <option value="">{t('any')}</option>
        {moods.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  )
}
