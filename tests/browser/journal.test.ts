import type { QuestionnaireResponse } from '@medplum/fhirtypes'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { brightnessDuring } from './frames.ts'
import { forTheTeam, loaded, servedPortal } from './portal.ts'

const portal = servedPortal()

const field = 'Your words'
const origin = () => portal.demo().origin

function atClinic(words: string): QuestionnaireResponse[] {
  const responses = portal.demo().clinic.fhir.all('QuestionnaireResponse') as QuestionnaireResponse[]
  return responses.filter((response) => JSON.stringify(response).includes(words))
}

const lineOf = (page: Page, words: string) => page.locator('.entries li', { hasText: words })

async function writeAndSend(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).fill(words)
  await forTheTeam(page)
  await page.getByRole('button', { name: 'Done for now' }).click()
  await lineOf(page, words).getByText('Kept at your clinic.').waitFor()
}

/** As somebody pastes it: from the clipboard, by the keys. */
async function paste(page: Page, text: string, html?: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: origin() })
  await page.evaluate(
    async ([plain, rich]) => {
      const parts = { 'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }) }
      const more = rich === undefined ? {} : { 'text/html': new Blob([rich], { type: 'text/html' }) }
      await navigator.clipboard.write([new ClipboardItem({ ...parts, ...more })])
    },
    [text, html] as const,
  )
  await page.getByRole('textbox', { name: field }).press('ControlOrMeta+V')
}

describe('in low light', () => {
  // The page is nearly black; a white one is about 0.95, and a light notice that fills a third of the window 0.3.
  const brightest = 0.15

  test('nothing bright is drawn on any way through the portal: other pages, back, a reload, help', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/journal/new', theme: 'low-light' })
    const frames = await brightnessDuring(page, portal.browser(), async () => {
      await page.getByRole('textbox', { name: field }).pressSequentially('in the dark')
      await page.reload()
      await loaded(page)
      await page.getByRole('link', { name: 'Today' }).click()
      await loaded(page)
      for (const place of ['Timeline', 'Journal']) {
        await page.getByRole('navigation', { name: 'Places in the portal' }).getByRole('link', { name: place }).click()
        await loaded(page)
      }
      await page.locator('.entries a').first().click()
      await loaded(page)
      await page.goBack()
      await loaded(page)
      await page.goto(`${origin()}/settings`)
      await loaded(page)
      await page.locator('.help-now').click()
      await page.locator('main.help h1').waitFor()
      await page.goBack()
      await loaded(page)
    })
    expect(frames.length).toBeGreaterThan(15)
    expect(Math.max(...frames)).toBeLessThan(brightest)
  })

  test('a bright frame would be found', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/journal/new', theme: 'low-light' })
    const frames = await brightnessDuring(page, portal.browser(), async () => {
      await page.evaluate(async () => {
        document.documentElement.dataset.theme = 'light'
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
        document.documentElement.dataset.theme = 'low-light'
      })
    })
    expect(Math.max(...frames)).toBeGreaterThan(brightest)
  })

  test('on a phone: begun, loaded again midway, written on without a network, finished; it is sent once, and low light stays', async () => {
    const { context, page } = await portal.visit({
      as: 'ana',
      at: '/journal/new',
      device: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
      expected: [/ERR_INTERNET_DISCONNECTED/],
    })
    const words = page.getByRole('textbox', { name: field })
    await page.getByRole('button', { name: 'Turn on low light' }).tap()
    await page.getByText(/^Low light is on/).waitFor()
    await words.pressSequentially('cedar planks, ', { delay: 83 })
    await page.reload()
    await words.waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('low-light')
    expect(await words.inputValue()).toBe('cedar planks, ')
    expect(await words.evaluate((there) => there === document.activeElement)).toBe(true)
    await forTheTeam(page)
    await page.waitForLoadState('networkidle')

    await context.setOffline(true)
    await words.press('Control+End')
    await words.pressSequentially('somebody humming')
    await page.getByRole('button', { name: 'Done for now' }).tap()
    await lineOf(page, 'cedar planks, somebody humming').getByText('Waiting to be sent').waitFor()
    await context.setOffline(false)
    await expect.poll(() => atClinic('cedar planks, somebody humming').length).toBe(1)
    await lineOf(page, 'cedar planks, somebody humming').getByText('Kept at your clinic.').waitFor()
    await page.reload()
    await lineOf(page, 'cedar planks, somebody humming').waitFor()
    expect(await lineOf(page, 'cedar planks').count()).toBe(1)
    expect(atClinic('cedar planks')).toHaveLength(1)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('low-light')
  })
})

