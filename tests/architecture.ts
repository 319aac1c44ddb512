import { posix } from 'node:path'
import { outlineOf, type Import, type Outline, type Source } from './architectureSource.ts'

export interface Complaint {
  file: string
  says: string
}

/** Who may use whom, besides their own files and what is everyone's. `features` stands for each feature by itself. */
const mayUse: Record<string, readonly string[]> = {
  'main.tsx': ['app', 'drafts', 'vault', 'identity', 'fhir', 'ui', 'i18n', 'clinic', 'mocks'],
  app: [
    'features',
    'care',
    'questions',
    'help',
    'drafts',
    'vault',
    'identity',
    'fhir',
    'ui',
    'i18n',
    'clinic',
    'offline',
  ],
  features: ['care', 'questions', 'help', 'drafts', 'vault', 'identity', 'fhir', 'ui', 'i18n', 'clinic'],
  care: ['questions', 'fhir', 'ui', 'i18n', 'drafts', 'vault', 'help', 'clinic'],
  questions: ['fhir', 'ui', 'i18n', 'drafts', 'help'],
  help: ['ui', 'i18n', 'clinic'],
  site: ['help', 'i18n', 'clinic', 'offline'],
  identity: ['fhir', 'i18n', 'clinic'],
  vault: ['fhir', 'i18n'],
  ui: ['i18n', 'clinic'],
  drafts: [],
  offline: [],
  fhir: [],
  i18n: [],
  clinic: [],
  'paths.ts': [],
  'problem.ts': [],
  'time.ts': [],
  'ids.ts': [],
  'trustedUrl.ts': [],
  'turns.ts': [],
}

const everyones = ['paths.ts', 'problem.ts', 'time.ts', 'ids.ts', 'trustedUrl.ts', 'turns.ts']

