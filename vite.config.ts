/// <reference types="vitest/config" />
/// <reference types="msw/vite/client" />
import babel from '@rolldown/plugin-babel'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), babel({ presets: [reactCompilerPreset()] }), msw()],
  worker: { format: 'es' },
  build: { modulePreload: { polyfill: false }, target: 'es2023' },
})
