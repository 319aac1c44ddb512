import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { noteCount } from './counts.ts'

// What a first visit may weigh, and what must not be in the build at all.

interface Chunk {
  file: string
  src?: string
  isEntry?: boolean
  imports?: readonly string[]
  dynamicImports?: readonly string[]
  css?: readonly string[]
}

/** Vite's `manifest.json`: what each built file came from and what it asks for. */
export type Manifest = Readonly<Record<string, Chunk>>

export interface BudgetLine {
  name: string
  bytes: number
  budget: number
}

const kilobyte = 1000

// What main.tsx asks for at once; every other dynamic import comes after Today's answer, or when somebody goes there.
const atOnce = [/^src\/app\/mount\.tsx$/, /^_portal-/, /^_words-en-/, /^src\/i18n\/locales\/en\/portal\.ts$/]

/** In: the manifest. Out: the files that Today's first answer needs, each once. */
export function firstRouteFiles(manifest: Manifest): string[] {
  const files = new Set<string>()
  const seen = new Set<string>()
  const take = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const next of chunk.imports ?? []) take(next)
    for (const next of chunk.dynamicImports ?? []) if (atOnce.some((pattern) => pattern.test(next))) take(next)
  }
  for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry) take(key)
  return [...files]
}

/** Out: what is in a build and belongs to mocks or tests, as `file: what`. */
export function strangersIn(folder: string): string[] {
  return globSync('**/*.{js,css,html,json,map}', { cwd: folder }).flatMap((file) => {
    const found = strangerIn(file) ?? strangerIn(readFileSync(join(folder, file), 'utf8'))
    return found ? [`${file}: ${found}`] : []
  })
}

export function strangerIn(text: string): string | undefined {
  return /mockServiceWorker|\bmsw\b|medplum|#mocks\/|(?<![\w-])mocks\/\w|MemoryRepository|resourceType["'`]?:\s*["'`]StructureDefinition/i.exec(
    text,
  )?.[0]
}

export function budgetLines(folder: string): BudgetLine[] {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const first = firstRouteFiles(manifest)
  const help = globSync('help/**/index.html', { cwd: folder }).toSorted()
  const compressed = (ending: string) =>
    sum(first.filter((file) => file.endsWith(ending)).map((file) => brotli(join(folder, file))))
  return [
    { name: 'JavaScript of the first route, brotli', bytes: compressed('.js'), budget: 150 * kilobyte },
    { name: 'style of the first route, brotli', bytes: compressed('.css'), budget: 20 * kilobyte },
    { name: 'index.html, brotli', bytes: brotli(join(folder, 'index.html')), budget: 4 * kilobyte },
    ...help.map((file) => ({ name: `/${file} with its style`, bytes: pageBytes(folder, file), budget: 30 * kilobyte })),
  ]
}

/** A line holds when there is something to weigh and it is not too heavy. */
export function holds({ bytes, budget }: BudgetLine): boolean {
  return bytes > 0 && bytes <= budget
}

function pageBytes(folder: string, file: string): number {
  const html = readFileSync(join(folder, file), 'utf8')
  const styles = [...html.matchAll(/<link[^>]+href="(\/[^"]+\.css)"/g)].map(([, href = '']) => join(folder, href))
  return sum([Buffer.byteLength(html), ...styles.map((style) => readFileSync(style).byteLength)])
}

function brotli(path: string): number {
  return brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function main(): void {
  const dist = join(import.meta.dirname, '../dist')
  if (!existsSync(join(dist, '.vite/manifest.json'))) {
    console.error('There is nothing to weigh: run `npm run build` first.')
    noteCount('size', { passed: 0, failed: 1 })
    process.exitCode = 1
    return
  }
  const lines = budgetLines(dist)
  for (const line of lines) {
    const figures = `${(line.bytes / kilobyte).toFixed(1)} of ${line.budget / kilobyte} kB`
    console.log(`${holds(line) ? 'ok  ' : 'OVER'} ${figures.padStart(18)}  ${line.name}`)
  }
  const helpIsThere = lines.some(({ name }) => name.startsWith('/help/'))
  if (!helpIsThere) console.log('MISSING: there is no help page in the build')
  const strangers = strangersIn(dist)
  console.log(
    strangers.length === 0 ? 'ok   nothing of the mocks in the build' : `MOCKS in the build: ${strangers.join(', ')}`,
  )
  const verdicts = [...lines.map(holds), helpIsThere, strangers.length === 0]
  const failed = verdicts.filter((good) => !good).length
  noteCount('size', { passed: verdicts.length - failed, failed })
  process.exitCode = failed > 0 ? 1 : 0
}

if (import.meta.main) main()