/** Type-only ways between single files that the table has no line for. */
const typesOnly: readonly { from: RegExp; to: string }[] = [
  { from: /^src\/paths\.ts$/, to: 'src/i18n/languages.ts' },
  { from: /^src\/clinic\//, to: 'src/i18n/languages.ts' },
]

const databaseOpeners = [
  'src/drafts/connection.ts',
  'src/vault/deviceKey.ts',
  'src/vault/vaultStore.ts',
  'src/identity/rememberedPerson.ts',
  'src/care/sealedRecord.queries.ts',
  'src/care/keptAnswers.queries.ts',
  'src/care/privateCopies.queries.ts',
]

const homes: readonly { globals: readonly string[]; home: RegExp; says: string }[] = [
  {
    globals: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'navigator.sendBeacon'],
    home: /^src\/(fhir|identity|offline)\/|^src\/app\/loadClinic\.ts$/,
    says: 'the clinic is reached through src/fhir/client.ts',
  },
  { globals: ['localStorage'], home: /^src\/ui\/preferences\.ts$/, says: 'only src/ui/preferences.ts uses it' },
  {
    globals: ['sessionStorage'],
    home: /^src\/identity\/|^src\/offline\/loadAgain\.ts$/,
    says: 'only src/identity/ and src/offline/loadAgain.ts use it',
  },
  { globals: ['document.cookie'], home: /^$/, says: 'the portal keeps no cookies' },
  {
    globals: ['indexedDB'],
    home: new RegExp(`^(${databaseOpeners.join('|')}|src/vault/placesHere.ts)$`),
    says: `only the openers use it: ${databaseOpeners.join(', ')}`,
  },
  { globals: ['Date.now', 'new Date()'], home: /^src\/time\.ts$/, says: 'take a Clock (src/time.ts) and ask it' },
  { globals: ['crypto.subtle'], home: /^src\/vault\//, says: 'cryptography stays in src/vault/' },
  { globals: ['crypto.randomUUID'], home: /^src\/ids\.ts$/, says: 'ids come from src/ids.ts' },
  { globals: ['Math.random'], home: /^src\/app\//, says: 'chance is handed in, by src/app/' },
  { globals: ['crypto.getRandomValues'], home: /^src\/(ids\.ts$|vault\/)/, says: 'ids come from src/ids.ts' },
]

const fhirTypes = /^(fhir\/|@types\/fhir|@medplum\/)/
const knowsFhir = /\.(fhir|queries)\.tsx?$|^src\/fhir\//
const vagueName = /^(utils?|shared|helpers?|common|misc)$/i

/** In: every file of `src` and of `mocks`. Out: what breaks the rules of the house, in no particular order; empty when nothing does. */
export function complaintsAbout(sources: readonly Source[]): Complaint[] {
  const outlines = sources.map(outlineOf)
  const each = outlines.flatMap((outline) =>
    [
      ...outline.faults,
      ...outline.imports.flatMap((one) => importComplaints(outline.file, one)),
      ...nounComplaints(outline),
      ...barrelComplaints(outline),
      ...nameComplaints(outline.file),
      ...(outline.file.startsWith('src/') ? globalComplaints(outline) : []),
    ].map((says) => ({ file: outline.file, says })),
  )
  return [...new Map([...each, ...cycleComplaints(outlines)].map((one) => [`${one.file}\n${one.says}`, one])).values()]
}

function importComplaints(file: string, one: Import): string[] {
  const isMock = file.startsWith('mocks/')
  if (one.package !== undefined) return isMock ? [] : packageComplaints(file, one.package, one.how)
  if (one.to === undefined || one.to.endsWith('.d.ts')) return []
  return isMock ? mockUseComplaints(one.to, one.how) : ownFileComplaints(file, one.to, one.how)
}

// Mocks play the clinic: what they know of the portal is how both write down time and FHIR.
function mockUseComplaints(to: string, how: Import['how']): string[] {
  const target = houseOf(to)
  if (target === 'mocks' || everyones.includes(target) || (target === 'fhir' && how === 'type')) return []
  // The demo sends the very headers a clinic's host would.
  if (to === 'src/site/headers.ts') return []
  // The clinic publishes the portal's own worksheets: they are written once.
  if (to === 'src/questions/defaults/defaults.fhir.ts') return []
  return [`mocks may not use ${to}`]
}

function packageComplaints(file: string, name: string, how: Import['how']): string[] {
  if (/^(msw|virtual:msw)(\/|$)/.test(name)) return [`uses ${name}: mocks/ does that`]
  if (/^(vitest|@testing-library\/|fake-indexeddb|node:)/.test(name) && houseOf(file) !== 'site') {
    return [`uses ${name}, which is not there in a browser`]
  }
  if (fhirTypes.test(name) && !knowsFhir.test(file)) {
    return [`uses ${name}: FHIR is known to *.fhir.ts, *.queries.ts and src/fhir/ only`]
  }
  if (name === 'idb' && how !== 'type' && !databaseOpeners.includes(file)) {
    return [`opens a database: only ${databaseOpeners.join(', ')} do`]
  }
  return []
}

function ownFileComplaints(file: string, to: string, how: Import['how']): string[] {
  const from = houseOf(file)
  const target = houseOf(to)
  if (target === 'mocks') return mocksComplaints(file, to, how)
  if (!to.startsWith('src/')) return [`reaches out of src, to ${to}`]
  if (to === 'src/main.tsx') return ['uses main.tsx, where everything starts']
  if (from === 'features' && target === 'features') {
    return featureOf(file) === featureOf(to) ? [] : [`feature ${featureOf(file)} uses feature ${featureOf(to)}`]
  }
  if (from === target || everyones.includes(target)) return []
  if (how === 'type' && typesOnly.some((way) => way.from.test(file) && way.to === to)) return []
  const allowed = mayUse[from]
  if (!allowed) return [`stands in ${from}, which is not a part of the house`]
  return allowed.includes(target) ? [] : [`${from} may not use ${target} (${to})`]
}

function mocksComplaints(file: string, to: string, how: Import['how']): string[] {
  if (file !== 'src/main.tsx') return [`uses ${to}: only main.tsx and tests use mocks`]
  return how === 'dynamic' ? [] : [`uses ${to} at once: the production build would carry it; import() it in mock mode`]
}

// A plain noun says what something means: no edge, and of packages and components at most their types.
const nounFolders = /^src\/(care|questions|features\/[^/]+)\/|^src\/(drafts\/draft|clinic\/clinic)\.ts$/

function nounComplaints({ file, imports }: Outline): string[] {
  if (!isNoun(file)) return []
  return imports.flatMap(({ to, package: name, how }) => {
    if (name !== undefined) return how === 'type' ? [] : [`a plain noun uses the package ${name}`]
    if (to === undefined) return []
    if (knowsFhir.test(to)) return [`a plain noun uses the edge ${to}`]
    return how !== 'type' && /\.(tsx|css)$/.test(to) ? [`a plain noun uses the component ${to}`] : []
  })
}

/** `entry.ts` is one; `entry.fhir.ts` and `JournalScreen.tsx` are edges, `useEntry.ts` belongs to React. */
function isNoun(file: string): boolean {
  const name = posix.basename(file)
  return nounFolders.test(file) && /^[a-z][^.]*\.ts$/.test(name) && !/^use[A-Z]/.test(name)
}

function barrelComplaints({ file, reExports, hasOwnWords }: Outline): string[] {
  const isIndex = /(^|\/)index\.tsx?$/.test(file)
  if (isIndex) return ['is an index file: name it for what it holds']
  return reExports.length > 0 && !hasOwnWords ? ['only passes on what others export'] : []
}

function nameComplaints(file: string): string[] {
  return file
    .split('/')
    .map((part) => part.split('.')[0] ?? '')
    .filter((part) => vagueName.test(part))
    .map((part) => `is called ${part}: name it for what it holds`)
}

function globalComplaints({ file, globals }: Outline): string[] {
  return homes.flatMap(({ globals: names, home, says }) => {
    if (home.test(file)) return []
    const used = names.filter((name) => globals.some((one) => one === name || one.startsWith(`${name}.`)))
    return used.map((name) => `uses ${name}: ${says}`)
  })
}

function cycleComplaints(outlines: readonly Outline[]): Complaint[] {
  const uses = new Map(
    outlines.map(({ file, imports }) => [
      file,
      imports.flatMap(({ to, how }) => (to !== undefined && how !== 'dynamic' ? [to] : [])),
    ]),
  )
  const complaints: Complaint[] = []
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file)
    if (start >= 0) {
      complaints.push({ file, says: `goes in a circle: ${[...way.slice(start), file].join(' → ')}` })
    } else if (!done.has(file)) {
      for (const next of uses.get(file) ?? []) walk(next, [...way, file])
      done.add(file)
    }
  }
  for (const { file } of outlines) walk(file, [])
  return complaints
}

/** The folder below `src` that a file belongs to, or its own name when it stands at the top. */
function houseOf(file: string): string {
  const parts = file.split('/')
  if (parts[0] !== 'src') return parts[0] ?? ''
  return parts[1] ?? ''
}

function featureOf(file: string): string {
  return file.split('/')[2] ?? ''
}
