import { useTranslation } from 'react-i18next'
import { numberIn, type NumberAnswer } from './answer.ts'
import { ClearAnswer } from './ClearAnswer.tsx'
import { describedBy, type FieldProps } from './field.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import { hasHelp } from './QuestionHelp.tsx'
import type { ScaleQuestion } from './scale.ts'
import { ScaleEnds } from './ScaleEnds.tsx'
import { takeFocus } from './takeFocus.ts'

/** Many equal places along a line. Nothing is chosen at first: it says so, and the place where the knob waits counts for nothing. */
export function SliderField(props: FieldProps<ScaleQuestion, NumberAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  const { t } = useTranslation('questions')
  const { places } = question
  const [least, next] = places as readonly [number, number]
  const chosen = answer && numberIn(answer.written)
  const waitsAt = places[Math.floor(places.length / 2)]
  const choose = (place: string) => onChange({ kind: 'number', written: place })
  return (
    <div className="field slider" data-problem={problem ? '' : undefined}>
      <FieldLabel question={question} heading={heading} id={id} />
      <FieldProblem problem={problem} id={id} />
      <input
        id={id}
        type="range"
        min={least}
        max={places.at(-1)}
        step={next - least}
        value={chosen ?? waitsAt}
        onChange={({ target }) => choose(target.value)}
        // Pressed where the knob already waits, it does not move: that is an answer too.
        onClick={({ currentTarget }) => choose(currentTarget.value)}
        data-open={chosen === undefined ? '' : undefined}
        ref={takesFocus ? takeFocus : undefined}
        aria-valuetext={chosen === undefined ? t('nothingChosen') : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, {
          help: hasHelp(question),
          problem: Boolean(problem),
          extra: Boolean(question.lower ?? question.upper),
        })}
      />
      <output className="slider-place" htmlFor={id}>
        {chosen ?? t('nothingChosen')}
      </output>
      <ScaleEnds question={question} id={id} />
      {answer && <ClearAnswer onClear={() => onChange(undefined)} />}
    </div>
  )
}
