import { execFileSync, type ExecFileSyncOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const whatToDo =
  'Browser tests need a Chromium: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to it.'

const isRoot = process.getuid?.() === 0

/** How Chromium is started here, also by those who start it themselves. */
export const chromiumArguments: readonly string[] = [
  '--headless=new',
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Out: where a Chromium is; installs Debian's where that may be done. Throws one line that says what to do. */
export function chromiumPath(): string {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted && !existsSync(wanted))
    throw new Error(`CHROMIUM_PATH is ${wanted}, and there is nothing there. ${whatToDo}`)
  const found = wanted ?? foundChromium()
  if (found) return found
  installDebians()
  const installed = foundChromium()
  if (!installed) throw new Error(whatToDo)
  return installed
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArguments] })
}

function foundChromium(): string | undefined {
  return [...usualPlaces, chromium.executablePath()].find((path) => path && existsSync(path))
}

function installDebians(): void {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) throw new Error(whatToDo)
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  console.log('No Chromium found: installing Debian’s with apt-get.')
  try {
    execFileSync('apt-get', ['update'], options)
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  } catch (error) {
    throw new Error(`apt-get could not install it. ${whatToDo}`, { cause: error })
  }
}
