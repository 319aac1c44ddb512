import { useTranslation } from 'react-i18next'
import type { QuantityAnswer } from './answer.ts'
import { AnswerSet } from './AnswerSet.tsx'
import type { FieldProps } from './field.ts'
import { keyboardFor } from './NumberField.tsx'
import { quantityOf, unitOf, type QuantityQuestion } from './quantity.ts'
import { takeFocus } from './takeFocus.ts'

/** How much, and of what where there is a choice. */
export function QuantityField(props: FieldProps<QuantityQuestion, QuantityAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  const { t } = useTranslation('questions')
  const { units } = question
  const written = answer?.written ?? ''
  const chosen = unitOf(question, answer?.unit)
  const [only] = units
  return (
    <AnswerSet question={question} look="pair" one={false} problem={problem} heading={heading} id={id}>
      <div className="field-pair">
        <label>
          {units.length === 1 && only ? t('amountIn', { unit: only.unit }) : t('amount')}
          <input
            className="input"
            id={id}
            type="text"
            inputMode={keyboardFor({ ...question, whole: false })}
            dir="auto"
            value={written}
            onChange={({ target }) =>
              onChange(quantityOf(question, target.value, units.length > 1 ? chosen : undefined))
            }
            autoComplete="off"
            spellCheck={false}
            ref={takesFocus ? takeFocus : undefined}
            aria-invalid={problem ? true : undefined}
          />
        </label>
        {units.length > 1 && (
          <label>
            {t('unit')}
            <select
              className="input"
              value={chosen?.unit ?? ''}
              onChange={({ target }) => {
                const unit = units.find((one) => one.unit === target.value)
                onChange(quantityOf(question, written, unit))
              }}
            >
              <option value="">{t('chooseOne')}</option>
              {units.map(({ unit }) => (
                <option key={unit} value={unit}>
                  {unit}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </AnswerSet>
  )
}
