import type { Browser, Page } from 'playwright-core'

/**
 * Every frame that is drawn while something happens, and right after. In: the page, a browser to look at them with, and what happens.
 * Out: how bright each was on the whole: 0 is black, 1 is white.
 */
export async function brightnessDuring(page: Page, browser: Browser, happens: () => Promise<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  const frames: string[] = []
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data)
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  await happens()
  await page.waitForTimeout(300)
  await session.send('Page.stopScreencast')
  await session.detach()
  return brightnessOf(frames, browser)
}

// The browser knows how to read its own pictures.
async function brightnessOf(frames: readonly string[], browser: Browser): Promise<number[]> {
  const page = await browser.newPage()
  try {
    return await page.evaluate(async (pictures) => {
      const all: number[] = []
      for (const picture of pictures) {
        const image = new Image()
        image.src = `data:image/png;base64,${picture}`
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const drawing = canvas.getContext('2d')
        drawing?.drawImage(image, 0, 0)
        const { data } = drawing?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
        let sum = 0
        for (let at = 0; at < data.length; at += 4)
          sum += 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0)
        all.push(sum / (data.length / 4) / 255)
      }
      return all
    }, frames)
  } finally {
    await page.close()
  }
}
