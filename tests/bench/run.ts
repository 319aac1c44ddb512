import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { chromiumPath } from '../browser/chromium.ts'
import { isMissed, lineOf, verdictOf, type Figure } from './figures.ts'
import { firstRoute } from './firstRoute.ts'
import { flapping } from './flapping.ts'
import { helpPage } from './helpPage.ts'
import { journal } from './journal.ts'
import { forms } from './forms.ts'
import { kills } from './kills.ts'
import { lives } from './lives.ts'
import { privateEntries } from './privateEntries.ts'
import { soak } from './soak.ts'
import { timeline } from './timeline.ts'
import { todayAnswer } from './todayAnswer.ts'
import { typing } from './typing.ts'
import { warmStart } from './warmStart.ts'
import { oldFactsInWords } from '#help/oldFacts.ts'

/**
 * `npm run bench`: the built portal in a real Chromium, one line a figure; then which budgets are met. Exits 1 when one is missed.
 * `-- --only firstRoute` (again for more): some of it. `--runs 7`, `--kills 50`, `--lives 10000`: how often. `--minutes 3`: how long `soak` goes on.
 * `--seed 1`: whose words, which moments. Nothing else should run meanwhile.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    runs: { type: 'string', default: '7' },
    kills: { type: 'string', default: '50' },
    lives: { type: 'string', default: '10000' },
    minutes: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
})

const wanted = {
  runs: Number(values.runs),
  kills: Number(values.kills),
  lives: Number(values.lives),
  minutes: Number(values.minutes),
  seed: Number(values.seed),
}
const benches: Record<string, (how: typeof wanted) => Promise<Figure[]>> = {
  firstRoute,
  todayAnswer,
  warmStart,
  helpPage,
  typing,
  journal,
  timeline,
  privateEntries,
  forms,
  kills,
  lives,
  flapping,
  soak,
}

const unknown = values.only?.find((name) => !(name in benches))
if (unknown) throw new Error(`There is no ${unknown}: ${Object.keys(benches).join(', ')}`)

console.log(machine())
const figures: Figure[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (values.only && !values.only.includes(name)) continue
  const taken = await bench(wanted)
  for (const figure of taken) console.log(lineOf(figure))
  figures.push(...taken)
}

console.log(`load at the end: ${loadavg()[0]?.toFixed(1)}`)
console.log(['', 'Budgets', ...figures.filter(({ budget }) => budget !== undefined).map(verdictOf)].join('\n'))
for (const says of oldFactsInWords(new Date().toISOString().slice(0, 10))) console.log(`WARNING ${says}`)
process.exitCode = figures.some(isMissed) ? 1 : 0

function machine(): string {
  const said = (command: string, ...words: string[]) =>
    execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  const chromium = said(chromiumPath(), '--version')
  const commit = said('git', 'describe', '--always', '--dirty')
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const load = loadavg()[0]?.toFixed(1)
  return `machine: ${cpus().length} x ${cpus()[0]?.model}, ${memory}, load ${load}; Node ${process.version}, ${chromium}; ${commit}`
}
