import type { Filled } from './writing.ts'
import type { Language } from '#i18n/languages.ts'
import { answerTo } from '#questions/answer.ts'
import { visibleQuestions } from '#questions/answers.ts'
import { inLanguage } from '#questions/localText.ts'
import { optionText } from '#questions/option.ts'
import type { Question } from '#questions/form.ts'
import type { Answer } from '#questions/answer.ts'

/** In: what was filled in. Out: questions and answers as plain text, to be taken along. */
export function asPlainText({ form, answers }: Filled, language: Language): string {
  return visibleQuestions(form, answers)
    .flatMap((question) => {
      const answer = answerTo(answers, question.linkId)
      const words = answer && wordsOf(question, answer, language)
      return words ? [`${inLanguage(question.text, language)}\n${words}`] : []
    })
    .join('\n\n')
}

function wordsOf(question: Question, answer: Answer, language: Language): string {
  switch (answer.kind) {
    case 'text':
      return answer.text
    case 'number':
      return answer.written
    case 'date':
      return answer.day
    case 'yesNo':
      return answer.yes ? '✓' : '–'
    case 'chosen':
      return answer.options
        .map((value) => optionText('options' in question ? question.options : [], value, language))
        .join(', ')
    case 'received':
      return ''
  }
}
