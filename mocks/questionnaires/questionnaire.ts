import type { Questionnaire, QuestionnaireItem } from '@medplum/fhirtypes'
import { questionnaireBase, questionnaireVersion, useSystem } from '../codes.ts'
import { translations } from './words.ts'
import type { Words } from './words.ts'

export type QuestionnaireParts = {
  id: string
  /** What it is for: `intention`, `entry-free` … */
  use: string
  title: Words
  description: Words
  items: QuestionnaireItem[]
}

export function questionnaire({ id, use, title, description, items }: QuestionnaireParts): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    id,
    url: `${questionnaireBase}/${id}`,
    version: questionnaireVersion,
    status: 'active',
    subjectType: ['Patient'],
    code: [{ system: useSystem, code: use }],
    title: title.en,
    _title: translations(title),
    description: description.en,
    _description: translations(description),
    item: items,
  } as Questionnaire
}
