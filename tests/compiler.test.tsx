// @vitest-environment jsdom
import { transformAsync } from '@babel/core'
import compiler from 'babel-plugin-react-compiler'
import { globSync, readFileSync } from 'node:fs'
import { useState } from 'react'
import { expect, test } from 'vitest'

function Counter({ label }: { label: string }) {
  const [count, setCount] = useState(0)
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {label} {count}
    </button>
  )
}

// The compiler works on what a browser gets; so a test in plain Node would not see it.
test('React Compiler remembers what a component made, so nobody writes memo by hand', () => {
  const code = Counter.toString()
  expect(code).toMatch(/const \$ = .*\bc\)?\(\d+\)/)
  expect(code).toContain('if ($[0] !== ')
})

// It passes over what it cannot read and says nothing: a default among destructured props is enough.
test('no component is passed over by React Compiler that does not say so at its head', async () => {
  const files = globSync('src/**/*.{ts,tsx}')
  expect(files.length).toBeGreaterThan(400)
  const passedOver = await Promise.all(files.map((file) => passedOverIn(file, readFileSync(file, 'utf8'))))
  expect(passedOver.flat()).toEqual([])
})

test('a component that is passed over is found out', async () => {
  const source = `export function Hello({ name = 'you' }: { name?: string }) { return <p>{name}</p> }`
  expect(await passedOverIn('Hello.tsx', source)).toEqual([expect.stringContaining('Hello.tsx:1')])
})

async function passedOverIn(file: string, source: string): Promise<string[]> {
  const found: string[] = []
  const logger = {
    logEvent(_: string | null, event: { kind: string; fnLoc?: { start: { line: number } } | null }) {
      if (event.kind !== 'CompileSuccess') found.push(`${file}:${event.fnLoc?.start.line} ${event.kind}`)
    },
  }
  await transformAsync(source, {
    filename: file,
    babelrc: false,
    configFile: false,
    parserOpts: { plugins: ['typescript', ...(file.endsWith('x') ? ['jsx' as const] : [])] },
    plugins: [[compiler, { logger }]],
  })
  return found
}
