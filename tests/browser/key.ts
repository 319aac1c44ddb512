import type { Page } from 'playwright-core'

/** Through the real screens, in English. Out: the passphrase that was drawn and the sheet that was shown, as it is typed. */
export async function makeKey(page: Page, origin: string): Promise<{ passphrase: string; sheet: string }> {
  await page.goto(`${origin}/key`)
  await page.getByRole('button', { name: 'Begin' }).click()
  const passphrase = await secret(page, 'passphrase', 6)
  await page.getByLabel('Type it once more').fill(passphrase)
  await page.getByRole('button', { name: 'Next' }).click()
  const sheet = (await secret(page, 'sheet', 10)).replaceAll(' ', '')
  await page.getByLabel(/Type the last 8 characters/).fill(sheet.slice(-8))
  await page.getByRole('button', { name: 'I have it' }).click()
  await page.getByText('Your key is made, and open on this device.').waitFor()
  return { passphrase, sheet }
}

async function secret(page: Page, kind: string, words: number): Promise<string> {
  const shown = page.locator(`[data-secret="${kind}"]`, { hasText: new RegExp(`^(\\S+ ){${words - 1},}\\S+$`) })
  await shown.waitFor()
  return (await shown.textContent()) ?? ''
}
