import { avoided, sameEverywhere } from './localeWords.ts'

export type Messages = Readonly<Record<string, string>>

/** Per feature (`journal`), what each language has of it; English is the one the others are held against. */
export type Locales = Readonly<Record<string, Readonly<Record<string, Messages>>>>

/** In: all messages and the languages to have. Out: one line for each fault: `es/journal lacks entries_many`. */
export function localeComplaints(locales: Locales, languages: readonly string[]): string[] {
  return Object.entries(locales).flatMap(([feature, byLanguage]) => {
    const english = byLanguage.en
    if (!english) return [`en/${feature} is missing`]
    if (Object.keys(english).length === 0) return []
    return languages.flatMap((language) => {
      const messages = byLanguage[language]
      if (!messages) return [`${language}/${feature} is missing`]
      const file = `${language}/${feature}`
      return [
        ...missingKeys(english, messages, language).map((says) => `${file} ${says}`),
        ...surplusKeys(english, messages, language).map((says) => `${file}.${says}`),
        ...messageComplaints(english, messages, language).map((says) => `${file}.${says}`),
      ]
    })
  })
}

function missingKeys(english: Messages, messages: Messages, language: string): string[] {
  const missing = keysWanted(english, language).filter((key) => !(key in messages))
  return missing.length > 0 ? [`lacks ${missing.join(', ')}`] : []
}

function surplusKeys(english: Messages, messages: Messages, language: string): string[] {
  const wanted = keysWanted(english, language)
  const surplus = Object.keys(messages).filter((key) => !wanted.includes(key))
  return surplus.map((key) => `${key} is not in English, or is a form that ${language} has not`)
}

/** The keys that a language must have: English ones, with its own plural forms in place of the English ones. */
function keysWanted(english: Messages, language: string): string[] {
  const plain = Object.keys(english).filter((key) => pluralOf(key, english) === undefined)
  const counted = new Set(Object.keys(english).flatMap((key) => pluralOf(key, english)?.stem ?? []))
  const forms = [...counted].flatMap((stem) => categoriesOf(language, stem).map((category) => `${stem}_${category}`))
  return [...plain, ...forms]
}

function messageComplaints(english: Messages, messages: Messages, language: string): string[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    if (message.trim() === '') return [`${key} is empty`]
    const plural = pluralOf(key, english)
    const original = english[key] ?? english[`${plural?.stem}_other`]
    const faults = [...wordComplaints(message, language)]
    if (original !== undefined) {
      const countMay = !plural ? 'not differ' : meansOneNumber(language, plural) ? 'be left out' : 'be added'
      faults.push(...blankComplaints(original, message, countMay))
      if (language !== 'en' && message === original && !readsTheSame(message)) faults.push('is still English')
    }
    return faults.map((fault) => `${key} ${fault}`)
  })
}

type CountMay = 'not differ' | 'be added' | 'be left out'

function blankComplaints(original: string, message: string, countMay: CountMay): string[] {
  const wanted = blanksIn(original)
  const found = blanksIn(message)
  const isFree = (blank: string, ...when: CountMay[]) => blank === '{{count}}' && when.includes(countMay)
  const missing = wanted.filter((blank) => !found.includes(blank) && !isFree(blank, 'be left out'))
  const surplus = found.filter((blank) => !wanted.includes(blank) && !isFree(blank, 'be left out', 'be added'))
  return [...missing.map((blank) => `lacks ${blank}`), ...surplus.map((blank) => `has ${blank}, which English has not`)]
}

/** Blanks (`{{name}}`, `{{day, date}}`) and tags (`<0>`, `</0>`), each once. */
function blanksIn(message: string): string[] {
  const blanks = [...message.matchAll(/\{\{\s*([\w.-]+)[^}]*\}\}/g)].map(([, name]) => `{{${name}}}`)
  const tags = [...message.matchAll(/<\/?\w+\s*\/?>/g)].map(([tag]) => tag)
  return [...new Set([...blanks, ...tags])]
}

/** In: a message and its language. Out: what it says that WORDS.md says not to say. */
export function wordComplaints(message: string, language: string): string[] {
  return (avoided[language] ?? [])
    .filter(({ pattern }) => pattern.test(message))
    .map(({ pattern, instead }) => `says "${pattern.exec(message)?.[0].trim()}": ${instead}`)
}

/** Whether there is nothing to translate in it: a number, a blank, a name. */
function readsTheSame(message: string): boolean {
  const withoutBlanks = message.replace(/\{\{[^}]*\}\}|<[^>]*>/g, ' ')
  const words = withoutBlanks.match(/[\p{L}\p{N}.]*\p{L}[\p{L}\p{N}.]*/gu) ?? []
  return words.every((word) => sameEverywhere.has(word.replace(/\.$/, '')))
}

const suffix = /^(.+)_(zero|one|two|few|many|other)$/

interface Plural {
  stem: string
  category: string
}

/** `entries_one` is a form of `entries` when English counts them; `session_other` beside `session_infusion` is a key like any other. */
function pluralOf(key: string, english: Messages): Plural | undefined {
  const [, stem, category] = suffix.exec(key) ?? []
  if (stem === undefined || category === undefined) return undefined
  const general = english[`${stem}_other`]
  const counts = general !== undefined && (`${stem}_one` in english || general.includes('{{count'))
  return counts ? { stem, category } : undefined
}

function categoriesOf(language: string, stem: string): string[] {
  return rulesOf(language, stem).resolvedOptions().pluralCategories
}

/** Whether a form can only mean one number, like Arabic's two or English's one, so that words can say it. */
function meansOneNumber(language: string, { stem, category }: Plural): boolean {
  const rules = rulesOf(language, stem)
  const numbers = Array.from({ length: 201 }, (_, number) => number).filter((n) => rules.select(n) === category)
  return numbers.length === 1
}

function rulesOf(language: string, stem: string): Intl.PluralRules {
  return new Intl.PluralRules(language, { type: stem.endsWith('_ordinal') ? 'ordinal' : 'cardinal' })
}
