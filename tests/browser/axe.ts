import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

// The script itself instead of AxeBuilder: brought to a page once, it looks at many themes in a tenth of a second each.
const require = createRequire(import.meta.url)
const script = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

interface Axe {
  run(document: Document, options: object): Promise<{ violations: readonly Violation[]; passes: readonly object[] }>
}

interface Violation {
  id: string
  nodes: readonly { target: readonly string[]; failureSummary?: string }[]
}

/** In: a page as it stands. Out: one line for each breach of WCAG 2.0 to 2.2 A and AA or of good practice; throws when nothing was looked at. */
export async function axeBreaches(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(script)
  const { breaches, passes } = await page.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const found = await axe.run(document, { runOnly: wanted, resultTypes: ['violations'] })
    return {
      passes: found.passes.length,
      breaches: found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary}`),
      ),
    }
  }, tags)
  if (passes === 0) throw new Error('axe looked at nothing')
  return breaches
}
