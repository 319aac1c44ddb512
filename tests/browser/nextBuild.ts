import { join } from 'node:path'
import { build, type Plugin } from 'vite'

// The portal as it might be after the next change: every page says so at its foot, and every screen's file has another name.

const [outDir = ''] = process.argv.slice(2)

const changed: Plugin = {
  name: 'the-next-version',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('/i18n/locales/en/portal.ts'))
      return code.replace('around the clock.', 'around the clock. Next version.')
    if (/\/src\/features\/\w+\/\w+Screen\.tsx$/.test(id)) return `${code}\nglobalThis.nextVersion = true\n`
    return undefined
  },
}

await build({
  root: join(import.meta.dirname, '../..'),
  logLevel: 'warn',
  plugins: [changed],
  build: { outDir, emptyOutDir: true, manifest: true },
})
