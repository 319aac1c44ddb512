import type { Clinic, Phone } from '../clinic/clinic.ts'
import type { Country } from '../clinic/country.ts'
import { crisisWords, numbersToCall } from '../help/numbersToCall.ts'
import ar from '../i18n/locales/ar/help.ts'
import en from '../i18n/locales/en/help.ts'
import es from '../i18n/locales/es/help.ts'
import { languageCodes, languages, type Language } from '../i18n/languages.ts'
import { paths } from '../paths.ts'

const words = { en, es, ar } as const satisfies Record<Language, unknown>

/**
 * In: index.html, a clinic or none, and its country. Out: the same with its words: each in every language, of which the style
 * shows the one that start.js names on the document.
 */
export function withShellWords(html: string, clinic: Clinic | undefined, country: Country | undefined): string {
  const { crisis, emergency } = numbersToCall(country)
  const inDanger = (language: Language) => {
    const { by, blanks } = crisisWords(country, language)
    return linked(filled(words[language][`inDanger${by}`], blanks), [crisis, emergency])
  }
  return html
    .replaceAll('%CLINIC_NAME%', () => escaped(clinic?.name ?? 'Portal'))
    .replaceAll('%CLINIC_PHONE%', () => (clinic ? linked(clinic.phone.shown, [clinic.phone]) : ''))
    .replace('%IN_DANGER%', () =>
      inEach((said, language) => `<p class="first-danger"${said}>${inDanger(language)}</p>`),
    )
    .replace('%HELP_NOW%', () => inEach((said, language) => helpNow(language, ` class="help-now"${said}`)))
    .replace('%OPENS_SLOWLY%', () =>
      inEach((said, language) => `<span${said}>${escaped(words[language].opensSlowly)}</span>`),
    )
    .replace('%NEEDS_SCRIPTS%', () =>
      languageCodes
        .map((language) => `<p${spoken(language)}>${escaped(words[language].needsScripts)} ${helpNow(language)}</p>`)
        .join('\n'),
    )
}

function inEach(piece: (said: string, language: Language) => string): string {
  return languageCodes.map((language) => piece(` data-said${spoken(language)}`, language)).join('\n')
}

function spoken(language: Language): string {
  return ` lang="${language}" dir="${languages[language].direction}"`
}

function helpNow(language: Language, attributes = ''): string {
  return `<a${attributes} href="${paths.help(language)}">${escaped(words[language].helpNow)}</a>`
}

function filled(sentence: string, blanks: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => blanks[name] ?? '')
}

function linked(sentence: string, phones: readonly Phone[]): string {
  return phones.reduce(
    (text, { number, shown }) =>
      text.replaceAll(escaped(shown), () => `<a href="tel:${number}" dir="ltr">${escaped(shown)}</a>`),
    escaped(sentence),
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
