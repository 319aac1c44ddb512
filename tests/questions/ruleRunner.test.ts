import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ruleRunner, type FromWorker, type RuleWorker, type ToWorker } from '#questions/rules/ruleRunner.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const book = { variables: [], items: [] }

/** A worker that does as told, and whether it was ended. */
function workers(behave: (message: ToWorker, tell: (message: FromWorker) => void) => void) {
  const started: { ended: boolean }[] = []
  const start = () => {
    const state = { ended: false }
    started.push(state)
    const worker: RuleWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => void (state.ended = true),
      postMessage(message) {
        const tell = (data: FromWorker) => {
          if (!state.ended) worker.onmessage?.({ data } as MessageEvent<FromWorker>)
        }
        queueMicrotask(() => {
          tell({ ready: true })
          behave(message, tell)
        })
      },
    }
    return worker
  }
  return { start, started }
}

test('a rule that does not end is ended after a second, and left out; the others are worked out', async () => {
  const { start, started } = workers(({ run, without }, tell) => {
    if (!without.includes('evil =')) return tell({ run, begins: 'evil =' })
    tell({ run, begins: 'good =' })
    tell({ run, results: [{ linkId: 'good', within: [], values: [1] }] })
  })
  const runner = ruleRunner(start)
  const results = runner.run(book, {})
  await vi.advanceTimersByTimeAsync(900)
  expect(started.map(({ ended }) => ended)).toEqual([false])
  await vi.advanceTimersByTimeAsync(200)
  expect(await results).toEqual([{ linkId: 'good', within: [], values: [1] }])
  expect(started.map(({ ended }) => ended)).toEqual([true, false])
  // It stays left out: the next time costs no second.
  const again = runner.run(book, {})
  await vi.advanceTimersByTimeAsync(10)
  expect(await again).toHaveLength(1)
  runner.close()
  expect(started.every(({ ended }) => ended)).toBe(true)
})

test('new answers while a rule does not end: that rule is still the one that is left out', async () => {
  const { start } = workers(({ run, without }, tell) => {
    if (without.includes('evil =')) return tell({ run, results: [] })
    // The worker is busy with the first run and never comes to the second.
    if (run === 1) tell({ run, begins: 'evil =' })
  })
  const runner = ruleRunner(start)
  const first = runner.run(book, {})
  await vi.advanceTimersByTimeAsync(100)
  const second = runner.run(book, {})
  await vi.advanceTimersByTimeAsync(25_000)
  expect(await first).toBeUndefined()
  expect(await second).toEqual([])
})

test('one after the other that does not end: it gives up, and says so', async () => {
  const { start, started } = workers(({ run, without }, tell) => tell({ run, begins: `evil ${without.length}` }))
  const results = ruleRunner(start).run(book, {})
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await results).toBeUndefined()
  expect(started.length).toBeLessThan(20)
})

test('a browser without workers: nothing is worked out, and nothing breaks', async () => {
  const runner = ruleRunner(() => {
    throw new TypeError('no workers')
  })
  expect(await runner.run(book, {})).toBeUndefined()
})
