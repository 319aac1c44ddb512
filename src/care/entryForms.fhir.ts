import { broughtAlong, fromKind } from './entryAs.ts'
import { entryKindOf, entryKinds, mainLinkId, type EntryKind } from './entryKinds.ts'
import { asPlainText } from './plainText.ts'
import type { Filled } from './writing.ts'
import type { Language } from '#i18n/languages.ts'
import { answerTo, withAnswer, type Answers } from '#questions/answer.ts'
import { firstNotes, freeWriting, reflection, weeklyCheckIn } from '#questions/defaults/entries.fhir.ts'
import { readForm } from '#questions/form.fhir.ts'
import type { Form } from '#questions/form.ts'
import { spokenIn } from '#questions/spokenIn.ts'

// The very forms the portal brings where a clinic publishes none.
const templates = { free: freeWriting, 'first-notes': firstNotes, reflection, week: weeklyCheckIn } as const

// Each key asks for it: made once for a language.
const made = new Map<string, Form>()

/** In: a way of writing and a language. Out: its form, in that language. */
export function entryForm(kind: EntryKind, language: Language): Form {
  const form = made.get(`${language} ${kind}`) ?? makeForm(kind, language)
  made.set(`${language} ${kind}`, form)
  return form
}

function makeForm(kind: EntryKind, language: Language): Form {
  const read = readForm(templates[kind])
  if (!read.ok) throw new Error(`the portal's own form cannot be read: ${kind} ${read.reason}`)
  return spokenIn(read.form, language)
}

/** In: the address and version an entry was written with. Out: that very form, when it is the portal's own. */
export function ourForm(canonical: string, language: Language): Form | undefined {
  const form = entryForm(entryKindOf(canonical), language)
  return form.canonical === canonical ? form : undefined
}

/** The form of an entry while it is written: what was answered under another way of writing keeps its question. */
export function writtenForm(kind: EntryKind, answers: Answers, language: Language): Form {
  const form = entryForm(kind, language)
  const brought = broughtAlong(answers)
  if (brought.length === 0) return form
  const along = entryKinds.flatMap((from) =>
    entryForm(from, language)
      .questions.map((question) => ({ ...question, linkId: fromKind(from, question.linkId) }))
      .filter(({ linkId }) => brought.includes(linkId)),
  )
  return { ...form, questions: [...form.questions, ...along] }
}

/** In: an entry as it was written. Out: as it is sent: what was brought along stands as words after its own words. */
export function asSent(body: Filled): Filled {
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
    form: entryForm(kind, language),
    answers: withAnswer(own, mainLinkId[kind], { kind: 'text', text: text.filter(Boolean).join('\n\n') }),
  }
}
