import type { Plugin } from 'vite'
import type { Clinic } from '../clinic/clinic.ts'
import arHelp from '../i18n/locales/ar/help.ts'
import ar from '../i18n/locales/ar/portal.ts'
import enHelp from '../i18n/locales/en/help.ts'
import en from '../i18n/locales/en/portal.ts'
import esHelp from '../i18n/locales/es/help.ts'
import es from '../i18n/locales/es/portal.ts'
import { languageCodes, languages, type Language } from '../i18n/languages.ts'
import { paths } from '../paths.ts'
import { clinicFile, clinicPath } from './clinicFile.ts'

const words = {
  en: { ...en, ...enHelp },
  es: { ...es, ...esHelp },
  ar: { ...ar, ...arHelp },
} as const satisfies Record<Language, unknown>

/** What a device is told when the portal is installed: `/manifest-en.webmanifest` and its sisters, of which start.js names one. */
export function appManifests(file = clinicPath): Plugin {
  let root = '.'
  const manifests = async () => {
    const { clinic } = await clinicFile(root, file)
    return new Map(languageCodes.map((language) => [manifestPath(language), manifestIn(language, clinic)]))
  }
  return {
    name: 'app-manifests',
    configResolved(config) {
      root = config.root
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        manifests().then((all) => {
          const manifest = all.get(request.url ?? '')
          if (manifest === undefined) return next()
          response.setHeader('Content-Type', 'application/manifest+json')
          response.end(manifest)
        }, next)
      })
    },
    async generateBundle() {
      for (const [path, source] of await manifests()) this.emitFile({ type: 'asset', fileName: path.slice(1), source })
    },
  }
}

function manifestPath(language: Language): string {
  return `/manifest-${language}.webmanifest`
}

/** In: a language and a clinic, if its file can be read. Out: the manifest as JSON. */
export function manifestIn(language: Language, clinic: Clinic | undefined): string {
  const { writeEntry, helpNow } = words[language]
  const name = clinic?.appName ?? 'Portal'
  const png = (size: string, purpose: string) => ({
    src: `/icon-${size}.png`,
    type: 'image/png',
    sizes: `${size}x${size}`,
    purpose,
  })
  const manifest = {
    id: '/',
    name,
    short_name: name,
    lang: language,
    dir: languages[language].direction,
    start_url: paths.today(),
    scope: '/',
    display: 'standalone',
    background_color: '#f2f0e9',
    theme_color: '#f2f0e9',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      png('192', 'any'),
      png('512', 'any'),
      png('192', 'maskable'),
      png('512', 'maskable'),
    ],
    shortcuts: [
      { name: writeEntry, url: paths.writeEntry() },
      { name: helpNow, url: paths.help(language) },
    ],
  }
  return JSON.stringify(manifest)
}
