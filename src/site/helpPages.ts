import { createServer, type Plugin, type ViteDevServer } from 'vite'
import { oldFactsInWords } from '../help/oldFacts.ts'
import { languageCodes, type Language } from '../i18n/languages.ts'
import { paths } from '../paths.ts'
import { deviceClock } from '../time.ts'
import { clinicPath, clinicText, clinicFile } from './clinicFile.ts'
import { clinicReport } from './clinicReport.ts'
import { neededCss } from './neededCss.ts'
import { styleSheets } from './styleSheets.ts'

type Documents = typeof import('./helpDocument.tsx')

// Literata is not loaded here; what stands in for it must have Latin letters before it has Arabic ones.
const systemSerif =
  ":root{--voice:ui-serif,Georgia,'Times New Roman','Noto Naskh Arabic','Geeza Pro','Sakkal Majalla',serif}"

/** `/help/` in every language as static HTML: answered in development, written at build time. */
export function helpPages(file = clinicPath): Plugin {
  let root = '.'
  return {
    name: 'help-pages',
    configResolved(config) {
      root = config.root
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const language = languageAt(request.url)
        if (!language) return next()
        helpAsHtml(server, root, file).then((pages) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8')
          response.setHeader('Cache-Control', 'no-cache')
          response.end(pages.get(language))
        }, next)
      })
    },
    async generateBundle() {
      for (const { place, kind, says } of clinicReport(await clinicText(root, file))) {
        this.warn(`${file}:${place.line}:${place.column} ${kind}: ${says}`)
      }
      for (const says of oldFactsInWords(deviceClock.now().slice(0, 10))) this.warn(says)
      const server = await createServer({
        root,
        configFile: false,
        server: { middlewareMode: true, ws: false },
        appType: 'custom',
        optimizeDeps: { noDiscovery: true },
        logLevel: 'error',
      })
      try {
        for (const [language, source] of await helpAsHtml(server, root, file)) {
          this.emitFile({ type: 'asset', fileName: `${paths.help(language).slice(1)}index.html`, source })
        }
      } finally {
        await server.close()
      }
    },
  }
}

function languageAt(url = ''): Language | undefined {
  const path = url.replace(/[?#].*/, '')
  return languageCodes.find((language) => path === paths.help(language) || `${path}/` === paths.help(language))
}

async function helpAsHtml(server: ViteDevServer, root: string, file: string): Promise<Map<Language, string>> {
  const { helpDocument } = (await server.ssrLoadModule('/src/site/helpDocument.tsx')) as Documents
  const whose = await clinicFile(root, file)
  const document = (style: string) =>
    Promise.all(languageCodes.map(async (language) => [language, await helpDocument(language, whose, style)] as const))
  // One style for all languages, so that the policy needs one hash.
  const unstyled = await document('')
  const sheets = await styleSheets(root, 'src/help/help.css')
  const style = neededCss(sheets, unstyled.map(([, html]) => html).join(''), ['open', 'data-theme']) + systemSerif
  return new Map(await document(style))
}
