import { posix } from 'node:path'
import { parseSync } from 'vite'

/** A file as it stands in the repository: `src/care/course.ts` and its text. */
export interface Source {
  file: string
  text: string
}

/** What a file reaches for: another file of ours (`to`), or a package (`package`). */
export interface Import {
  to?: string
  package?: string
  how: 'static' | 'type' | 'dynamic'
}

/** What the rules need to know of a file. */
export interface Outline {
  file: string
  imports: Import[]
  reExports: Import[]
  /** Whether there is anything in it besides re-exports. */
  hasOwnWords: boolean
  /** Globals that are reached through an object (`window.fetch`, `Date.now`), by their plain name; `new Date()` as such. */
  globals: string[]
  faults: string[]
}

export function outlineOf({ file, text }: Source): Outline {
  const { program, module, errors } = parseSync(file, text)
  const resolved = (specifier: string, how: Import['how']): Import => ({ ...targetOf(file, specifier), how })
  const inTree = lookThrough(program)

  const statics = module.staticImports.map(({ moduleRequest, entries }) =>
    resolved(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType) ? 'type' : 'static'),
  )
  const reExports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [resolved(moduleRequest.value, isType ? 'type' : 'static')] : [],
    ),
  )
  return {
    file,
    imports: [
      ...statics,
      ...reExports,
      ...inTree.dynamicImports.map((specifier) => resolved(specifier, 'dynamic')),
      ...inTree.typeImports.map((specifier) => resolved(specifier, 'type')),
    ],
    reExports,
    hasOwnWords: program.body.some((statement) => !isReExport(statement)),
    globals: inTree.globals,
    faults: errors.map(({ message }) => message),
  }
}

function isReExport(statement: { type: string; source?: unknown }): boolean {
  if (statement.type === 'ImportDeclaration' || statement.type === 'ExportAllDeclaration') return true
  return statement.type === 'ExportNamedDeclaration' && Boolean(statement.source)
}

/** `#care/x.ts` and `./x.ts` are files of ours; `#mocks/x.ts` too; the rest are packages (`idb`, `@scope/name`, `fhir/r4` whole). */
function targetOf(file: string, specifier: string): { to: string } | { package: string } {
  const path = specifier.replace(/\?.*$/, '')
  if (path.startsWith('.')) return { to: posix.join(posix.dirname(file), path) }
  if (path.startsWith('#mocks/')) return { to: path.slice(1) }
  if (path.startsWith('#')) return { to: `src/${path.slice(1)}` }
  return { package: path }
}

interface Node {
  type: string
  [part: string]: unknown
}

interface Findings {
  globals: string[]
  dynamicImports: string[]
  typeImports: string[]
}

const globalObjects = ['globalThis', 'window', 'self', 'document.defaultView']

function lookThrough(program: unknown): Findings {
  const found: Findings = { globals: [], dynamicImports: [], typeImports: [] }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item)
    } else if (isNode(value)) {
      const name = nameOf(value)
      // The longest name says it all: `window.crypto.subtle` is one find, not three.
      if (name?.includes('.')) return void found.globals.push(plain(name))
      note(value, found)
      for (const part of Object.values(value)) visit(part)
    }
  }
  visit(program)
  return found
}

function note(node: Node, { globals, dynamicImports, typeImports }: Findings): void {
  switch (node.type) {
    case 'VariableDeclarator': {
      // const { fetch } = globalThis
      const from = nameOf(node.init)
      if (from) globals.push(...keysOf(node.id).map((key) => plain(`${from}.${key}`)))
      break
    }
    case 'NewExpression':
    case 'CallExpression': {
      const made = nameOf(node.callee)
      const count = Array.isArray(node.arguments) ? node.arguments.length : 0
      if (made && plain(made) === 'Date' && (count === 0 || node.type === 'CallExpression')) globals.push('new Date()')
      break
    }
    case 'ImportExpression':
      dynamicImports.push(...literal(node.source))
      break
    case 'TSImportType':
      typeImports.push(...literal(node.source))
      break
  }
}

/** `a.b.c` for plain names, also when written `a['b']!.c` or `a?.b`; undefined for anything that has to be run to be known. */
function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined
  switch (value.type) {
    case 'Identifier':
      return String(value.name)
    case 'MemberExpression': {
      const object = nameOf(value.object)
      const property = value.computed ? literal(value.property)[0] : nameOf(value.property)
      return object && property ? `${object}.${property}` : undefined
    }
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return nameOf(value.expression)
    default:
      return undefined
  }
}

function plain(name: string): string {
  const object = globalObjects.find((known) => name.startsWith(`${known}.`))
  return object ? plain(name.slice(object.length + 1)) : name
}

function keysOf(pattern: unknown): string[] {
  if (!isNode(pattern) || pattern.type !== 'ObjectPattern' || !Array.isArray(pattern.properties)) return []
  return pattern.properties.flatMap((property: unknown) => {
    const key = isNode(property) ? nameOf(property.key) : undefined
    return key ? [key] : []
  })
}

function literal(value: unknown): string[] {
  return isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? [value.value] : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
