export type RefusalStatus = 401 | 403 | 404 | 409 | 412 | 422 | 429 | 500 | 503

/** How the way to the clinic is today. */
export type Weather =
  | { kind: 'reachable' }
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'offline' }
  /** The server does what a write asks, and its answer never arrives. */
  | { kind: 'answer lost'; times?: number; only?: Only }
  /** The answer begins and then breaks off. */
  | { kind: 'cut off'; times?: number; only?: Only }
  /** The next answers (one, when not said) are refusals; the server does nothing. */
  | { kind: 'refused'; status: RefusalStatus; times?: number; retryAfterSeconds?: number; only?: Only }

/** Which requests are meant, when not all: by method, or by a part of the path. */
export type Only = { method?: string; path?: string }

export type Sky = {
  readonly weather: Weather
  change(weather: Weather): void
  /** Lets a request through to whoever answers it, or not. A dead network is `Response.error()`. */
  pass(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response>
}

export function createSky(wait: (milliseconds: number) => Promise<void> = realWait): Sky {
  let weather: Weather = { kind: 'reachable' }
  let left = 0

  function change(next: Weather): void {
    weather = next
    left = 'times' in next && next.times !== undefined ? next.times : 1
  }

  function passOne(): void {
    left -= 1
    if (left <= 0) weather = { kind: 'reachable' }
  }

  async function pass(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response> {
    const now = weather
    switch (now.kind) {
      case 'reachable':
        return answer(request)
      case 'slow':
        await wait(now.milliseconds)
        return answer(request)
      case 'offline':
        return Response.error()
      case 'answer lost':
        if (request.method === 'GET' || !isMeant(request, now.only)) return answer(request)
        passOne()
        await answer(request)
        return Response.error()
      case 'cut off':
        if (!isMeant(request, now.only)) return answer(request)
        passOne()
        return cutOff(await answer(request))
      case 'refused':
        if (!isMeant(request, now.only)) return answer(request)
        passOne()
        return refusal(now.status, now.retryAfterSeconds)
    }
  }

  return {
    get weather() {
      return weather
    },
    change,
    pass,
  }
}

function isMeant({ method, url }: Request, only: Only = {}): boolean {
  return (only.method === undefined || only.method === method) && new URL(url).pathname.includes(only.path ?? '')
}

const refusals: Record<RefusalStatus, { code: string; text: string }> = {
  401: { code: 'login', text: 'The access token is not valid' },
  403: { code: 'forbidden', text: 'Not allowed' },
  404: { code: 'not-found', text: 'Not found' },
  409: { code: 'conflict', text: 'Conflict with another change' },
  412: { code: 'conflict', text: 'The version given is not the current one' },
  422: { code: 'processing', text: 'The resource breaks a rule of this server' },
  429: { code: 'throttled', text: 'Too many requests' },
  500: { code: 'exception', text: 'Something failed inside' },
  503: { code: 'transient', text: 'Closed for maintenance' },
}

function refusal(status: RefusalStatus, retryAfterSeconds?: number): Response {
  const { code, text } = refusals[status]
  const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, details: { text } }] }
  const headers = new Headers({ 'content-type': 'application/fhir+json; charset=utf-8' })
  if (status === 401) headers.set('www-authenticate', 'Bearer error="invalid_token"')
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds))
  else if (status === 429) headers.set('retry-after', '2')
  return new Response(JSON.stringify(outcome), { status, headers })
}

async function cutOff(whole: Response): Promise<Response> {
  const bytes = new Uint8Array(await whole.arrayBuffer())
  let sent = false
  const half = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!sent) {
        sent = true
        return controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)))
      }
      // The half sent must have left before the line breaks, or the head would be lost with it.
      await realWait(30)
      controller.error(new TypeError('The connection was closed'))
    },
  })
  const headers = new Headers(whole.headers)
  // Where the body ends is said, so that whoever reads it notices that it ended before.
  headers.set('content-length', String(bytes.length))
  return new Response(half, { status: whole.status, headers })
}

function realWait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
