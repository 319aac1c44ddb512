import { readFileSync } from 'node:fs'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import type { Clinic } from '#clinic/clinic.ts'
import { readClinicFile } from '#clinic/readClinic.ts'
import { startWords } from '#i18n/i18n.ts'
import type { Language } from '#i18n/languages.ts'

/** The clinic that is shipped as the sample. */
export function sampleClinic(): Clinic {
  const { clinic } = readClinicFile(sampleFile())
  if (!clinic) throw new Error('public/clinic.json cannot be read')
  return clinic
}

export function sampleFile(): string {
  return readFileSync('public/clinic.json', 'utf8')
}

/** In: a language and something that speaks. Out: its HTML, in the words of that language. */
export async function htmlIn(language: Language, element: ReactElement): Promise<string> {
  const words = await startWords(language, ['help'])
  return renderToStaticMarkup(<I18nextProvider i18n={words}>{element}</I18nextProvider>)
}

/** In: HTML. Out: what can be read, with single spaces and without the marks of direction. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/<\/(p|li|h1|h2|h3|summary|section)>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** In: HTML. Out: the address of every link. */
export function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a\s[^>]*href="([^"]*)"/g)].map(([, href = '']) => href)
}
