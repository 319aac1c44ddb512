import { test } from 'vitest'
import { anasClinic } from '/work/main/tests/fhir/asAna.ts'
import { wordsWorld, type Event } from '/work/main/tests/drafts/wordsWorld.ts'
test('replay', async () => {
  const clinic = anasClinic()
  for (let i = 0; i < 30; i++) {
  const world = await wordsWorld(clinic, { clientIds: false })
  const events: Event[] = [{"what":"burst","page":0},{"what":"reload","page":0,"place":0},{"what":"done","page":0},{"what":"open","page":0,"place":0}]
  const log: unknown[] = []
  for (const e of events) { await world.happens(e); log.push(e.what, await world.whereabouts()) }
  await world.allIsWell()
  const w = await world.whereabouts()
  if (w.device.length) { console.log(JSON.stringify([...log, w], null, 1)); console.log(JSON.stringify(await world.debug())) ; return }
  await world.close()
  }
})
