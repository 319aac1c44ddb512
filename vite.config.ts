/// <reference types="vitest/config" />
/// <reference types="msw/vite/client" />
import babel from '@rolldown/plugin-babel'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vite'
import { mockApi } from './mocks/vitePlugin.ts'
import { appManifests } from './src/site/appManifests.ts'
import { deployKit } from './src/site/deployKit.ts'
import { helpPages } from './src/site/helpPages.ts'
import { openerScript } from './src/site/openerScript.ts'
import { offlineCopy } from './src/site/offlineCopy.ts'
import { preloads } from './src/site/preloads.ts'
import { shellHtml } from './src/site/shellHtml.ts'

// Few requests where it counts: everything up to Today's first answer in one piece, a language's first words in one, and what
// the other screens share in one.
const chunks = [
  { name: 'start', tags: ['$initial'] as ['$initial'], priority: 5 },
  { name: 'portal', test: /src\/app\/mount\.tsx$/, priority: 4 },
  {
    name: 'more',
    test: /src\/(features\/today\/(TodayMore|SinceLastVisit|YouWroteBefore|HoursAfter)|care\/(RideHome|course\.fhir|writing\.queries)|app\/onDevice)\.tsx?$/,
    priority: 2,
  },
  { name: 'forms', test: /src\/questions\/(QuestionField|AnswerWords)\.tsx$/, priority: 1 },
]

export default defineConfig({
  plugins: [
    react(),
    babel({ presets: [reactCompilerPreset()] }),
    msw(),
    mockApi(),
    helpPages(),
    preloads(),
    openerScript(),
    shellHtml(),
    appManifests(),
    offlineCopy(),
    deployKit(),
  ],
  worker: { format: 'es' },
  // Found only once the page runs, they would have the dev server load it a second time.
  optimizeDeps: { include: ['msw/browser', '@medplum/core', '@medplum/fhir-router'] },
  build: {
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          environment: 'node', // a file that needs a document says `// @vitest-environment jsdom`
          setupFiles: ['tests/setup.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser', // a real Chromium on the production build, two files at a time
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/prepare.ts'],
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
