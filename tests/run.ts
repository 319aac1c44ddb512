import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromiumPath } from './browser/chromium.ts'
import { buildOnce } from './browser/servedBuild.ts'
import { countOfVitest, forgetCounts, noteCount, sumOf, type Count } from './counts.ts'

// `npm test`: every check, one after the other; a failure does not hide the next one.
// `npm test -- unit journal` runs the steps that are named and hands the other words to vitest.

const root = join(import.meta.dirname, '..')

const steps: Record<string, () => Count> = {
  types: () => tool('tsc', '--noEmit'),
  lint: () => tool('oxlint', '--type-aware', '--deny-warnings'),
  format: () => tool('prettier', '--check', '--log-level', 'warn', 'src', 'mocks', 'tests', 'vite.config.ts'),
  unit: () => vitest('unit'),
  build: () => attempt(buildOnce),
  browser: () => (attempt(chromiumPath).failed > 0 ? { passed: 0, failed: 1 } : vitest('browser')),
}

const words = process.argv.slice(2)
const filters = words.filter((word) => !(word in steps))
const picked = Object.keys(steps).filter((step) => words.includes(step))
const chosen = picked.length > 0 ? picked : Object.keys(steps)

forgetCounts([...chosen, 'size'])
const counts: Record<string, Count> = {}
for (const name of chosen) counts[name] = run(name)
const all = sumOf(counts, chosen)
console.log(`\n${chosen.map((name) => lineOf(name, counts[name])).join('\n')}`)
process.exitCode = all.failed > 0 ? 1 : 0

function run(name: string): Count {
  console.log(`\n── ${name}`)
  const startedAt = Date.now()
  const builds = counts.build?.failed !== 1
  if (name === 'browser' && !builds) console.log('not run: there is no build')
  const count = name === 'browser' && !builds ? { passed: 0, failed: 1 } : (steps[name]?.() ?? { passed: 0, failed: 1 })
  console.log(`${count.failed > 0 ? '✗' : '✓'} ${name}, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  noteCount(name, count)
  return count
}

function tool(command: string, ...words: string[]): Count {
  return succeeds(command, words) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function vitest(project: string): Count {
  const report = join(root, '.cache', `${project}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const succeeded = succeeds('vitest', ['run', '--project', project, ...reporters, ...filters])
  return countOfVitest(existsSync(report) ? readFileSync(report, 'utf8') : undefined, succeeded)
}

function attempt(work: () => unknown): Count {
  try {
    work()
    return { passed: 1, failed: 0 }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

function succeeds(command: string, words: readonly string[]): boolean {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const { status, error } = spawnSync(command, words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  })
  if (error) console.error(`${command}: ${error.message}`)
  return status === 0
}

function lineOf(name: string, count: Count | undefined): string {
  const { passed, failed } = count ?? { passed: 0, failed: 1 }
  return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(8)} ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`
}
