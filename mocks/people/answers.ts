import type {
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from '@medplum/fhirtypes'
import { questionnaires } from '../questionnaires.ts'
import { answerSystem } from '../codes.ts'
import type { PersonLanguage } from './person.ts'

/** linkId → what was answered: words, a number, yes or no, or the code (codes) of a choice. */
export type Answers = Record<string, string | number | boolean | readonly string[]>

export function questionnaireById(id: string): Questionnaire {
  const found = questionnaires.find((questionnaire) => questionnaire.id === id)
  if (!found) throw new Error(`The clinic has no questionnaire ${id}`)
  return found
}

/** In: a questionnaire and answers. Out: the items of a QuestionnaireResponse, asked and answered in the person's language. */
export function answeredItems(id: string, answers: Answers, language: PersonLanguage): QuestionnaireResponseItem[] {
  const { item: items = [] } = questionnaireById(id)
  const unknown = Object.keys(answers).find((linkId) => !items.some((item) => item.linkId === linkId))
  if (unknown) throw new Error(`${id} does not ask "${unknown}"`)
  return items.flatMap((item) => {
    const given = answers[item.linkId ?? '']
    if (given === undefined) return []
    const values = Array.isArray(given) ? (given as readonly string[]) : [given as string | number | boolean]
    const answer = values.map((value) => answerOf(item, value, language))
    return [{ linkId: item.linkId ?? '', text: textIn(language, item.text ?? '', item), answer }]
  })
}

function answerOf(
  item: QuestionnaireItem,
  value: string | number | boolean,
  language: PersonLanguage,
): QuestionnaireResponseItemAnswer {
  if (typeof value === 'boolean') return { valueBoolean: value }
  if (typeof value === 'number') return { valueInteger: value }
  if (item.type === 'date') return { valueDate: value }
  if (item.type !== 'choice') return { valueString: value }
  const coding = item.answerOption?.find(({ valueCoding }) => valueCoding?.code === value)?.valueCoding
  if (!coding) throw new Error(`"${item.linkId}" has no option "${value}"`)
  return { valueCoding: { system: answerSystem, code: value, display: displayIn(language, coding) } }
}

type Translated = { extension?: { extension?: { url?: string; valueCode?: string; valueString?: string }[] }[] }

function displayIn(language: PersonLanguage, coding: object): string {
  const { display = '', _display } = coding as { display?: string; _display?: Translated }
  return inLanguage(language, display, _display)
}

function textIn(language: PersonLanguage, text: string, item: object): string {
  return inLanguage(language, text, (item as { _text?: Translated })._text)
}

function inLanguage(language: PersonLanguage, english: string, element: Translated | undefined): string {
  const translation = element?.extension?.find(({ extension }) =>
    extension?.some(({ valueCode }) => valueCode === language),
  )
  return translation?.extension?.find(({ url }) => url === 'content')?.valueString ?? english
}
