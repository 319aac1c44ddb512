import type { QuestionnaireResponse } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { axeBreaches } from './axe.ts'
import { loaded, servedPortal } from './portal.ts'

const portal = servedPortal()
const patient = 'pt-91be07'

describe('the card on paper', () => {
  test.each([
    ['as much as most people say', 1],
    ['far more than fits at full size', 12],
  ])('is one page, large and small: %s', async (_, times) => {
    seedCard(times)
    const { page } = await portal.visit({ as: 'ben', at: '/card', device: { viewport: { width: 1000, height: 800 } } })
    await page.getByText('To rest').first().waitFor()
    for (const [name, format] of [
      ['Print on a full page', 'Letter'],
      ['Print on a full page', 'A4'],
      ['Print small (A6)', 'A6'],
    ] as const) {
      await page.evaluate(() => (window.print = () => {}))
      await page.getByRole('button', { name }).click()
      expect(await sheets(page, format), format).toBe(1)
    }
    // On the screen it is what it was.
    expect(await page.locator('.card').getAttribute('style')).toBeFalsy()
  })
})

describe('the card in the room', () => {
  test('in low light, whatever was chosen; closed, the chosen colours are back', async () => {
    seedCard(1)
    const { page } = await portal.visit({ as: 'ben', at: '/card', theme: 'light' })
    await page.getByRole('link', { name: 'Show it on this screen' }).click()
    await page.getByText('To rest').waitFor()
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme)
    await expect.poll(theme).toBe('low-light')
    const brightest = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(Math.max(...(brightest.match(/\d+/g) ?? ['255']).map(Number))).toBeLessThan(40)
    expect(await axeBreaches(page)).toEqual([])
    await page.getByRole('link', { name: 'Close the card' }).click()
    await page.getByRole('heading', { level: 1, name: 'My card for the room' }).waitFor()
    await expect.poll(theme).toBe('light')
  })

  test('in the language of the person and, below, in that of the room', async () => {
    const { page } = await portal.visit({ as: 'yusuf', at: '/card/shown', language: 'ar' })
    const room = page.locator('.in-room')
    await room.getByText('Mostly quiet, near me').waitFor()
    await room.getByText(/^As of .* May be changed at any time, also in the room\.$/).waitFor()
    expect(await room.first().getAttribute('lang')).toBe('en')
    await page.getByText('الهدوء معظم الوقت، بالقرب مني').waitFor()
  })

  test('at 400 % it is read downwards, never sideways', async () => {
    seedCard(3)
    const { page } = await portal.visit({
      as: 'ben',
      at: '/card/shown',
      device: { viewport: { width: 320, height: 256 } },
    })
    await loaded(page)
    await page.getByText('To rest').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})

// Everything that may stand on a card, each so many times as long.
function seedCard(times: number): void {
  const say = (text: string) => [{ valueString: Array<string>(times).fill(text).join(' ') }]
  const sent = (form: string, item: NonNullable<QuestionnaireResponse['item']>): QuestionnaireResponse => ({
    resourceType: 'QuestionnaireResponse',
    id: `card-${form}`,
    status: 'completed',
    questionnaire: `${urlOf(form)}`,
    subject: { reference: `Patient/${patient}` },
    author: { reference: `Patient/${patient}` },
    source: { reference: `Patient/${patient}` },
    basedOn: [{ reference: `CarePlan/${patient}-cycle-1` }],
    authored: '2026-12-02T12:00:00Z',
    item,
  })
  portal.demo().clinic.fhir.seed([
    sent('kap-intention', [{ linkId: 'intention', answer: say('To rest, and to let the water carry me for once.') }]),
    sent(
      'kap-comfort',
      ['words', 'words-avoid', 'signal-stop', 'signal', 'signal-okay'].map((linkId) => ({
        linkId,
        answer: say('You are here and I am here too, and nothing has to happen now.'),
      })),
    ),
  ])
}

function urlOf(id: string): string {
  const form = portal
    .demo()
    .clinic.fhir.all('Questionnaire')
    .find((one) => one.id === id)
  const { url, version } = form as unknown as { url: string; version: string }
  return `${url}|${version}`
}

async function sheets(page: Page, format: 'Letter' | 'A4' | 'A6'): Promise<number> {
  const margin = { top: '16mm', right: '16mm', bottom: '16mm', left: '16mm' }
  const paper = format === 'A6' ? { preferCSSPageSize: true } : { format, margin }
  const pdf = await page.pdf(paper)
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length
}
