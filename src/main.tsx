import '#ui/font.css'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/shell.css'
import '#ui/components.css'
import { createRoot } from 'react-dom/client'
import { App } from '#app/App.tsx'
import { boot } from '#app/boot.ts'
import { loadClinic } from '#app/loadClinic.ts'
import { languageFor } from '#i18n/languages.ts'
import { deviceClock } from '#time.ts'

async function start(): Promise<void> {
  let clock = deviceClock
  if (import.meta.env.DEV) {
    const { startMocks } = await import('#mocks/browser.ts')
    clock = (await startMocks()).clock
  }
  const root = document.getElementById('root')
  const clinic = await loadClinic()
  const portal = await boot({
    clinic,
    clock,
    language: languageFor([document.documentElement.lang]),
    leave: (address) => location.assign(address),
  })
  if (portal && root) createRoot(root).render(<App {...portal} />)
}

// When this fails, the shell in index.html stays: the clinic's name, help, and why nothing more is there.
start().catch((thrown: unknown) => {
  if (import.meta.env.DEV) reportError(thrown)
  document.documentElement.dataset.start = 'failed'
})
