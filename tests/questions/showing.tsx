import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { ClinicProvider } from '#clinic/ClinicContext.tsx'
import { startWords, tellDocument } from '#i18n/i18n.ts'
import type { Language } from '#i18n/languages.ts'
import { answerTo, withAnswer, type Answers } from '#questions/answer.ts'
import { gaps } from '#questions/answers.ts'
import type { Form } from '#questions/form.ts'
import { FormFields } from '#questions/FormFields.tsx'
import { QuestionField, type QuestionFieldProps } from '#questions/QuestionField.tsx'
import { sampleClinic } from '../help/helpIn.tsx'
import { formOf } from './samples.ts'

const contact = <a href="tel:+16167308069">616-730-8069</a>

interface Showing {
  readonly language?: Language
  readonly answers?: Answers
  readonly withGaps?: boolean
}

/** Shows one question and keeps its answer, as a screen would. */
export async function showQuestion(
  item: object,
  { language = 'en', answers, withGaps, ...props }: Showing & Partial<QuestionFieldProps> = {},
) {
  const form = formOf(item)
  const question = form.questions[0]!
  return show(form, language, answers, (now, change) => (
    <QuestionField
      contact={contact}
      {...props}
      question={question}
      answer={answerTo(now, question.linkId)}
      onChange={(answer) => change(withAnswer(now, question.linkId, answer))}
      problem={withGaps ? gaps(form, now).find(({ linkId }) => linkId === question.linkId) : undefined}
    />
  ))
}

/** Shows a whole form on one page. */
export async function showForm(items: readonly object[], { language = 'en', answers, withGaps }: Showing = {}) {
  const form = formOf(...items)
  return show(form, language, answers, (now, change) => (
    <FormFields
      form={form}
      answers={now}
      onChange={change}
      problems={withGaps ? gaps(form, now) : []}
      contact={contact}
    />
  ))
}

async function show(
  form: Form,
  language: Language,
  initial: Answers = {},
  page: (answers: Answers, change: (answers: Answers) => void) => React.ReactNode,
) {
  const words = await startWords(language, ['questions', 'help'])
  tellDocument(language)
  const latest = { answers: initial }
  const keep = (answers: Answers) => Object.assign(latest, { answers })
  function Page() {
    const [answers, setAnswers] = useState(initial)
    return page(answers, (next) => {
      keep(next)
      setAnswers(next)
    })
  }
  const view = render(
    <I18nextProvider i18n={words}>
      <ClinicProvider value={sampleClinic()}>
        <form autoComplete="off">
          <Page />
        </form>
      </ClinicProvider>
    </I18nextProvider>,
  )
  await act(async () => {})
  return { form, latest, user: userEvent.setup(), screen, ...view }
}
