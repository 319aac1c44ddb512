// @vitest-environment jsdom
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