describe('what stays in view', () => {
  const nine = Array.from({ length: 9 }, (_, line) => `line ${line}`).join('\n')

  test.each([
    { width: 360, height: 640 },
    { width: 360, height: 780 },
    { width: 640, height: 360 },
    { width: 1280, height: 900 },
  ])('while writing at $width × $height: the line that is written, and Help now', async (viewport) => {
    const { page } = await portal.visit({ as: 'ana', device: { viewport } })
    await page.waitForLoadState('networkidle')
    await page.getByRole('link', { name: 'Write first notes' }).click()
    const words = page.locator('textarea[data-page]')
    await words.waitFor()
    expect(await isSeen(words, 'first line')).toBe(true)
    await page.keyboard.type('one word')
    expect(await isSeen(words, 'first line')).toBe(true)
    expect(await isSeen(page.locator('.help-now'), 'middle')).toBe(true)
    await page.keyboard.insertText(`\n${nine}`)
    await page.keyboard.type('.')
    await expect.poll(() => isSeen(words, 'last line')).toBe(true)
    expect(await isSeen(page.locator('.help-now'), 'middle')).toBe(true)

    // Opened anew, one writes on after what is there.
    await page.locator('.desk-foot').getByText('Kept on this device.').first().waitFor()
    await page.reload()
    await words.waitFor()
    await page.keyboard.type(' And on.')
    await expect.poll(() => isSeen(words, 'last line')).toBe(true)
    expect(await words.inputValue()).toBe(`one word\n${nine}. And on.`)
  })

  test('who can read it is chosen with all of it in reach, on a low window too', async () => {
    const device = { viewport: { width: 360, height: 480 } }
    const { page } = await portal.visit({ as: 'ana', at: '/journal/new', device })
    await page.getByRole('button', { name: /^Who can read this:/ }).click()
    await page.getByRole('radio', { name: /^My KAP team/ }).click()
    for (const part of [
      page.getByRole('button', { name: 'Do it today' }),
      page.getByRole('radio', { name: /^Only me/ }),
      page.getByRole('button', { name: /^Who can read this:/ }),
    ]) {
      await part.scrollIntoViewIfNeeded()
      expect(await isSeen(part, 'middle')).toBe(true)
    }
  })
})

/** Whether a place in it lies in the window and nothing lies over it. */
function isSeen(locator: Locator, place: 'first line' | 'middle' | 'last line'): Promise<boolean> {
  return locator.evaluate((element, at) => {
    const { left, width, top, bottom } = element.getBoundingClientRect()
    const y = { 'first line': top + 24, middle: (top + bottom) / 2, 'last line': bottom - 24 }[at]
    const there = document.elementFromPoint(at === 'middle' ? left + width / 2 : left + 24, y)
    return element.contains(there) || there?.closest('label')?.control === element
  }, place)
}

