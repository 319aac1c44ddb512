import { ProblemError, type Problem } from '#problem.ts'

const largestAnswer = 20 * 1024 * 1024

/** In: an answer that is no success. Out: what it means for us. */
export function problemOfStatus(status: number, headers: Headers): Problem {
  if (status === 401) return { kind: 'signedOut' }
  if (status === 403) return { kind: 'forbidden' }
  if (status === 404 || status === 410) return { kind: 'missing' }
  if (status === 409 || status === 412) return { kind: 'changed' }
  if (status === 429 || status === 503) {
    const retryAfterSeconds = secondsOf(headers.get('Retry-After'))
    return retryAfterSeconds === undefined ? { kind: 'busy' } : { kind: 'busy', retryAfterSeconds }
  }
  if (status === 408) return { kind: 'slow' }
  if (status >= 500 || status < 400) return { kind: 'broken' }
  return { kind: 'refused', status }
}

// Retry-After as a date is rare and would trust the server's clock: then our own pause is used.
function secondsOf(retryAfter: string | null): number | undefined {
  const seconds = Number(retryAfter)
  return retryAfter && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}

/** In: a successful answer. Out: its JSON. Throws a Problem when it breaks off, is no JSON, or is larger than 20 MB. */
export async function jsonOf(response: Response): Promise<unknown> {
  return jsonIn(await textOf(response))
}

/** In: a whole body. Out: its JSON. Throws a Problem when it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError({ kind: 'broken' })
  }
}

/** In: a successful answer. Out: its body, whole. Throws a Problem when it breaks off or is larger than 20 MB. */
export async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new ProblemError({ kind: 'unreachable' })
    })
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > largestAnswer) {
      await reader.cancel()
      throw new ProblemError({ kind: 'tooMuch' })
    }
    text += decoder.decode(value, { stream: true })
  }
}
