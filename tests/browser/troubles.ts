import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core'
import type { Demo } from '#mocks/demo/serveDemo.ts'

/**
 * Writes down what goes wrong in a browser: errors on the console, exceptions, failed requests, breaches of the policy, requests
 * to strangers. In: what may go wrong. Out: the list, which grows; each says of which kind it is.
 */
export function watched(context: BrowserContext, demo: Demo, expected: readonly RegExp[]): readonly string[] {
  const troubles: string[] = []
  const known = [demo.origin, demo.addresses.fhirBase, demo.addresses.authBase].map((url) => new URL(url).origin)

  function note(trouble: string): void {
    if (!expected.some((pattern) => pattern.test(trouble))) troubles.push(trouble)
  }

  void context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.error(`policy: ${effectiveDirective} ${blockedURI} ${sample}`)
    })
  })
  context.on('console', (message) => {
    if (isTrouble(message, demo)) note(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => note(`exception: ${error.error().message}`))
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && !known.includes(origin)) note(`a stranger was asked: ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    if (!wasLeft(request)) note(`failed: ${request.method()} ${request.url()} ${request.failure()?.errorText}`)
  })
  return troubles
}

// The clinic's own sign-in page has no icon; that is not the portal's.
function isTrouble(message: ConsoleMessage, { addresses }: Demo): boolean {
  const { origin } = new URL(addresses.authBase)
  // Said by the browser's driver, where a test keeps the worker away.
  if (message.text() === 'Service Worker registration blocked by Playwright') return false
  return ['error', 'warning'].includes(message.type()) && message.location().url !== `${origin}/favicon.ico`
}

// A page that is left ends what it was asking.
function wasLeft(request: Request): boolean {
  return request.failure()?.errorText === 'net::ERR_ABORTED'
}

/** Sets the browser's clock so far ahead, like the clinic's. */
export async function setClock(context: BrowserContext, ahead: number): Promise<void> {
  await context.addInitScript((milliseconds: number) => {
    const Real = Date
    const now = () => Real.now() + milliseconds
    globalThis.Date = new Proxy(Real, {
      construct: (target, given: []) => (given.length > 0 ? new target(...given) : new target(now())),
      get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
    })
  }, ahead)
}

/** The evening of Ana's infusion, and a good hour for everybody's story. Time goes on from there. */
export const storyTime = Date.parse('2026-12-03T19:00:00-05:00')
