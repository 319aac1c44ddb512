import { languageCodes, type Language } from '#i18n/languages.ts'
import { elementOf, extensionOf, extensionsOf, textOf, type Element } from './element.fhir.ts'
import type { LocalText } from './localText.ts'

export const translationUrl = 'http://hl7.org/fhir/StructureDefinition/translation'

/** In: an element and the name of a text in it (`title`). Out: the text and its translations; undefined without a text. */
export function readLocalText(element: Element, name: string): LocalText | undefined {
  const text = textOf(element[name])
  return text === undefined ? undefined : { ...translationsIn(elementOf(element[`_${name}`])), default: text }
}

function translationsIn(besideText: Element): Partial<Record<Language, string>> {
  const found: Partial<Record<Language, string>> = {}
  for (const translation of extensionsOf(besideText, translationUrl)) {
    const tag = textOf(extensionOf(translation, 'lang').valueCode)?.toLowerCase()
    const content = extensionOf(translation, 'content')
    const text = textOf(content.valueString) ?? textOf(content.valueMarkdown)
    const language = languageCodes.find((code) => tag === code || tag?.startsWith(`${code}-`))
    // The plain language (`es`) goes before one of its countries (`es-MX`).
    if (language && text && (tag === language || found[language] === undefined)) found[language] = text
  }
  return found
}
