import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Filled } from '#care/writing.ts'
import { languageCodes } from '#i18n/languages.ts'
import type { Answer, Answers } from '#questions/answer.ts'
import { answersToItems } from '#questions/answers.fhir.ts'
import { readForm } from '#questions/form.fhir.ts'
import { flattened, type Form } from '#questions/form.ts'
import { inLanguage } from '#questions/localText.ts'
import { defaults } from '#questions/defaults/defaults.fhir.ts'
import { answersAs, broughtAlong } from '#care/entryAs.ts'
import { asSent, entryForm, writtenForm } from '#care/entryForms.fhir.ts'
import { entryKinds, mainLinkId, urlOfKind, type EntryKind } from '#care/entryKinds.ts'

const text = (words: string): Answer => ({ kind: 'text', text: words })

function entry(kind: EntryKind, answers: Answers): Filled {
  return { form: writtenForm(kind, answers, 'en'), answers, language: 'en' }
}

describe('an entry in another way of writing', () => {
  test('has its words, title, mood and body where the new one asks for them', () => {
    const answers: Answers = {
      words: text('snow'),
      title: text('A day'),
      'mood-after': { kind: 'number', written: '6' },
    }
    expect(answersAs(answers, 'first-notes', 'reflection')).toEqual({
      free: text('snow'),
      title: text('A day'),
      'mood-now': { kind: 'number', written: '6' },
    })
  })

  test('brings along what the new one does not ask for, shows it with its question, and gives it back', () => {
    const reflection: Answers = { free: text('snow'), image: text('a lamp') }
    const free = answersAs(reflection, 'reflection', 'free')
    expect(broughtAlong(free)).toEqual(['reflection:image'])
    const questions = writtenForm('free', free, 'en').questions.map(({ text: asked }) => asked.default)
    expect(questions).toContain('What keeps coming back?')
    expect(answersAs(free, 'free', 'reflection')).toEqual(reflection)
  })

  test('the same linkId in two ways of writing is two questions', () => {
    const week: Answers = { hard: text('the shifts') }
    const notes = answersAs(week, 'week', 'first-notes')
    expect(notes).toEqual({ 'week:hard': text('the shifts') })
    expect(answersAs(notes, 'first-notes', 'week')).toEqual(week)
  })

  test('is sent with what it brought along as words after its own', () => {
    const answers = answersAs({ free: text('snow'), image: text('a lamp') }, 'reflection', 'free')
    const sent = asSent(entry('free', answers))
    expect(sent.answers).toEqual({ words: text('snow\n\nWhat keeps coming back?\na lamp') })
    expect(sent.form).toEqual(entryForm('free', 'en'))
  })

  const given = fc.dictionary(
    fc.constantFrom(
      ...new Set(entryKinds.flatMap((kind) => entryForm(kind, 'en').questions.map(({ linkId }) => linkId))),
    ),
    fc.uuid(),
    { minKeys: 1 },
  )
  const kind = fc.constantFrom(...entryKinds)

  test('changed however often, no word is lost: not while it is written, and not when it is sent', () => {
    fc.assert(
      fc.property(kind, given, fc.array(kind, { maxLength: 8 }), (first, words, changes) => {
        const ofTheKind = entryForm(first, 'en').questions.filter(
          ({ kind: one }) => one === 'text' || one === 'longText',
        )
        let answers: Answers = Object.fromEntries(
          ofTheKind.filter(({ linkId }) => linkId in words).map(({ linkId }) => [linkId, text(words[linkId] ?? '')]),
        )
        const before = Object.values(answers).map((one) => (one.kind === 'text' ? one.text : ''))
        let now = first
        for (const next of changes) {
          answers = answersAs(answers, now, next)
          now = next
        }
        const asked = writtenForm(now, answers, 'en').questions.map(({ linkId }) => linkId)
        expect(asked).toEqual(expect.arrayContaining(Object.keys(answers)))
        const sent = asSent(entry(now, answers))
        const items = JSON.stringify(answersToItems(sent.form, sent.answers, 'en'))
        for (const one of before) expect(items).toContain(one)
      }),
    )
  })
})

test.each(entryKinds)('%s is the form the portal brings, in the language of the page', (one) => {
  const brought = readForm(defaults.find(({ url }) => url === urlOfKind[one]))
  if (!brought.ok) throw new Error(brought.reason)
  const linkIds = ({ questions }: Form) => flattened(questions).map(({ linkId, kind }) => `${linkId}: ${kind}`)
  for (const language of languageCodes) {
    const form = entryForm(one, language)
    expect(form.canonical).toBe(brought.form.canonical)
    expect(linkIds(form)).toEqual(linkIds(brought.form))
    expect(form.title).toEqual({ default: inLanguage(brought.form.title, language) })
    expect(form.questions[0]?.linkId).toBe(mainLinkId[one])
    expect(JSON.stringify(form)).not.toMatch(/"(es|ar)":/)
  }
})
