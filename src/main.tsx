import '#ui/font.css'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/shell.css'
import '#ui/components.css'
import { arrive } from '#app/arrive.ts'
import { loadClinic } from '#app/loadClinic.ts'
import { showReadingFontIfAtHand } from '#ui/readingFont.ts'
import { languageFor } from '#i18n/languages.ts'
import { wordsOf } from '#i18n/wordFiles.ts'
import { deviceClock } from '#time.ts'
import { nextTurn } from '#turns.ts'

async function start(): Promise<void> {
  showReadingFontIfAtHand()
  let clock = deviceClock
  if (import.meta.env.DEV) {
    const { startMocks } = await import('#mocks/browser.ts')
    clock = (await startMocks()).clock
  }
  const language = languageFor([document.documentElement.lang])
  // All three at once: who it is and what they need first, the rest of the code, and its words.
  const arriving = loadClinic().then((clinic) => arrive({ clinic, clock, language, leave }))
  const loading = import('#app/mount.tsx')
  wordsOf(language, 'portal').catch(() => undefined)
  const [arrival, { mount }] = await Promise.all([arriving, loading])
  const root = document.getElementById('root')
  await nextTurn()
  if (arrival && root) await mount(arrival, root)
}

function leave(address: string): void {
  location.assign(address)
}

// When this fails, the shell in index.html stays: the clinic's name, help, and why nothing more is there.
start().catch((thrown: unknown) => {
  if (import.meta.env.DEV) reportError(thrown)
  document.documentElement.dataset.start = 'failed'
})
