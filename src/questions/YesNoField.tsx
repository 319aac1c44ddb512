import { useTranslation } from 'react-i18next'
import type { YesNoAnswer } from './answer.ts'
import { AnswerSet } from './AnswerSet.tsx'
import { ClearAnswer } from './ClearAnswer.tsx'
import type { FieldProps } from './field.ts'
import { OptionRow } from './OptionRow.tsx'
import type { YesNoQuestion } from './yesNo.ts'

/** Yes, no, or neither yet. */
export function YesNoField(props: FieldProps<YesNoQuestion, YesNoAnswer>) {
  const { question, answer, onChange, problem, heading, id, takesFocus } = props
  const { t } = useTranslation('questions')
  return (
    <AnswerSet question={question} look="choices" one problem={problem} heading={heading} id={id}>
      {[true, false].map((yes) => (
        <OptionRow
          key={String(yes)}
          type="radio"
          name={id}
          id={yes ? id : undefined}
          checked={answer?.yes === yes}
          onChange={() => onChange({ kind: 'yesNo', yes })}
          takesFocus={takesFocus && yes}
        >
          {yes ? t('yes') : t('no')}
        </OptionRow>
      ))}
      {answer && <ClearAnswer onClear={() => onChange(undefined)} />}
    </AnswerSet>
  )
}
