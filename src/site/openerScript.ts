import { join } from 'node:path'
import { build, type Plugin } from 'vite'

const name = 'virtual:opener'

/**
 * The program of the page that opens an export without us, in one piece, as text: built from src/vault/opener by the same
 * Vite, with the age library inside. The portal never runs it; it writes it into a file the person takes along.
 */
export function openerScript(): Plugin {
  let built: Promise<string> | undefined
  return {
    name: 'opener-script',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined
      built ??= script()
      return `export default ${JSON.stringify(await built)}`
    },
  }
}

async function script(): Promise<string> {
  const entry = join(import.meta.dirname, '../vault/opener/opener.ts')
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'opener' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [output] = [result].flat()
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('the opener was not built')
  return chunk.code
}
