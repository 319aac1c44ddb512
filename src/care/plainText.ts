import type { Filled } from './writing.ts'
import type { Language } from '#i18n/languages.ts'
import { answerTo, type Answer, type Answers, type RoundsAnswer } from '#questions/answer.ts'
import { visibleQuestions } from '#questions/answers.ts'
import { inLanguage } from '#questions/localText.ts'
import { optionText } from '#questions/option.ts'
import { flattenedWithRounds, type Question, type RoundsQuestion } from '#questions/form.ts'

/** In: what was filled in. Out: questions and answers as plain text, to be taken along. */
export function asPlainText({ form, answers }: Filled, language: Language): string {
  return linesOf(visibleQuestions(form, answers), answers, language).join('\n\n')
}

function linesOf(questions: readonly Question[], answers: Answers, language: Language): readonly string[] {
  return questions.flatMap((question) => {
    const answer = answerTo(answers, question.linkId)
    const words = answer && wordsOf(question, answer, language)
    return words ? [`${inLanguage(question.text, language)}\n${words}`] : []
  })
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
    case 'quantity':
      return answer.unit ? `${answer.written} ${answer.unit.unit}` : answer.written
    case 'time':
      return answer.time
    case 'dateTime':
      return [answer.day, answer.time].filter(Boolean).join(', ')
    case 'several': {
      const one = question.kind === 'several' ? question.one : question
      return answer.answers
        .map((each) => (each ? wordsOf(one, each, language) : ''))
        .filter(Boolean)
        .join('\n')
    }
    case 'rounds':
      return question.kind === 'rounds' ? roundsInWords(question, answer, language) : ''
    case 'received':
      return ''
  }
}

function roundsInWords(question: RoundsQuestion, { rounds }: RoundsAnswer, language: Language): string {
  return rounds
    .map((round) => linesOf(flattenedWithRounds(question.round), round, language).join('\n'))
    .filter(Boolean)
    .join('\n\n')
}
