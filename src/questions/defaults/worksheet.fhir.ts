import type { Questionnaire, QuestionnaireItem } from 'fhir/r4'
import { questionnaireBase, systems } from '#fhir/systems.ts'
import { translations, type Words } from './words.fhir.ts'

export interface WorksheetParts {
  id: string
  /** What it is for: `intention`, `entry-free` … A clinic replaces it by publishing its own for the same. */
  use: string
  title: Words
  description: Words
  items: QuestionnaireItem[]
}

/** One of the portal's own worksheets, as any FHIR server would publish it. */
export function questionnaire({ id, use, title, description, items }: WorksheetParts): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    id,
    url: `${questionnaireBase}${id}`,
    version: '1.0.0',
    status: 'active',
    subjectType: ['Patient'],
    code: [{ system: systems.use, code: use }],
    title: title.en,
    _title: translations(title),
    description: description.en,
    _description: translations(description),
    item: items,
  }
}
