import { besideOf } from './besideOf.tsx'
import type { Step } from './sitting.ts'
import type { LastTime } from '#care/lastTime.fhir.ts'
import type { Filled } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { answerTo, withAnswer, type Answers } from '#questions/answer.ts'
import { askedLinkIds } from '#questions/askedLinkIds.ts'
import { FormLevel } from '#questions/FormLevel.tsx'
import type { Gap } from '#questions/gap.ts'
import { GroupField } from '#questions/GroupField.tsx'
import { fieldId } from '#questions/field.ts'
import { QuestionField } from '#questions/QuestionField.tsx'
import { whenLeft } from '#questions/whenLeft.ts'
import { Phone } from '#ui/Phone.tsx'

interface StepFieldsProps {
  title: string
  step: Step
  body: Filled
  problems: readonly Gap[]
  around: Answers
  last: LastTime | undefined
  onAnswers: (answers: Answers) => void
  /** Told when the person has gone on from a question. */
  onLeave: (linkId: string) => void
}

/** What is filled in at one step: the field of its question, or every field of its page. */
export function StepFields({ step, body, problems, around, last, onAnswers, onLeave, title }: StepFieldsProps) {
  const { phone } = useClinic()
  const { form, answers } = body
  const { question } = step
  const { linkId } = question
  if (question.kind === 'group') {
    return (
      <>
        {question.text.default === '' ? (
          <h1 className="question">{title}</h1>
        ) : (
          <GroupField question={question} heading={1} id={fieldId(linkId)} />
        )}
        <FormLevel
          questions={question.questions}
          answers={answers}
          asked={askedLinkIds(form, answers)}
          problems={problems}
          heading={2}
          onChange={onAnswers}
          onLeave={onLeave}
          beside={besideOf(last)}
          contact={<Phone phone={phone} />}
          Field={QuestionField}
        />
      </>
    )
  }
  return (
    <div onBlur={whenLeft(() => onLeave(linkId))}>
      <QuestionField
        question={question}
        answer={answerTo(answers, linkId)}
        onChange={(answer) => onAnswers(withAnswer(answers, linkId, answer))}
        around={around}
        heading={1}
        problem={problems[0]}
        contact={<Phone phone={phone} />}
      />
    </div>
  )
}
