import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { chromiumArguments, chromiumPath } from './chromium.ts'

export interface Profile {
  page: () => Promise<Page>
  kill: () => void
  close: () => Promise<void>
}

/** A Chromium of its own on a profile that stays: not playwright's, which would tidy up after itself. */
export async function openProfile(folder: string): Promise<Profile> {
  const portFile = join(folder, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const child = spawn(
    chromiumPath(),
    [...chromiumArguments, '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
    { detached: true, stdio: 'ignore' },
  )
  await expect
    .poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n'), { timeout: 20_000 })
    .toBe(true)
  const [port] = readFileSync(portFile, 'utf8').split('\n')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const ended = once(child, 'exit')
  return {
    async page() {
      const [context] = browser.contexts()
      return context?.pages()[0] ?? browser.newPage()
    },
    kill: () => killAll(child),
    async close() {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await ended
    },
  }
}

// With all its processes: the one that writes to the disk is not the one that draws the page.
function killAll({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL')
}

/** The files below a folder in which a sentence stands, as UTF-8 or as UTF-16. */
export function placesOf(sentence: string, folder: string): string[] {
  const wanted = [Buffer.from(sentence, 'utf8'), Buffer.from(sentence, 'latin1'), Buffer.from(sentence, 'utf16le')]
  const files = globSync('**/*', { cwd: folder }).filter((file) =>
    statSync(join(folder, file), { throwIfNoEntry: false })?.isFile(),
  )
  expect(files.length).toBeGreaterThan(10)
  return files.filter((file) => {
    const bytes = readFileSync(join(folder, file))
    return wanted.some((sought) => bytes.includes(sought))
  })
}
