import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HelpPanel } from '#help/HelpPanel.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { answerTo, type Answer, type Answers } from '#questions/answer.ts'
import type { Question } from '#questions/form.ts'
import { QuestionField } from '#questions/QuestionField.tsx'
import { Phone } from '#ui/Phone.tsx'

export interface MorePromptsProps {
  questions: readonly Question[]
  answers: Answers
  onAnswer: (linkId: string, answer: Answer | undefined) => void
}

/** Gentle prompts below the page, folded until somebody wants them: until then they cost no key anything. */
export function MorePrompts({ questions, answers, onAnswer }: MorePromptsProps) {
  const { t } = useTranslation('journal')
  const clinic = useClinic()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fold more-prompts" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('morePrompts')}</summary>
      {(isOpen ? questions : []).map((question) => (
        <div key={question.linkId} className="prompt">
          <QuestionField
            question={question}
            answer={answerTo(answers, question.linkId)}
            onChange={(answer) => onAnswer(question.linkId, answer)}
            heading={2}
            contact={<Phone phone={clinic.phone} />}
          />
          {question.linkId === 'hard' && wasHard(answerTo(answers, 'hard')) && (
            <HelpPanel clinic={clinic} language={language} />
          )}
        </div>
      ))}
    </details>
  )
}

function wasHard(answer: Answer | undefined): boolean {
  const value = answer?.kind === 'chosen' ? answer.options[0] : undefined
  return value?.as === 'coding' && value.coding.code !== 'okay'
}
