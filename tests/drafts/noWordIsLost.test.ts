import { expect, test } from 'vitest'
import { live } from './lives.ts'

const lives = Number(process.env.PROPERTY_RUNS ?? 200)
const seed = Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 2 ** 31))

test(
  `whatever happens, no word that was said to be safe is lost, and none is at the clinic twice (${lives} lives)`,
  { timeout: 60_000 + lives * 500 },
  async () => {
    console.log(`PROPERTY_SEED=${seed} PROPERTY_RUNS=${lives}`)
    const { lived, violation } = await live({ lives, seed })
    expect(violation).toBeUndefined()
    // A world in which nothing is ever written or sent would keep every promise.
    expect([lived.acknowledged > lives, lived.arrived > lives]).toEqual([true, true])
  },
)
