import fc from 'fast-check'
import assert from 'node:assert/strict'
import type { RefusalStatus, Weather } from '#mocks/weather.ts'
import { anasClinic } from '../fhir/asAna.ts'
import { wordsWorld, type Event } from './wordsWorld.ts'

const page = fc.constantFrom(0, 1)
const place = fc.nat(5)
const howOften = fc.integer({ min: 1, max: 3 })
const status = fc.constantFrom<RefusalStatus>(401, 403, 404, 409, 412, 429, 500, 503)
const retryAfterSeconds = fc.constantFrom(undefined, 1, 3600)
const only = fc.constantFrom({}, { only: { method: 'PUT' } }, { only: { method: 'POST' } }, { only: { method: 'GET' } })

const lost = fc
  .record({ times: howOften, meant: only })
  .map(({ meant, times }): Weather => ({ kind: 'answer lost', times, ...meant }))

const weather: fc.Arbitrary<Weather> = fc.oneof(
  fc.constant<Weather>({ kind: 'reachable' }),
  fc.constant<Weather>({ kind: 'offline' }),
  { weight: 2, arbitrary: lost },
  fc
    .record({ times: howOften, meant: only })
    .map(({ meant, times }): Weather => ({ kind: 'cut off', times, ...meant })),
  fc
    .record({ status, times: howOften, retryAfterSeconds, meant: only })
    .map(({ meant, retryAfterSeconds: rest, ...refused }): Weather => ({
      kind: 'refused',
      ...refused,
      ...(rest === undefined ? {} : { retryAfterSeconds: rest }),
      ...meant,
    })),
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
  { weight: 1, arbitrary: fc.record({ what: fc.constant('storage' as const), denied: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('clock' as const), minutes: fc.integer({ min: -9000, max: 900 }) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('older records' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('newer portal' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('clinic writes' as const), place }) },
)

export interface Lived {
  lives: number
  /** Words the portal said were safe. */
  acknowledged: number
  /** Writings that reached the clinic. */
  arrived: number
}

/**
 * In: how many lives of somebody who writes, and by which chance. Out: what came of them, and, told with the shortest life that
 * shows it, when words that were said to be safe were lost or are at the clinic twice, or a record nobody here knows was touched.
 */
export async function live({ lives, seed }: { lives: number; seed: number }): Promise<{
  lived: Lived
  violation: string | undefined
}> {
  const clinic = anasClinic()
  const lived: Lived = { lives: 0, acknowledged: 0, arrived: 0 }
  const property = fc.asyncProperty(
    fc.array(event, { minLength: 5, maxLength: 40, size: 'max' }),
    fc.record({ clientIds: fc.boolean(), locks: fc.boolean() }),
    async (events, setting) => {
      const world = await wordsWorld(clinic, setting)
      try {
        for (const each of events) {
          await world.happens(each)
          assert.deepEqual(await world.lost(), [], 'words are lost')
        }
        await world.allIsWell()
        assert.deepEqual(await world.lost(), [], 'words are lost in the end')
        const { clinic: there, unreadable } = await world.whereabouts()
        assert.equal(unreadable, 1, 'a record does not open')
        assert.ok(await world.isStrangeUntouched(), 'a record nobody here knows was touched')
        assert.deepEqual(there.toSorted(), [...new Set(there)].toSorted(), 'words are at the clinic twice')
        // What is left is waiting for the person to look at somebody else's words beside their own.
        const left = await world.leftHere()
        const stays = left.filter((because) => because !== 'changed' || !somebodyWrote(events))
        assert.deepEqual(stays, [], 'words stay here although nothing hinders them')
        lived.lives += 1
        lived.acknowledged += [...world.written.values()].filter(({ isAcknowledged }) => isAcknowledged).length
        lived.arrived += there.length
      } finally {
        await world.close()
      }
    },
  )
  const details = await fc.check(property, { numRuns: lives, seed })
  return { lived, violation: details.failed ? fc.defaultReportMessage(details) : undefined }
}

function somebodyWrote(events: readonly Event[]): boolean {
  return events.some(({ what }) => what === 'clinic writes')
}
