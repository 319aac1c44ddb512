import type { Language } from '#i18n/languages.ts'
import type { Form } from './form.ts'
import { inLanguage, type LocalText } from './localText.ts'

/** In: a form in several languages. Out: the same in one of them, for a draft that holds no others. */
export function spokenIn(form: Form, language: Language): Form {
  return inOne(form, language) as Form
}

function inOne(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((one) => inOne(one, language))
  if (typeof value !== 'object' || value === null) return value
  if (isLocalText(value)) return { default: inLanguage(value, language) }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inOne(part, language)]))
}

function isLocalText(value: object): value is LocalText {
  return 'default' in value && typeof value.default === 'string'
}
