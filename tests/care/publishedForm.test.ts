import { QueryClient } from '@tanstack/react-query'
import { beforeAll, afterAll, expect, test } from 'vitest'
import { formFor, portalForm } from '#care/publishedForm.queries.ts'
import { formAmong, type FormUse } from '#care/publishedForm.fhir.ts'
import { systems } from '#fhir/systems.ts'
import { anasClinic, asAna } from '../fhir/asAna.ts'
import { questionnaireOf } from '../questions/samples.ts'

const uses: FormUse[] = [
  'intention',
  'comfort',
  'ready',
  'bring',
  'entry-week',
  'step',
  'safety-plan',
  'entry-free',
  'entry-first-notes',
  'entry-reflection',
]

const clinic = anasClinic()
beforeAll(() => clinic.server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => clinic.server.close())

test.each(uses)('the portal has a form of its own for %s, with every text in Spanish and Arabic', async (use) => {
  const { title, description, questions } = await portalForm(use)
  expect(title.es && title.ar && description?.es && description.ar).toBeTruthy()
  for (const { text } of questions) expect(text.es && text.ar, text.default).toBeTruthy()
})

test('a clinic replaces a form by publishing its own for the same; its newest counts, and what it withdrew does not', () => {
  const own = (version: string, more: object = {}) => ({
    ...questionnaireOf({ linkId: 'a', type: 'string', text: 'Anything?' }),
    version,
    code: [{ system: systems.use, code: 'bring' }],
    ...more,
  })
  const published = [
    own('1', { date: '2026-01-01' }),
    own('2', { date: '2026-03-01' }),
    own('3', { status: 'retired' }),
  ]
  expect(formAmong(published, 'bring')?.canonical).toMatch(/\|2$/)
  expect(formAmong(published, 'step')).toBeUndefined()
  expect(formAmong([own('4', { code: [{ system: 'urn:else', code: 'bring' }] }), null, 7], 'bring')).toBeUndefined()
})

test('where the clinic publishes none, the portal’s own is used', async () => {
  const { fhir } = asAna(clinic)
  const client = new QueryClient()
  const theirs = await client.query(formFor(fhir, 'comfort'))
  expect(theirs.canonical).toBe('https://kap-portal.example/Questionnaire/kap-comfort|1.0.0')
  const silent = { ...fhir, search: () => Promise.resolve([]) }
  const ours = await new QueryClient().query(formFor(silent, 'bring'))
  expect(ours.canonical).toBe('https://kap-portal.example/Questionnaire/kap-bring|1.0.0')
})
