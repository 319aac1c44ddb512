import { describe, expect, test } from 'vitest'
import { jsonOf, problemOfStatus } from '#fhir/answer.ts'
import { passesByItself, problemOf, ProblemError, type Problem } from '#problem.ts'

const none = new Headers()

test.each<[number, Problem]>([
  [400, { kind: 'refused', status: 400 }],
  [401, { kind: 'signedOut' }],
  [402, { kind: 'refused', status: 402 }],
  [403, { kind: 'forbidden' }],
  [404, { kind: 'missing' }],
  [405, { kind: 'refused', status: 405 }],
  [406, { kind: 'refused', status: 406 }],
  [408, { kind: 'slow' }],
  [409, { kind: 'changed' }],
  [410, { kind: 'missing' }],
  [412, { kind: 'changed' }],
  [413, { kind: 'refused', status: 413 }],
  [415, { kind: 'refused', status: 415 }],
  [422, { kind: 'refused', status: 422 }],
  [428, { kind: 'refused', status: 428 }],
  [429, { kind: 'busy' }],
  [500, { kind: 'broken' }],
  [501, { kind: 'broken' }],
  [502, { kind: 'broken' }],
  [503, { kind: 'busy' }],
  [504, { kind: 'broken' }],
  [599, { kind: 'broken' }],
  [304, { kind: 'broken' }],
  [302, { kind: 'broken' }],
])('%d means %o', (status, problem) => {
  expect(problemOfStatus(status, none)).toEqual(problem)
})

test.each([429, 503])('when it says when to come back, that is kept (%d)', (status) => {
  expect(problemOfStatus(status, new Headers({ 'Retry-After': '7' }))).toEqual({ kind: 'busy', retryAfterSeconds: 7 })
  expect(problemOfStatus(status, new Headers({ 'Retry-After': '0' }))).toEqual({ kind: 'busy', retryAfterSeconds: 0 })
})

test.each(['', 'soon', '-5', 'Infinity', 'NaN', 'Thu, 03 Dec 2026 09:30:00 GMT'])(
  'a Retry-After that is no number of seconds is left alone: “%s”',
  (retryAfter) => {
    expect(problemOfStatus(429, new Headers({ 'Retry-After': retryAfter }))).toEqual({ kind: 'busy' })
  },
)

test.each<[Problem, boolean]>([
  [{ kind: 'unreachable' }, true],
  [{ kind: 'slow' }, true],
  [{ kind: 'busy' }, true],
  [{ kind: 'broken' }, true],
  [{ kind: 'signedOut' }, false],
  [{ kind: 'forbidden' }, false],
  [{ kind: 'missing' }, false],
  [{ kind: 'changed' }, false],
  [{ kind: 'refused', status: 422 }, false],
  [{ kind: 'tooMuch' }, false],
])('%o passes by itself: %s', (problem, passes) => {
  expect(passesByItself(problem)).toBe(passes)
})

test('whatever is thrown is a problem with a name, and never shows a text from a server', () => {
  const thrown = new ProblemError({ kind: 'refused', status: 422 })
  expect([problemOf(thrown), thrown.message]).toEqual([{ kind: 'refused', status: 422 }, 'refused'])
  for (const other of [new Error('<b>stack</b>'), 'text', undefined, null, { kind: 'slow' }])
    expect(problemOf(other)).toEqual({ kind: 'broken' })
})

describe('reading an answer', () => {
  test('letters that lie across two pieces come out whole', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ words: 'أمل 🌊' }))
    expect(await jsonOf(inPieces([...bytes].map((byte) => Uint8Array.of(byte))))).toEqual({ words: 'أمل 🌊' })
  })

  test.each(['', '{', '<html>502</html>', 'undefined'])('“%s” is no answer in FHIR', async (body) => {
    await expect(jsonOf(new Response(body))).rejects.toMatchObject({ problem: { kind: 'broken' } })
  })

  test('an answer without a body is no answer', async () => {
    await expect(jsonOf(new Response(null))).rejects.toMatchObject({ problem: { kind: 'broken' } })
  })

  test('one that breaks off is a network that failed, not a clinic that did', async () => {
    const response = new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('{"resource')),
        pull: (controller) => controller.error(new TypeError('closed')),
      }),
    )
    await expect(jsonOf(response)).rejects.toMatchObject({ problem: { kind: 'unreachable' } })
  })

  test('one that never ends is given up after 20 MB, and its sender is told to stop', async () => {
    const piece = new Uint8Array(1024 * 1024).fill(32)
    let sent = 0
    let stopped = false
    const endless = new Response(
      new ReadableStream({
        pull: (controller) => {
          sent += 1
          controller.enqueue(piece)
        },
        cancel: () => {
          stopped = true
        },
      }),
    )
    await expect(jsonOf(endless)).rejects.toMatchObject({ problem: { kind: 'tooMuch' } })
    expect([sent <= 22, stopped]).toEqual([true, true])
  })

  test('one of just 20 MB is read', async () => {
    const text = JSON.stringify('x'.repeat(20 * 1024 * 1024 - 2))
    expect(await jsonOf(new Response(text))).toHaveLength(text.length - 2)
    await expect(jsonOf(new Response(`${text} `))).rejects.toMatchObject({ problem: { kind: 'tooMuch' } })
  })
})

function inPieces(pieces: readonly Uint8Array[]): Response {
  const left = [...pieces]
  return new Response(
    new ReadableStream({
      pull(controller) {
        const piece = left.shift()
        if (piece) controller.enqueue(piece)
        else controller.close()
      },
    }),
  )
}
