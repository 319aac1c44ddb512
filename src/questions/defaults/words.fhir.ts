import type { Element } from 'fhir/r4'
import { translationUrl } from '../localText.fhir.ts'

/** One line in the three languages of the portal. */
export interface Words {
  en: string
  es: string
  ar: string
}

export function words(en: string, es: string, ar: string): Words {
  return { en, es, ar }
}

/** The element beside a primitive (`_text`, `_title`) that carries the other languages. */
export function translations({ es, ar }: Words): Element {
  return { extension: [translation('es', es), translation('ar', ar)] }
}

function translation(language: string, content: string) {
  return {
    url: translationUrl,
    extension: [
      { url: 'lang', valueCode: language },
      { url: 'content', valueString: content },
    ],
  }
}
