import { trustedUrl } from '#trustedUrl.ts'
import type { RuleWorker } from './ruleRunner.ts'
// oxlint-disable-next-line import/default -- the build makes it: the address of the worker's own file
import address from './rules.worker.ts?worker&url'

export function startRuleWorker(): RuleWorker {
  return new Worker(trustedUrl(address), { type: 'module' })
}
