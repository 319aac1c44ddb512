import type { Page } from 'playwright-core'
import type { Demo } from '#mocks/demo/serveDemo.ts'

/** Something somebody wrote, in words that stand nowhere else. */
export interface Said {
  text: string
  /** On which page. */
  where: string
  /** Which draft it went into, as its address says. */
  draft: string | null
  /** It was finished, and meant for the clinic. */
  isForTheClinic: boolean
}

export interface WordsFound {
  /** Neither at the clinic nor on the device. */
  lost: readonly string[]
  /** At the clinic more than once. */
  twice: readonly string[]
  /** Finished for the clinic, and not there. */
  notArrived: readonly string[]
}

const patienceMilliseconds = 30_000

/**
 * In: in fair weather, a page of whoever wrote. Has what waits be sent, and looks for each text at the clinic and on the device, for
 * as long as one is on its way.
 */
export async function findWords(page: Page, demo: Demo, said: readonly Said[]): Promise<WordsFound> {
  const giveUpAt = performance.now() + patienceMilliseconds
  for (;;) {
    const found = look(await textsHere(page, demo), demo, said)
    if (found.lost.length + found.notArrived.length === 0 || performance.now() > giveUpAt) return found
    // Asked for by hand: after a failure the pause may be long.
    const sendNow = page.locator('main .buttons button.button:not([data-kind])').last()
    await sendNow.click({ timeout: 500 }).catch(nothingToSend)
    await page.waitForTimeout(500)
  }
}

function look(here: string, { clinic }: Demo, said: readonly Said[]): WordsFound {
  const atTheClinic = clinic.fhir.all('QuestionnaireResponse').map((response) => JSON.stringify(response))
  const copies = (text: string) => atTheClinic.filter((response) => response.includes(text)).length
  const everything = [here, ...atTheClinic].join('\n')
  const textsOf = (which: readonly Said[]) =>
    which.map(
      ({ text, where }) =>
        `${text} (${where}; ${beginningIn(everything, text)} of ${text.length} characters are there)`,
    )
  return {
    lost: textsOf(said.filter(({ text }) => copies(text) === 0 && !here.includes(text))),
    twice: textsOf(said.filter(({ text }) => copies(text) > 1)),
    notArrived: textsOf(said.filter(({ text, isForTheClinic }) => isForTheClinic && copies(text) === 0)),
  }
}

/** Out: how much of a text, from its beginning, stands in another. */
function beginningIn(everything: string, text: string): number {
  let length = text.length
  while (length > 0 && !everything.includes(text.slice(0, length))) length -= 1
  return length
}

/** All that lies unsent on this device, as the portal gives it to whoever wants to take it along. */
async function textsHere(page: Page, { origin }: Demo): Promise<string> {
  if (page.url() !== `${origin}/device`) {
    await page.goto(`${origin}/device`)
    await page.waitForURL(`${origin}/device`)
  }
  await page.locator('main h1:not(.first-late)').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  const links = page.locator('main a[download]')
  const hrefs = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  return hrefs.map((href) => decodeURIComponent(href)).join('\n')
}

function nothingToSend(): void {}
