import { useTranslation } from 'react-i18next'
import { instantAt } from '#time.ts'
import type { DateTimeAnswer } from './answer.ts'
import { AnswerSet } from './AnswerSet.tsx'
import { isDay } from './date.ts'
import { offsetAt, type DateTimeQuestion } from './dateTime.ts'
import type { FieldProps } from './field.ts'
import { takeFocus } from './takeFocus.ts'
import { isTime } from './time.ts'

const empty = { day: '', time: '' }

/** A day, and its time where somebody knows it: two fields, so that half of it is not lost. */
export function DateTimeField(props: FieldProps<DateTimeQuestion, DateTimeAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  const { t } = useTranslation('questions')
  const { day, time } = answer ?? empty
  const answerWith = (changed: Partial<DateTimeAnswer>) => onChange(answered({ day, time, ...changed }))
  return (
    <AnswerSet question={question} look="pair" one={false} problem={problem} heading={heading} id={id}>
      <div className="field-pair">
        <label>
          {t('day')}
          <input
            className="input"
            id={id}
            type="date"
            value={day}
            min={question.first?.slice(0, 10)}
            max={question.last?.slice(0, 10)}
            onChange={({ target }) => answerWith({ day: target.value })}
            autoComplete="off"
            ref={takesFocus ? takeFocus : undefined}
            aria-invalid={problem ? true : undefined}
          />
        </label>
        <label>
          {t('timeIfKnown')}
          <input
            className="input"
            type="time"
            value={time}
            onChange={({ target }) => answerWith({ time: target.value })}
            autoComplete="off"
            aria-invalid={problem ? true : undefined}
          />
        </label>
      </div>
    </AnswerSet>
  )
}

// By the clock of this device: that is the one the person looked at.
function answered({ day, time }: { day: string; time: string }): DateTimeAnswer | undefined {
  if (day === '' && time === '') return undefined
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const offset = isDay(day) && isTime(time) && offsetAt(day, time, (on, at) => instantAt(on, at, zone))
  return { kind: 'dateTime', day, time, ...(offset && { offset }) }
}
