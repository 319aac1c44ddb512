import type { Audience } from './audience.ts'
import type { Answers } from '#questions/answer.ts'
import type { Form } from '#questions/form.ts'
import { wordsIn, type ReadableAnswer } from '#questions/readableAnswer.ts'
import type { Language } from '#i18n/languages.ts'
import type { Instant } from '#time.ts'

/** Something the person wrote that the clinic has: a filled worksheet or a shared journal entry. */
export interface Writing {
  id: string
  /** Which form it follows, without its version. */
  formUrl: string
  /** What that form is for, where the writing says so. */
  uses?: readonly string[]
  cycleId?: string
  /** When these words were last changed. */
  written: Instant
  /** When it was begun, where that is known. */
  begun?: Instant
  amended: boolean
  audience: Audience
  /** Its id on the device it was written on, where the clinic's system gave it another. */
  madeAs?: string
  /** In a private entry that was shared before: the clinic's record keeps what it had then. */
  leftAtClinic?: boolean
  lines: readonly ReadableAnswer[]
  /** The answers as the clinic has them, to be read against a form. */
  items?: readonly unknown[]
}

/** What a draft of either kind holds. It carries its form, so that it opens and can be sent without asking anybody. */
export interface Filled {
  form: Form
  answers: Answers
  /** The language the questions were read in. */
  language: Language
  /** The clinic's request it answers. */
  taskId?: string
  /** The cycle it belongs to, when that is known. */
  cycleId?: string
  /** Whether the person said so themselves; else it goes by the day it was begun. */
  cycleChosen?: boolean
  /** When it was first begun, in a writing that is changed after it was sent. */
  begun?: Instant
  /** In a private entry: the edition it grows from. */
  edition?: number
  /** In an entry for the team: it was private, and is sealed at the clinic until this readable copy has arrived. */
  wasPrivate?: boolean
}

export type WritingKind = 'entry' | 'worksheet'

const home = 'https://kap-portal.example/Questionnaire/'

/** The forms whose answers the portal shows again in other places. */
export const formUrls = {
  intention: `${home}kap-intention`,
  comfort: `${home}kap-comfort`,
  ready: `${home}kap-ready`,
  free: `${home}kap-free`,
  firstNotes: `${home}kap-first-notes`,
  reflection: `${home}kap-reflection`,
  week: `${home}kap-week`,
  safety: `${home}kap-safety`,
  bring: `${home}kap-bring`,
} as const

// A Map: what a server calls its forms may be the name of something every object has.
const useOfUrl: ReadonlyMap<string, string> = new Map([
  [formUrls.intention, 'intention'],
  [formUrls.comfort, 'comfort'],
  [formUrls.ready, 'ready'],
  [formUrls.free, 'entry-free'],
  [formUrls.firstNotes, 'entry-first-notes'],
  [formUrls.reflection, 'entry-reflection'],
  [formUrls.week, 'entry-week'],
  [formUrls.safety, 'safety-plan'],
])

type OfForm = Pick<Writing, 'formUrl' | 'uses'>

/** Whether the form that was answered is for this: one of ours by its address, a clinic's own by what it says it is for. */
export function isFor({ formUrl, uses = [] }: OfForm, use: string): boolean {
  return useOfUrl.get(formUrl) === use || uses.includes(use)
}

export function isEntry({ formUrl, uses = [] }: OfForm): boolean {
  return [useOfUrl.get(formUrl), ...uses].some((use) => use?.startsWith('entry-'))
}

/** What one entry is told by, wherever it is kept. */
export function entryIdOf({ id, madeAs }: Pick<Writing, 'id' | 'madeAs'>): string {
  return madeAs ?? id
}

export function urlOf(canonical: string): string {
  return canonical.split('|')[0] ?? canonical
}

/** What was last written for a cycle with a form for this use. */
export function latestOf(use: string, cycleId: string | undefined, writings: readonly Writing[]): Writing | undefined {
  if (cycleId === undefined) return undefined
  return newestFirst(writings.filter((one) => isFor(one, use) && one.cycleId === cycleId))[0]
}

/** The intention that was sent for a cycle, in the person's words. */
export function intentionFor(cycleId: string | undefined, writings: readonly Writing[]): string | undefined {
  const sent = latestOf('intention', cycleId, writings)
  return sent && (wordsIn(sent.lines, 'intention') ?? wordsIn(sent.lines, 'hope'))
}

export interface Ride {
  name?: string
  phone?: string
}

/** Who takes the person home, as they noted it themselves for that cycle; undefined when they did not. */
export function rideFor(cycleId: string | undefined, writings: readonly Writing[]): Ride | undefined {
  const ready = latestOf('ready', cycleId, writings)
  if (!ready) return undefined
  const name = wordsIn(ready.lines, 'ride-name')
  const phone = wordsIn(ready.lines, 'ride-phone')
  if (!name && !phone) return undefined
  return { ...(name ? { name } : {}), ...(phone ? { phone } : {}) }
}

/** When a writing was begun, as far as it is known. */
export function begunAt({ begun, written }: Pick<Writing, 'begun' | 'written'>): Instant {
  return begun ?? written
}

export function newestFirst<Dated extends { written: Instant }>(writings: readonly Dated[]): Dated[] {
  return writings.toSorted((one, other) => (one.written < other.written ? 1 : one.written > other.written ? -1 : 0))
}

/** What an entry is known by: its title, else its first words. */
export function firstWords({ lines }: Pick<Writing, 'lines'>): string {
  const title = wordsIn(lines, 'title')
  if (title?.trim()) return title
  for (const { values } of lines)
    for (const value of values) if (value.kind === 'text' && value.text.default.trim()) return value.text.default
  return ''
}
