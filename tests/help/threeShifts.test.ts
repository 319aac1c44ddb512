import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterPress, noShifts, shiftsLeft, type Press } from '#help/threeShifts.ts'

const left = (presses: readonly Press[]) => shiftsLeft(presses.reduce(afterPress, noShifts))

function shiftAt(at: number, held = 40): Press[] {
  return [
    { kind: 'down', key: 'Shift', at },
    { kind: 'up', key: 'Shift', at: at + held },
  ]
}

test('counts down, and leaves at the third', () => {
  expect(left(shiftAt(0))).toBe(2)
  expect(left([...shiftAt(0), ...shiftAt(300)])).toBe(1)
  expect(left([...shiftAt(0), ...shiftAt(300), ...shiftAt(600)])).toBe(0)
})

test('slower than five seconds, the first no longer counts', () => {
  expect(left([...shiftAt(0), ...shiftAt(2000), ...shiftAt(4900)])).toBe(0)
  expect(left([...shiftAt(0), ...shiftAt(2000), ...shiftAt(5100)])).toBe(1)
})

test('held down, it is one press', () => {
  const held: Press[] = [100, 200, 300, 400].map((at) => ({ kind: 'down', key: 'Shift', repeat: true, at }))
  expect(left([{ kind: 'down', key: 'Shift', at: 0 }, ...held, { kind: 'up', key: 'Shift', at: 500 }])).toBe(2)
  // Some keyboards repeat without saying so.
  expect(
    left([...shiftAt(0), ...held.map((press) => ({ ...press, repeat: false })), { kind: 'up', key: 'Shift', at: 500 }]),
  ).toBe(1)
})

test('a capital letter is no press, and begins the count anew', () => {
  const capital: Press[] = [
    { kind: 'down', key: 'Shift', at: 700 },
    { kind: 'down', key: 'A', at: 720 },
    { kind: 'up', key: 'A', at: 740 },
    { kind: 'up', key: 'Shift', at: 760 },
  ]
  expect(left(capital)).toBe(3)
  expect(left([...shiftAt(0), ...shiftAt(300), ...capital])).toBe(3)
  expect(left([...shiftAt(0), ...shiftAt(300), ...capital, ...shiftAt(900)])).toBe(2)
})

test('choosing with Shift and a click is no press', () => {
  const chosen: Press[] = [
    { kind: 'down', key: 'Shift', at: 0 },
    { kind: 'pointer', at: 20 },
    { kind: 'up', key: 'Shift', at: 40 },
  ]
  expect(left(chosen)).toBe(3)
})

test('whoever types, however fast, never leaves', () => {
  const key = fc.constantFrom('a', 'B', ' ', 'Enter', 'Backspace', 'ArrowLeft')
  const typed = fc.array(fc.record({ key, shifted: fc.boolean() }), { maxLength: 60 })
  fc.assert(
    fc.property(typed, (keys) => {
      const presses = keys.flatMap(({ key: one, shifted }, place): Press[] => {
        const at = place * 50
        const stroke: Press[] = [
          { kind: 'down', key: one, at: at + 5 },
          { kind: 'up', key: one, at: at + 10 },
        ]
        const [down, up] = shiftAt(at, 20)
        return shifted ? [down!, ...stroke, up!] : stroke
      })
      let shifts = noShifts
      for (const press of presses) {
        shifts = afterPress(shifts, press)
        expect(shiftsLeft(shifts)).toBeGreaterThan(0)
      }
    }),
  )
})