describe('after it was sent', () => {
  test('an entry is changed: the clinic has the new words, and the earlier version can be read', async () => {
    const { page } = await portal.visit({ as: 'ana', at: '/journal/new' })
    await writeAndSend(page, 'the first words')
    await lineOf(page, 'the first words').getByRole('link').click()
    await page.getByRole('button', { name: 'Change this entry' }).click()
    await page.getByRole('textbox', { name: field }).fill('other words')
    await page.getByRole('button', { name: 'Done for now' }).click()
    await lineOf(page, 'other words').getByText('Kept at your clinic.').waitFor()
    expect(atClinic('other words')).toMatchObject([{ status: 'amended' }])
    expect(await lineOf(page, 'the first words').count()).toBe(0)

    await lineOf(page, 'other words').getByRole('link').click()
    await page.getByText(/^Changed on /).click()
    await page.getByText('What changed: Your words').waitFor()
    await page.getByText('Read this earlier version').click()
    await page.getByText('the first words').waitFor()
  })

  test('it is changed in two tabs: one of them writes, the other shows it; one change reaches the clinic', async () => {
    const { page, newPage } = await portal.visit({ as: 'ana', at: '/journal/new' })
    await writeAndSend(page, 'what both tabs show')
    await lineOf(page, 'what both tabs show').getByRole('link').click()
    await page.getByRole('button', { name: 'Change this entry' }).waitFor()
    const second = await newPage()
    await second.goto(page.url())
    await second.getByRole('button', { name: 'Change this entry' }).waitFor()

    await page.getByRole('button', { name: 'Change this entry' }).click()
    await page.getByRole('textbox', { name: field }).press('Control+End')
    await page.getByRole('textbox', { name: field }).pressSequentially(', changed in the first')
    await second.getByRole('button', { name: 'Write on' }).click()
    await second.getByText('This is open on another page').waitFor()
    await second.getByText('what both tabs show, changed in the first').waitFor()
    await second.getByRole('button', { name: 'Write on this page instead' }).click()
    const there = second.getByRole('textbox', { name: field })
    await there.press('Control+End')
    await there.pressSequentially(' and in the second')
    await page.getByText('changed in the first and in the second').waitFor()
    await second.getByRole('button', { name: 'Done for now' }).click()
    await lineOf(second, 'changed in the first and in the second').getByText('Kept at your clinic.').waitFor()
    expect(atClinic('what both tabs show')).toMatchObject([{ status: 'amended' }])
    expect(JSON.stringify(atClinic('what both tabs show'))).toContain('changed in the first and in the second')
    await page.goto(`${origin()}/journal`)
    await lineOf(page, 'what both tabs show').waitFor()
    expect(await lineOf(page, 'what both tabs show').count()).toBe(1)
  })

  test('it is deleted, which leaves its trace in the record, and brought back as a new version after a reload', async () => {
    const { page } = await portal.visit({ as: 'ben', at: '/journal/new' })
    await writeAndSend(page, 'words to delete')
    await lineOf(page, 'words to delete').getByRole('link').click()
    await page.getByRole('button', { name: 'Delete this entry' }).click()
    await page.getByText(/^At your clinic: it is marked as entered in error/).waitFor()
    await page.getByRole('button', { name: 'Delete it' }).click()
    await page.getByText('Deleted. You can bring it back for 30 days.').waitFor()
    expect(await lineOf(page, 'words to delete').count()).toBe(0)
    expect(atClinic('words to delete')).toMatchObject([{ status: 'entered-in-error' }])

    await page.goto(`${origin()}/journal`)
    await page.getByText('1 deleted entry').click()
    await page.getByRole('button', { name: 'Bring it back and send it again' }).click()
    await lineOf(page, 'words to delete').getByText('Kept at your clinic.').waitFor()
    expect(atClinic('words to delete')).toMatchObject([{ status: 'amended' }])
    expect(await lineOf(page, 'words to delete').count()).toBe(1)
  })
})

