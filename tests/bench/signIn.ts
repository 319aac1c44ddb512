import type { Browser, Page } from 'playwright-core'

export interface WhoAndWhere {
  /** Where in the portal the person wants to go. */
  path?: string
  /** The name that is chosen where the clinic asks who they are. */
  name: string
}

/** Signs in through the real pages; the page then stands where the person wanted to go. */
export async function signIn(page: Page, origin: string, { path = '/', name }: WhoAndWhere): Promise<void> {
  await page.goto(origin + path)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name }).click()
}

/** All that a browser carries back from the clinic's sign-in. */
export interface SignInReturn {
  /** `/signed-in?code=…&state=…`, absolute. */
  address: string
  /** What the portal put aside in sessionStorage on its way there, by key. */
  pocket: readonly (readonly [string, string])[]
}

/** Goes the same way up to the address that leads back, and does not take it: another browser can. */
export async function signInReturn(
  browser: Browser,
  origin: string,
  { path = '/', name }: WhoAndWhere,
): Promise<SignInReturn> {
  const context = await browser.newContext({ locale: 'en-US' })
  try {
    const page = await context.newPage()
    await page.goto(origin + path)
    await page.getByRole('button', { name: 'Sign in' }).click()
    const href = (await page.getByRole('link', { name }).getAttribute('href')) ?? ''
    const answer = await context.request.get(new URL(href, page.url()).href, { maxRedirects: 0 })
    const address = answer.headers().location
    if (!address) throw new Error(`the sign-in sent ${name} nowhere: ${answer.status()}`)
    await page.goto(origin + stillPicture)
    return { address, pocket: await page.evaluate(() => Object.entries<string>(sessionStorage)) }
  } finally {
    await context.close()
  }
}

/** A file of the portal, and of the bare shell, that runs nothing. */
export const stillPicture = '/icon.svg'
