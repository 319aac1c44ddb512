import { expect, test } from 'vitest'
import { countOfVitest, sumOf, wholeRun } from './counts.ts'
import { firstRouteFiles, holds, strangerIn, type Manifest } from './size.ts'

test('the first route is what main.tsx asks for at once; screens, other languages and what follows the answer come later', () => {
  const manifest: Manifest = {
    'index.html': {
      file: 'main.js',
      isEntry: true,
      css: ['main.css'],
      imports: ['_runtime.js'],
      dynamicImports: ['_portal-a1.js', '_words-en-b2.js', '_words-ar-c3.js', 'src/i18n/locales/en/help.ts'],
    },
    '_runtime.js': { file: 'runtime.js' },
    '_portal-a1.js': {
      file: 'portal.js',
      css: ['portal.css'],
      imports: ['index.html', '_runtime.js'],
      dynamicImports: ['_more-d4.js', 'src/features/journal/JournalScreen.tsx'],
    },
    '_more-d4.js': { file: 'more.js' },
    'src/features/journal/JournalScreen.tsx': { file: 'Journal.js' },
    '_words-en-b2.js': { file: 'en.js' },
    '_words-ar-c3.js': { file: 'ar.js' },
    'src/i18n/locales/en/help.ts': { file: 'help.js' },
  }
  expect(firstRouteFiles(manifest).toSorted()).toEqual(
    ['en.js', 'main.css', 'main.js', 'portal.css', 'portal.js', 'runtime.js'].toSorted(),
  )
})

test('a budget holds when something was weighed and it is not too heavy', () => {
  expect(holds({ name: 'x', bytes: 10, budget: 10 })).toBe(true)
  expect(holds({ name: 'x', bytes: 11, budget: 10 })).toBe(false)
  expect(holds({ name: 'x', bytes: 0, budget: 10 })).toBe(false)
})

test.each([
  ['navigator.serviceWorker.register("/mockServiceWorker.js")', true],
  ['import{x}from"@medplum/core"', true],
  ['"mocks/people/ana.ts"', true],
  ['assets/msw-D3.js', true],
  ['{resourceType:"StructureDefinition",url:"x"}', true],
  ['"http://hl7.org/fhir/StructureDefinition/questionnaire-unit"', false],
  ['Ketamine-assisted psychotherapy. The clinic answers.', false],
  ['const hammocks/2', false],
])('a stranger in %s: %s', (text, isThere) => {
  expect(strangerIn(text) !== undefined).toBe(isThere)
})

test('a step that noted nothing counts as failed', () => {
  const all = Object.fromEntries(wholeRun.map((step) => [step, { passed: 2, failed: 0 }]))
  expect(sumOf(all, wholeRun)).toEqual({ passed: 2 * wholeRun.length, failed: 0 })
  expect(sumOf({ types: { passed: 1, failed: 0 } }, ['types', 'unit'])).toEqual({ passed: 1, failed: 1 })
})

test('tests are counted as the runner reports them, and a run that ended badly never counts as clean', () => {
  const report = JSON.stringify({ numPassedTests: 7, numFailedTests: 0 })
  expect(countOfVitest(report, true)).toEqual({ passed: 7, failed: 0 })
  expect(countOfVitest(report, false)).toEqual({ passed: 7, failed: 1 })
  expect(countOfVitest(JSON.stringify({ numPassedTests: 7, numFailedTests: 3 }), false)).toEqual({
    passed: 7,
    failed: 3,
  })
  expect(countOfVitest(undefined, false)).toEqual({ passed: 0, failed: 1 })
})
