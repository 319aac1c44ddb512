import type { Form, Question } from '../form.ts'
import { chosenToWire } from '../option.fhir.ts'

type Item = Record<string, unknown>

// Asked at each key: made once.
const made = new WeakMap<Form['questions'], Item>()

/** In: a form. Out: as much of its Questionnaire as rules ask for, as `%questionnaire`: what is asked where, and what is offered. */
export function questionnaireSoFar(form: Form): Item {
  const known = made.get(form.questions) ?? newQuestionnaire(form)
  made.set(form.questions, known)
  return known
}

function newQuestionnaire({ canonical, title, use, questions }: Form): Item {
  const [url, version] = canonical.split('|')
  return {
    resourceType: 'Questionnaire',
    url,
    ...(version && { version }),
    title: title.default,
    code: use,
    item: questions.map(itemOf),
  }
}

function itemOf(question: Question): Item {
  const below = question.kind === 'rounds' ? question.round : question.questions
  return {
    linkId: question.linkId,
    ...(question.text.default && { text: question.text.default }),
    ...(question.use.length > 0 && { code: question.use }),
    required: question.required,
    ...askedAs(question),
    ...(below.length > 0 && { item: below.map(itemOf) }),
  }
}

function askedAs(question: Question): Item {
  switch (question.kind) {
    case 'text':
      return { type: 'string' }
    case 'longText':
      return { type: 'text' }
    case 'yesNo':
      return { type: 'boolean' }
    case 'scale':
      return { type: 'integer' }
    case 'number':
      return { type: question.whole ? 'integer' : 'decimal' }
    case 'choice':
    case 'choices': {
      const all = question.options.map(({ value }) => value)
      return {
        type: question.open ? 'open-choice' : 'choice',
        repeats: question.kind === 'choices',
        answerOption: chosenToWire(question.options, { kind: 'chosen', options: all }, 'en'),
      }
    }
    case 'several':
      return { ...askedAs(question.one), repeats: true }
    case 'rounds':
      return { type: 'group', repeats: true }
    case 'note':
      return { type: 'display' }
    case 'unknown':
      return { type: question.type }
    case 'group':
    case 'quantity':
    case 'date':
    case 'time':
    case 'dateTime':
    case 'url':
      return { type: question.kind }
  }
}
