import type portal from './locales/en/portal.ts'
import type timeline from './locales/en/timeline.ts'
import type questions from './locales/en/questions.ts'
import type worksheets from './locales/en/worksheets.ts'
import type journal from './locales/en/journal.ts'
import type settings from './locales/en/settings.ts'
import type device from './locales/en/device.ts'
import type vault from './locales/en/vault.ts'
import type help from './locales/en/help.ts'
import type plan from './locales/en/plan.ts'
import type steps from './locales/en/steps.ts'
import type bring from './locales/en/bring.ts'
import type sharing from './locales/en/sharing.ts'
import type mood from './locales/en/mood.ts'
import type takeAlong from './locales/en/export.ts'
import type privacy from './locales/en/privacy.ts'
import type changes from './locales/en/changes.ts'
import type about from './locales/en/about.ts'

interface Words {
  portal: typeof portal
  timeline: typeof timeline
  questions: typeof questions
  worksheets: typeof worksheets
  journal: typeof journal
  settings: typeof settings
  device: typeof device
  vault: typeof vault
  help: typeof help
  plan: typeof plan
  steps: typeof steps
  bring: typeof bring
  sharing: typeof sharing
  mood: typeof mood
  export: typeof takeAlong
  privacy: typeof privacy
  changes: typeof changes
  about: typeof about
}

export type Feature = keyof Words

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: false
    resources: Words
  }
}
