import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RefusalStatus, Weather } from '#mocks/weather.ts'
import { anasClinic } from '../fhir/asAna.ts'
import { wordsWorld, type Event } from './wordsWorld.ts'

const runs = Number(process.env.PROPERTY_RUNS ?? 200)
const seed = Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 2 ** 31))
const clinic = anasClinic()

const page = fc.constantFrom(0, 1)
const place = fc.nat(5)
const howOften = fc.integer({ min: 1, max: 3 })
const status = fc.constantFrom<RefusalStatus>(401, 403, 404, 409, 412, 429, 500, 503)
const only = fc.constantFrom({}, { only: { method: 'PUT' } }, { only: { method: 'POST' } }, { only: { method: 'GET' } })

const weather: fc.Arbitrary<Weather> = fc.oneof(
  fc.constant<Weather>({ kind: 'reachable' }),
  fc.constant<Weather>({ kind: 'offline' }),
  fc
    .record({ times: howOften, meant: only })
    .map(({ meant, times }): Weather => ({ kind: 'answer lost', times, ...meant })),
  fc
    .record({ times: howOften, meant: only })
    .map(({ meant, times }): Weather => ({ kind: 'answer lost', times, ...meant })),
  fc
    .record({ status, times: howOften, meant: only })
    .map(({ meant, ...refused }): Weather => ({ kind: 'refused', ...refused, ...meant })),
)

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ what: fc.constant('edit' as const), page }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('burst' as const), page }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('settle' as const), page }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('done' as const), page }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('new' as const), page }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('open' as const), page, place }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('reload' as const), page, place }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('send' as const), page }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('send and go on' as const), page }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('time passes' as const) }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('weather' as const), weather }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('token gone' as const) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('disk' as const), full: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('clinic writes' as const), place }) },
)

test(
  `whatever happens, no word that was said to be safe is lost, and none is at the clinic twice (${runs} lives)`,
  { timeout: 60_000 + runs * 500 },
  async () => {
    console.log(`PROPERTY_SEED=${seed} PROPERTY_RUNS=${runs}`)
    let acknowledged = 0
    let arrived = 0
    const property = fc.asyncProperty(
      fc.array(event, { minLength: 5, maxLength: 40, size: 'max' }),
      fc.boolean(),
      async (events, clientIds) => {
        const world = await wordsWorld(clinic, { clientIds })
        try {
          for (const each of events) {
            await world.happens(each)
            expect(await world.lost()).toEqual([])
          }
          await world.allIsWell()
          const { clinic: there, unreadable } = await world.whereabouts()
          expect({ lost: await world.lost(), unreadable }).toEqual({ lost: [], unreadable: 0 })
          expect(there.toSorted()).toEqual([...new Set(there)].toSorted())
          // What is left is waiting for the person to look at somebody else's words beside their own.
          const left = await world.leftHere()
          expect(left.filter((because) => because !== 'changed' || !somebodyWrote(events))).toEqual([])
          acknowledged += [...world.written.values()].filter(({ isAcknowledged }) => isAcknowledged).length
          arrived += there.length
        } finally {
          await world.close()
        }
      },
    )
    await fc.assert(property, { numRuns: runs, seed })
    // A world in which nothing is ever written or sent would keep every promise.
    expect([acknowledged > runs, arrived > runs]).toEqual([true, true])
  },
)

function somebodyWrote(events: readonly Event[]): boolean {
  return events.some(({ what }) => what === 'clinic writes')
}
