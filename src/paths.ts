import type { Language } from '#i18n/languages.ts'

// Every address of the portal. Ids are opaque; nothing a person wrote or is called ever stands in one.
export const paths = {
  today: () => '/',
  timeline: () => '/timeline',
  cycle: (id: string) => `/cycles/${encodeURIComponent(id)}`,
  session: (id: string) => `/sessions/${encodeURIComponent(id)}`,
  worksheets: () => '/worksheets',
  beginWorksheet: (use: string) => `/worksheets/begin/${encodeURIComponent(use)}`,
  card: () => '/card',
  cardShown: () => '/card/shown',
  worksheet: (id: string) => `/worksheets/${encodeURIComponent(id)}`,
  journal: () => '/journal',
  writeEntry: () => '/journal/new',
  entry: (id: string) => `/journal/${encodeURIComponent(id)}`,
  plan: () => '/plan',
  beforeAndAfter: (cycleId: string) => `/journal/cycles/${encodeURIComponent(cycleId)}`,
  settings: () => '/settings',
  device: () => '/device',
  key: () => '/key',
  mood: () => '/mood',
  export: () => '/export',
  privacy: () => '/privacy',
  about: () => '/about',
  signInReturn: () => '/signed-in',
  help: (language: Language = 'en') => (language === 'en' ? '/help/' : `/help/${language}/`),
} as const
