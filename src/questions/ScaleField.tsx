import { numberIn, type NumberAnswer } from './answer.ts'
import { AnswerSet } from './AnswerSet.tsx'
import { ClearAnswer } from './ClearAnswer.tsx'
import type { FieldProps } from './field.ts'
import { mostInRow, type ScaleQuestion } from './scale.ts'
import { ScaleEnds } from './ScaleEnds.tsx'
import { SliderField } from './SliderField.tsx'
import { takeFocus } from './takeFocus.ts'

/** Equal places, in a row or along a line; nothing is chosen at first, and no place looks better than another. */
export function ScaleField(props: FieldProps<ScaleQuestion, NumberAnswer>) {
  return props.question.places.length > mostInRow ? <SliderField {...props} /> : <RowOfPlaces {...props} />
}

function RowOfPlaces(props: FieldProps<ScaleQuestion, NumberAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  const chosen = answer && numberIn(answer.written)
  const hasEnds = Boolean(question.lower ?? question.upper)
  return (
    <AnswerSet question={question} look="scale" one problem={problem} heading={heading} id={id} extra={hasEnds}>
      <div className="scale-places">
        {question.places.map((place, index) => (
          <label className="scale-place" key={place}>
            <input
              type="radio"
              name={id}
              id={index === 0 ? id : undefined}
              checked={chosen === place}
              onChange={() => onChange({ kind: 'number', written: String(place) })}
              ref={takesFocus && index === 0 ? takeFocus : undefined}
            />
            <span>{place}</span>
          </label>
        ))}
      </div>
      <ScaleEnds question={question} id={id} />
      {answer && <ClearAnswer onClear={() => onChange(undefined)} />}
    </AnswerSet>
  )
}
