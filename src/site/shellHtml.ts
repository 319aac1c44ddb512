import type { Plugin } from 'vite'
import { clinicFile } from './clinicFile.ts'
import { neededCss } from './neededCss.ts'
import { withShellWords } from './shellWords.ts'
import { styleSheets } from './styleSheets.ts'

/** Fills index.html: the clinic's name and phone, whom to call, and the style of what stands before any script. */
export function shellHtml(file?: string): Plugin[] {
  let root = '.'
  return [
    {
      name: 'shell-words',
      configResolved(config) {
        root = config.root
      },
      transformIndexHtml: {
        order: 'pre',
        async handler(html) {
          const { clinic, country } = await clinicFile(root, file)
          return withShellWords(html, clinic, country)
        },
      },
    },
    {
      name: 'shell-style',
      transformIndexHtml: {
        // Last, so that the style stands as it was hashed.
        order: 'post',
        async handler(html) {
          const sheets = await styleSheets(root, 'src/site/firstFrame.css')
          const style = neededCss(sheets, html, ['data-theme', 'data-start', 'dir'])
          return withLateSheets(html.replace('<!-- first style -->', () => `<style>${style}</style>`))
        },
      },
    },
  ]
}

/** The app's own style sheets go behind the shell: its first paint doesn't wait for them, the app's does. */
function withLateSheets(html: string): string {
  const sheets = html.match(/[ \t]*<link rel="stylesheet"[^>]*>\n?/g) ?? []
  const rest = sheets.reduce((left, sheet) => left.replace(sheet, ''), html)
  return rest.replace('</body>', () => `${sheets.join('')}</body>`)
}
