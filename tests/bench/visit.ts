import type { Browser, Page, Request } from 'playwright-core'
import { stillPicture, type SignInReturn } from './signIn.ts'
import { noted, watchFor, type Noted } from './watch.ts'

/** How much slower than this machine the page computes. */
export const slowerBy = 4

export interface Visit {
  address: string
  /** What stands on the screen when the person has what they came for. */
  answer: { selector: string; text: RegExp }
  /** What sessionStorage holds as the page opens. */
  pocket?: SignInReturn['pocket']
}

export interface Fetched {
  kind: 'code' | 'style'
  /** Of the body, as it went over the line. */
  bytes: number
}

export type Visited = Noted & { fetched: readonly Fetched[] }

/** Opens a page with a browser that knows nothing yet, at a slow processor. Out: when it was there, and what code it fetched until then. */
export async function visit(browser: Browser, { address, answer, pocket = [] }: Visit): Promise<Visited> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/Detroit' })
  try {
    const page = await context.newPage()
    const requests: Request[] = []
    page.on('request', (request) => requests.push(request))
    await settleIn(page, new URL(stillPicture, address).href, pocket)
    requests.length = 0
    await watchFor(page, answer.selector, answer.text)
    await slowDown(page)
    await page.goto(address, { waitUntil: 'commit' })
    const notes = await noted(page)
    const asked = requests.filter((request) => kindOf(request) !== undefined)
    const fetched = await Promise.all(
      asked.map(async (request): Promise<Fetched & { at: number }> => {
        await request.response().then((response) => response?.finished())
        const { responseBodySize } = await request.sizes()
        const kind = kindOf(request) ?? 'code'
        return { kind, bytes: responseBodySize, at: firstByteOf(request) - notes.began }
      }),
    )
    return { ...notes, fetched: fetched.filter(({ at }) => at <= notes.answer) }
  } finally {
    await context.close()
  }
}

// What has not begun to arrive takes nothing of the line from the answer.
function firstByteOf(request: Request): number {
  const { startTime, responseStart } = request.timing()
  return startTime + responseStart
}

/** The slow processor belongs to a process of the browser: a page of the same origin keeps it for the next one. */
async function settleIn(page: Page, address: string, pocket: SignInReturn['pocket']): Promise<void> {
  await page.goto(address)
  await page.evaluate((held) => {
    for (const [key, value] of held) sessionStorage.setItem(key, value)
  }, pocket)
}

/** Has the page compute as on a slow phone; its workers are not slowed. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerBy })
}

function kindOf(request: Request): Fetched['kind'] | undefined {
  const { pathname } = new URL(request.url())
  if (pathname.endsWith('.js')) return 'code'
  return pathname.endsWith('.css') ? 'style' : undefined
}
