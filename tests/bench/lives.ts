import 'fake-indexeddb/auto'
import type { Figure } from './figures.ts'
import { live } from '../drafts/lives.ts'

/**
 * Random lives of somebody who writes, in every weather, over the real store, outbox, client and fake server. The first violation
 * ends it, and is told with the shortest life that shows it.
 */
export async function lives({ lives: count, seed }: { lives: number; seed: number }): Promise<Figure[]> {
  const begun = performance.now()
  const { lived, violation } = await live({ lives: count, seed })
  if (violation !== undefined) console.log(violation)
  const how = `seed ${seed}; answers lost and cut off, 401 to 503, offline, two tabs, full disk, storage denied, no locks, reload, migrate`
  return [
    { name: 'lives of a person who writes', value: lived.lives, unit: '', how },
    {
      name: 'violations: words lost, there twice, or never sent',
      value: violation === undefined ? 0 : 1,
      unit: '',
      how,
      budget: 0,
    },
    { name: 'words that were said to be safe', value: lived.acknowledged, unit: '', how: 'in all of these lives' },
    { name: 'writings that arrived', value: lived.arrived, unit: '', how: 'in all of these lives' },
    { name: 'one life', value: (performance.now() - begun) / lived.lives, unit: 'ms', how: `mean, n ${lived.lives}` },
  ]
}
