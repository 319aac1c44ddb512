import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { chromiumArguments, chromiumPath } from '../browser/chromium.ts'

/** A Chromium on a folder that outlives it. */
export interface ProfileBrowser {
  context: BrowserContext
  /** As a phone that goes off: every process at once, without a word. Resolves when nothing is left of it. */
  kill(): Promise<void>
}

const attempts = 3

/** In: the folder of the profile. It may be one that a killed browser has left. */
export async function openProfile(folder: string): Promise<ProfileBrowser> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await openOnce(folder)
    } catch (thrown) {
      // On a busy machine a browser that has just recovered a profile may not answer; the profile is the same afterwards.
      if (attempt === attempts) throw thrown
      console.log(`Chromium did not answer and is started again: ${String(thrown).split('\n')[0]}`)
    }
  }
}

async function openOnce(folder: string): Promise<ProfileBrowser> {
  const portFile = join(folder, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const browserArguments = [
    ...chromiumArguments,
    '--hide-crash-restore-bubble',
    '--remote-debugging-port=0',
    `--user-data-dir=${folder}`,
  ]
  // A process group of its own, so that the whole of it can be killed.
  const child = spawn(chromiumPath(), browserArguments, { detached: true, stdio: 'ignore' })
  const ended = once(child, 'exit')
  async function kill(): Promise<void> {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    process.kill(-child.pid, 'SIGKILL')
    await ended
  }
  try {
    const browser = await connected(portFile)
    const gone = new Promise((resolve) => {
      browser.once('disconnected', resolve)
    })
    const context = browser.contexts()[0]
    if (!context) throw new Error('Chromium has no window')
    return {
      context,
      kill: () =>
        kill()
          .then(() => gone)
          .then(() => undefined),
    }
  } catch (thrown) {
    await kill()
    throw thrown
  }
}

async function connected(portFile: string): Promise<Browser> {
  const giveUpAt = performance.now() + 30_000
  while (performance.now() < giveUpAt) {
    const port = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n')[0] : ''
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 15_000 })
    await pause(50)
  }
  throw new Error('Chromium did not say where it listens')
}

/** In: a folder and a sentence. Out: the files in it, at any depth, that hold the sentence as UTF-8 or as UTF-16LE. */
export function filesWith(folder: string, sentence: string): string[] {
  const needles = [Buffer.from(sentence, 'utf8'), Buffer.from(sentence, 'utf16le')]
  return globSync('**/*', { cwd: folder }).filter((file) => {
    const path = join(folder, file)
    // Sockets and links of the dead browser lie there too.
    if (!existsSync(path) || !statSync(path).isFile()) return false
    const bytes = readFileSync(path)
    return needles.some((needle) => bytes.includes(needle))
  })
}
