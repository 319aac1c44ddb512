import type { Language } from '#i18n/languages.ts'
import { sameCode, type Code } from './code.ts'
import { inLanguage, type LocalText } from './localText.ts'

/** One of the answers a question offers. */
export interface Option {
  readonly value: OptionValue
  readonly text: LocalText
  /** Chosen alone: "none of these". */
  readonly exclusive: boolean
  /** What the clinic counts it as; sent with it, never shown. */
  readonly weight?: Weight
}

export interface Weight {
  readonly url: string
  readonly value: number
}

/** How the options of a question are laid out. */
export interface OptionLook {
  /** Rows to choose from unless the clinic asks for a closed list, or for one that is searched by typing. */
  readonly list?: 'dropDown' | 'search'
  /** Side by side where there is room. */
  readonly sideBySide?: true
  /** Own words are welcome too. */
  readonly open?: true
}

/** What is kept and sent when an option is chosen. */
export type OptionValue =
  | { readonly as: 'coding'; readonly coding: Code }
  | { readonly as: 'string'; readonly text: string }
  | { readonly as: 'integer'; readonly number: number }
  | { readonly as: 'date'; readonly text: string }
  | { readonly as: 'time'; readonly text: string }

export function sameOption(one: OptionValue, other: OptionValue): boolean {
  if (one.as === 'coding') return other.as === 'coding' && sameCode(one.coding, other.coding)
  if (one.as === 'integer') return other.as === 'integer' && one.number === other.number
  return other.as === one.as && other.text === one.text
}

export function optionOf(options: readonly Option[], value: OptionValue): Option | undefined {
  return options.find((option) => sameOption(option.value, value))
}

/** In: what was chosen, and what the question offers. Out: its words, also when the question no longer offers it. */
export function optionText(options: readonly Option[], value: OptionValue, language: Language): string {
  const option = optionOf(options, value)
  return option ? inLanguage(option.text, language) : plainText(value)
}

/** A value in words, where the question that offered it is not known. */
export function plainText(value: OptionValue): string {
  if (value.as === 'coding') return value.coding.display ?? value.coding.code
  return value.as === 'integer' ? String(value.number) : value.text
}

/** Tells an option from the others of its question. */
export function optionKey(value: OptionValue): string {
  if (value.as === 'coding') return `${value.coding.system ?? ''}|${value.coding.code}`
  return `${value.as}|${value.as === 'integer' ? value.number : value.text}`
}
