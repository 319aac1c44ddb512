import { expect, test } from 'vitest'
import { questionnaires } from '#mocks/questionnaires.ts'
import { readForm } from '#questions/form.fhir.ts'
import { flattened, type Form } from '#questions/form.ts'
import type { LocalText } from '#questions/localText.ts'

function formOf(resource: unknown): Form {
  const read = readForm(resource)
  if (!read.ok) throw new Error(read.reason)
  return read.form
}

function textsIn(form: Form): readonly LocalText[] {
  const ofQuestions = flattened(form.questions).flatMap((question) => [
    question.text,
    question.help,
    ...(question.kind === 'scale' ? [question.lower, question.upper] : []),
    ...(question.kind === 'choice' || question.kind === 'choices' ? question.options.map(({ text }) => text) : []),
  ])
  return [form.title, form.description, ...ofQuestions].filter((text) => text !== undefined)
}

test.each(questionnaires.map((resource) => [resource.id, resource] as const))(
  '%s can be shown whole, in every language',
  (_, resource) => {
    const form = formOf(resource)
    const kinds = flattened(form.questions).map(({ kind }) => kind)
    expect(kinds.length).toBeGreaterThan(0)
    expect(kinds).not.toContain('unknown')
    expect(kinds).not.toContain('note')
    for (const text of textsIn(form)) {
      expect(Object.keys(text).sort(), text.default).toEqual(['ar', 'default', 'es'])
    }
  },
)

test('the intention worksheet asks what it is meant to ask', () => {
  const form = formOf(questionnaires.find(({ id }) => id === 'kap-intention'))
  expect(form.canonical).toMatch(/kap-intention\|/)
  expect(form.questions.map(({ linkId, kind }) => `${linkId}: ${kind}`)).toEqual([
    'hope: longText',
    'direction: choice',
    'in-the-way: longText',
    'worry: longText',
    'worry-tell: yesNo',
    'strength: longText',
    'intention: text',
    'readiness: scale',
  ])
  expect(form.questions.at(-1)).toMatchObject({ places: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] })
})
