import { expect, test } from 'vitest'
import { countOfVitest, sumOf, wholeRun } from './counts.ts'
import { firstRouteFiles, holds, strangerIn, type Manifest } from './size.ts'

test('the first route is what the entry asks for, and Today; other screens and languages come later', () => {
  const manifest: Manifest = {
    'index.html': {
      file: 'main.js',
      isEntry: true,
      css: ['main.css'],
      imports: ['_react.js'],
      dynamicImports: [
        'src/app/HelpScreen.tsx',
        'src/app/App.tsx',
        'src/i18n/locales/en/portal.ts',
        'src/i18n/locales/ar/portal.ts',
      ],
    },
    '_react.js': { file: 'react.js' },
    'src/app/App.tsx': {
      file: 'App.js',
      imports: ['index.html', '_react.js'],
      dynamicImports: ['src/features/today/TodayScreen.tsx', 'src/features/journal/JournalScreen.tsx'],
    },
    'src/app/HelpScreen.tsx': { file: 'Help.js' },
    'src/features/today/TodayScreen.tsx': { file: 'Today.js', css: ['Today.css'] },
    'src/features/journal/JournalScreen.tsx': { file: 'Journal.js' },
    'src/i18n/locales/en/portal.ts': { file: 'en.js' },
    'src/i18n/locales/ar/portal.ts': { file: 'ar.js' },
  }
  expect(firstRouteFiles(manifest).toSorted()).toEqual(
    ['App.js', 'Today.css', 'Today.js', 'en.js', 'main.css', 'main.js', 'react.js'].toSorted(),
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
