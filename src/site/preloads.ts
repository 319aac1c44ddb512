import type { Plugin } from 'vite'

/**
 * Has the browser fetch, from the first byte of the document on, what main.tsx will ask for: the portal itself, and the first
 * words of each language, of which start.js takes the right one.
 */
export function preloads(): Plugin {
  return {
    name: 'preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle).filter((file) => file.type === 'chunk')
        const fileFrom = (module: string) =>
          files.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${module}`))?.fileName
        const portal = files.find(({ moduleIds }) =>
          moduleIds.some((id) => id.endsWith('/src/app/mount.tsx')),
        )?.fileName
        const words = ['en', 'es', 'ar'].flatMap((language) => {
          const file = fileFrom(`src/i18n/locales/${language}/portal.ts`)
          return file ? [`data-${language}="/${file}"`] : []
        })
        if (!portal || words.length !== 3)
          throw new Error('the build has no portal chunk, or lacks the words of a language')
        return {
          html: html.replace('<script src="/start.js">', () => `<script src="/start.js" ${words.join(' ')}>`),
          tags: [
            { tag: 'link', attrs: { rel: 'modulepreload', href: `/${portal}`, crossorigin: true }, injectTo: 'head' },
          ],
        }
      },
    },
  }
}
