import { expect, test } from 'vitest'

const sheets = import.meta.glob<string>('../src/**/*.css', { eager: true, query: '?raw', import: 'default' })
const screens = import.meta.glob<string>('../src/**/*.tsx', { eager: true, query: '?raw', import: 'default' })

// Loaded with the portal, or with the parts of it that may be used anywhere.
const isEverywhere = (path: string) => /^\.\.\/src\/(?:ui|questions|help)\//.test(path)
const featureOf = (path: string) => /^\.\.\/src\/features\/([^/]+)\//.exec(path)?.[1]

/** In: style sheets and components by path. Out: classes whose style is in another feature's sheet alone: there, or not, by chance. */
function strayClasses(styles: Record<string, string>, components: Record<string, string>): string[] {
  const homes = new Map<string, string[]>()
  for (const [path, text] of Object.entries(styles))
    for (const [, name = ''] of text.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/\.([a-z][a-z0-9-]*)/g))
      homes.set(name, [...(homes.get(name) ?? []), path])
  return Object.entries(components).flatMap(([path, text]) =>
    [...text.matchAll(/className="([^"]*)"/g)]
      .flatMap(([, names = '']) => names.split(' '))
      .filter((name) => {
        const found = homes.get(name) ?? []
        return found.length > 0 && !found.some((home) => isEverywhere(home) || featureOf(home) === featureOf(path))
      })
      .map((name) => `${path} uses ${name}`),
  )
}

test('what a screen looks like does not depend on which screens were looked at before', () => {
  expect(Object.keys(screens).length).toBeGreaterThan(100)
  expect(strayClasses(sheets, screens)).toEqual([])
})

test('a class of another feature is found out', () => {
  const styles = {
    '../src/features/journal/journal.css': '/* .kept */ .entry { } .row > .entry { }',
    '../src/ui/a.css': '.row {}',
  }
  const components = {
    '../src/features/journal/A.tsx': '<p className="entry row">',
    '../src/features/steps/B.tsx': '<p className="row entry kept">',
    '../src/care/C.tsx': '<p className="entry">',
  }
  expect(strayClasses(styles, components)).toEqual([
    '../src/features/steps/B.tsx uses entry',
    '../src/care/C.tsx uses entry',
  ])
})
