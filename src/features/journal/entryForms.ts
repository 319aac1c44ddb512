import type { TFunction } from 'i18next'
import { formUrls, urlOf } from '#care/writing.ts'
import type { Form, Question } from '#questions/form.ts'

/** The ways an entry can be written. Shipped with the portal, so that writing asks nobody and opens at once. */
export const entryKinds = ['free', 'first-notes', 'reflection'] as const
export type EntryKind = (typeof entryKinds)[number]

type Words = TFunction<'journal'>

const urls: Record<EntryKind, string> = {
  free: formUrls.free,
  'first-notes': formUrls.firstNotes,
  reflection: formUrls.reflection,
}

/** The question whose field is the page. */
export const mainLinkId: Record<EntryKind, string> = { free: 'words', 'first-notes': 'words', reflection: 'free' }

/** In: a way of writing and words for it. Out: its form, in the language of the page. */
export function entryForm(kind: EntryKind, t: Words): Form {
  return {
    canonical: `${urls[kind]}|1.0.0`,
    title: { default: t(`kind_${kind}`) },
    use: [],
    retired: false,
    questions: questionsOf(kind, t),
  }
}

/** In: a canonical address. Out: the way of writing it stands for; free writing when it is none of ours. */
export function entryKindOf(canonical: string): EntryKind {
  return entryKinds.find((kind) => urls[kind] === urlOf(canonical)) ?? 'free'
}

function questionsOf(kind: EntryKind, t: Words): Question[] {
  switch (kind) {
    case 'free':
      return [longText('words', t('freeWords')), mood('mood', t)]
    case 'first-notes':
      return [longText('words', t('firstNotesWords')), mood('mood-after', t), shortText('keep', t('keep')), hard(t)]
    case 'reflection':
      return [
        longText('free', t('reflectionFree')),
        longText('image', t('image')),
        longText('feeling', t('feeling')),
        longText('intention-meets', t('intentionMeets'), t('intentionMeetsHelp')),
        longText('surprise', t('surprise')),
        longText('hard-part', t('hardPart'), t('hardPartHelp')),
        longText('meaning', t('meaning'), t('meaningHelp')),
        mood('mood-now', t),
        longText('ask', t('ask')),
      ]
  }
}

const plain = { required: false, readOnly: false, hidden: false, use: [], questions: [] } as const

function longText(linkId: string, text: string, help?: string): Question {
  return { kind: 'longText', linkId, text: { default: text }, ...plain, ...(help ? { help: { default: help } } : {}) }
}

function shortText(linkId: string, text: string): Question {
  return { kind: 'text', linkId, text: { default: text }, ...plain }
}

function mood(linkId: string, t: Words): Question {
  return {
    kind: 'scale',
    linkId,
    text: { default: t('mood') },
    help: { default: t('moodHelp') },
    places: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    lower: { default: t('moodLow') },
    upper: { default: t('moodHigh') },
    ...plain,
  }
}

const answers = 'https://kap-portal.example/CodeSystem/answer'

function hard(t: Words): Question {
  const option = (code: string, text: string) => ({
    value: { as: 'coding' as const, coding: { system: answers, code, display: text } },
    text: { default: text },
    exclusive: false,
  })
  return {
    kind: 'choice',
    linkId: 'hard',
    text: { default: t('hard') },
    options: [option('okay', t('hardOkay')), option('some-hard', t('hardSome')), option('very-hard', t('hardVery'))],
    ...plain,
  }
}
