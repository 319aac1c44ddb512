/// <reference types="vitest/config" />
/// <reference types="msw/vite/client" />
import babel from '@rolldown/plugin-babel'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vite'
import { mockApi } from './mocks/vitePlugin.ts'
import { helpPages } from './src/site/helpPages.ts'
import { shellHtml } from './src/site/shellHtml.ts'

export default defineConfig({
  plugins: [react(), babel({ presets: [reactCompilerPreset()] }), msw(), mockApi(), helpPages(), shellHtml()],
  worker: { format: 'es' },
  build: { modulePreload: { polyfill: false }, target: 'es2023' },
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
          testTimeout: 15_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser', // a real Chromium on the production build, one file at a time
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/prepare.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
