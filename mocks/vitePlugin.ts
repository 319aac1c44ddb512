import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin, ViteDevServer } from 'vite'

const moduleId = 'virtual:fhir-definitions'

/**
 * What the mocks need of Vite: FHIR's own definitions as a module (they can only be read in Node), and in the dev
 * server the two addresses of the sign-in that the browser goes to, which no service worker may answer.
 */
export function mockApi(): Plugin {
  return {
    name: 'mock-api',
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
    load: async (id) => {
      if (id !== `\0${moduleId}`) return undefined
      const { readDefinitions } = await import('./definitions.ts')
      return `export const definitions = JSON.parse(${JSON.stringify(JSON.stringify(readDefinitions()))})`
    },
    configureServer(server) {
      server.middlewares.use((incoming, outgoing, next) => {
        if (!/^\/auth\/(authorize|logout)(\?|$)/.test(incoming.url ?? '')) return next()
        void answerNavigation(server, incoming, outgoing).catch(next)
      })
    },
  }
}

async function answerNavigation(
  server: ViteDevServer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { answerSignInPage } = (await server.ssrLoadModule(
    '/mocks/signInPages.ts',
  )) as typeof import('./signInPages.ts')
  await answerSignInPage(incoming, outgoing)
}