describe('searched on this device', () => {
  const searches = [
    { as: 'lucia', language: 'es', label: 'Buscar palabras en su diario', typed: 'NINA', match: 'niña', found: 1 },
    {
      as: 'lucia',
      language: 'es',
      label: 'Buscar palabras en su diario',
      typed: 'quiza la mia',
      match: 'quizá',
      found: 1,
    },
    { as: 'yusuf', language: 'ar', label: 'البحث عن كلمات في يومياتك', typed: 'البيت هادئا', match: 'هادئًا', found: 1 },
    { as: 'yusuf', language: 'ar', label: 'البحث عن كلمات في يومياتك', typed: 'جدى', match: 'جدي', found: 2 },
  ] as const

  test.each(searches)(
    '$typed in $language finds $match; no word of it is asked of anybody or put into an address',
    async (one) => {
      const { page } = await portal.visit({ as: one.as, language: one.language, at: '/journal' })
      const asked: string[] = []
      page.on('request', (request) => asked.push(`${decodeURIComponent(request.url())} ${request.postData() ?? ''}`))
      await page.getByRole('searchbox', { name: one.label }).pressSequentially(one.typed)
      await page.locator('mark', { hasText: one.match }).first().waitFor()
      // The match may stand before the last letter was looked for.
      await expect.poll(() => page.locator('.entries li').count()).toBe(one.found)
      expect(new URL(page.url()).search).toBe('')
      expect(page.workers()).toHaveLength(1)
      // Short words stand in the names of files.
      const words = one.typed.split(' ').filter((word) => word.length > 2)
      expect(asked.filter((request) => words.some((word) => request.includes(word)))).toEqual([])
      await page.getByRole('searchbox', { name: one.label }).fill('')
      await page.locator('h2', { hasText: /2/ }).first().waitFor()
    },
  )
})

describe('pasted', () => {
  const megabyte = Array.from(
    { length: 12_000 },
    (_, line) =>
      `line ${line}: the boards were warm and somebody was humming on the dock, and when I looked it was me.\n`,
  )
    .join('')
    .slice(0, 1_000_000)

  test('a megabyte: the limit is said with the way on; nothing is lost by a reload, and in pieces all of it is sent', async () => {
    const { page } = await portal.visit({ as: 'ben', at: '/journal/new' })
    await paste(page, megabyte)
    await page.getByText('This is 900,000 characters longer than one entry can hold.').waitFor()
    await page.getByText(/All of it is kept on this device/).waitFor()
    await page.getByText('Kept on this device.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Done for now' }).click()
    expect(new URL(page.url()).pathname).toBe('/journal/new')
    await page.reload()
    const words = page.getByRole('textbox', { name: field })
    await words.waitFor()
    expect((await words.inputValue()) === megabyte).toBe(true)
    expect(atClinic('the boards were warm')).toHaveLength(0)

    await forTheTeam(page)
    await page.getByRole('button', { name: /^Make it \d+ entries and send$/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor()
    const sent = () => atClinic('the boards were warm').map(({ item }) => item?.[0]?.answer?.[0]?.valueString ?? '')
    await expect.poll(() => sent().join('').length, { timeout: 20_000 }).toBe(megabyte.length)
    expect(Math.max(...sent().map(({ length }) => length))).toBeLessThanOrEqual(100_000)
    const inOrder = sent().toSorted(
      (one, other) => megabyte.indexOf(one.slice(0, 60)) - megabyte.indexOf(other.slice(0, 60)),
    )
    expect(inOrder.join('') === megabyte).toBe(true)
  })

  test('a piece of a web page becomes plain words, with emoji and both directions as they were; undo and redo are the browser’s', async () => {
    const { page } = await portal.visit({ as: 'ben', at: '/journal/new' })
    const words = page.getByRole('textbox', { name: field })
    await words.pressSequentially('before ')
    const plain = 'water 🌊👩‍👩‍👧 ثم هدوء, then light'
    await paste(page, plain, `<h1>${plain}</h1><img src="https://example.org/x.png">`)
    await expect.poll(() => words.inputValue()).toBe(`before ${plain}`)
    await words.press('ControlOrMeta+Z')
    expect(await words.inputValue()).toBe('before ')
    await words.press('ControlOrMeta+Shift+Z')
    expect(await words.inputValue()).toBe(`before ${plain}`)
    await page.reload()
    await words.waitFor()
    expect(await words.inputValue()).toBe(`before ${plain}`)
  })
})
