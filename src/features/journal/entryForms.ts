import type { TFunction } from 'i18next'
import { broughtAlong, fromKind } from './entryAs.ts'
import { entryKindOf, entryKinds, mainLinkId, urlOfKind, type EntryKind } from './entryKinds.ts'
import { asPlainText } from '#care/plainText.ts'
import type { Filled } from '#care/writing.ts'
import { answerTo, withAnswer, type Answers } from '#questions/answer.ts'
import type { Form, Question } from '#questions/form.ts'

type Words = TFunction<'journal'>

// Each key asks for it: made once for a language, which `t` stands for.
const made = new WeakMap<Words, Map<EntryKind, Form>>()

/** In: a way of writing and words for it. Out: its form, in the language of the page. */
export function entryForm(kind: EntryKind, t: Words): Form {
  const forms = made.get(t) ?? new Map<EntryKind, Form>()
  made.set(t, forms)
  const form = forms.get(kind) ?? makeForm(kind, t)
  forms.set(kind, form)
  return form
}

function makeForm(kind: EntryKind, t: Words): Form {
  return {
    canonical: `${urlOfKind[kind]}|1.0.0`,
    title: { default: t(`kind_${kind}`) },
    use: [],
    retired: false,
    questions: [...questionsOf(kind, t), shortText('title', t('entryTitle'), t('entryTitleHelp'))],
  }
}

/** In: the address and version an entry was written with. Out: that very form, when it is the portal's own. */
export function ourForm(canonical: string, t: Words): Form | undefined {
  const form = entryForm(entryKindOf(canonical), t)
  return form.canonical === canonical ? form : undefined
}

/** The form of an entry while it is written: what was answered under another way of writing keeps its question. */
export function writtenForm(kind: EntryKind, answers: Answers, t: Words): Form {
  const form = entryForm(kind, t)
  const brought = broughtAlong(answers)
  if (brought.length === 0) return form
  const along = entryKinds.flatMap((from) =>
    entryForm(from, t)
      .questions.map((question) => ({ ...question, linkId: fromKind(from, question.linkId) }))
      .filter(({ linkId }) => brought.includes(linkId)),
  )
  return { ...form, questions: [...form.questions, ...along] }
}

/** In: an entry as it was written. Out: as it is sent: what was brought along stands as words after its own words. */
export function asSent(body: Filled, t: Words): Filled {
  const { form, answers, language } = body
  const brought = broughtAlong(answers)
  if (brought.length === 0) return body
  const kind = entryKindOf(form.canonical)
  const along = form.questions.filter(({ linkId }) => brought.includes(linkId))
  const main = answerTo(answers, mainLinkId[kind])
  const text = [
    main?.kind === 'text' ? main.text : '',
    asPlainText({ ...body, form: { ...form, questions: along } }, language),
  ]
  const own = Object.fromEntries(Object.entries(answers).filter(([linkId]) => !brought.includes(linkId)))
  return {
    ...body,
    form: entryForm(kind, t),
    answers: withAnswer(own, mainLinkId[kind], { kind: 'text', text: text.filter(Boolean).join('\n\n') }),
  }
}

function questionsOf(kind: EntryKind, t: Words): Question[] {
  switch (kind) {
    case 'free':
      return [longText('words', t('freeWords')), body(t('body'), t), mood('mood', t)]
    case 'first-notes':
      return [
        longText('words', t('firstNotesWords')),
        body(t('body'), t),
        mood('mood-after', t),
        shortText('keep', t('keep')),
        choice('hard', t('hard'), [
          ['okay', t('hardOkay')],
          ['some-hard', t('hardSome')],
          ['very-hard', t('hardVery')],
        ]),
      ]
    case 'reflection':
      return [
        longText('free', t('reflectionFree')),
        longText('image', t('image')),
        longText('feeling', t('feeling')),
        longText('intention-meets', t('intentionMeets'), t('intentionMeetsHelp')),
        longText('surprise', t('surprise')),
        longText('hard-part', t('hardPart'), t('hardPartHelp')),
        longText('meaning', t('meaning'), t('meaningHelp')),
        body(t('bodyNow'), t),
        mood('mood-now', t),
        longText('ask', t('ask')),
      ]
    case 'week':
      return [
        longText('stayed', t('weekStayed')),
        longText('different', t('weekDifferent')),
        longText('hard', t('weekHard')),
        mood('mood', t),
        scale('sleep', t('sleep'), t('sleepLow'), t('sleepHigh')),
        scale('connection', t('connection'), t('connectionLow'), t('connectionHigh')),
        choice('step', t('step'), [
          ['keep', t('stepKeep')],
          ['change', t('stepChange')],
          ['set-down', t('stepSetDown')],
        ]),
      ]
  }
}

const plain = { required: false, readOnly: false, hidden: false, use: [], questions: [] } as const

function longText(linkId: string, text: string, help?: string): Question {
  return { kind: 'longText', linkId, text: { default: text }, ...plain, ...(help ? { help: { default: help } } : {}) }
}

function shortText(linkId: string, text: string, help?: string): Question {
  return { kind: 'text', linkId, text: { default: text }, ...plain, ...(help ? { help: { default: help } } : {}) }
}

function mood(linkId: string, t: Words): Question {
  return { ...scale(linkId, t('mood'), t('moodLow'), t('moodHigh')), help: { default: t('moodHelp') } }
}

function scale(linkId: string, text: string, lower: string, upper: string): Question {
  return {
    kind: 'scale',
    linkId,
    text: { default: text },
    places: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    lower: { default: lower },
    upper: { default: upper },
    ...plain,
  }
}

function choice(linkId: string, text: string, offered: readonly (readonly [code: string, text: string])[]): Question {
  return { kind: 'choice', linkId, text: { default: text }, options: offered.map(option), ...plain }
}

function body(text: string, t: Words): Question {
  const offered = ['heavy', 'light', 'tired', 'calm', 'restless', 'tearful', 'open', 'far-away', 'nauseous', 'other']
  const options = offered.map((code) => option([code, t(`body_${code}` as 'body_heavy')]))
  return { kind: 'choices', linkId: 'body', text: { default: text }, options, ...plain }
}

const answersSystem = 'https://kap-portal.example/CodeSystem/answer'

function option([code, text]: readonly [code: string, text: string]) {
  return {
    value: { as: 'coding' as const, coding: { system: answersSystem, code, display: text } },
    text: { default: text },
    exclusive: false,
  }
}
