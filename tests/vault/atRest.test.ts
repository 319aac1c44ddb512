import { describe, expect, test } from 'vitest'
import { recordsOf } from '../drafts/databases.ts'
import { writtenDraft, wordsIn } from '../drafts/writing.ts'
import { clinicAndDevices, type Device } from './device.ts'
import { openDraftStore } from '#drafts/draftStore.ts'
import type { Sealer } from '#drafts/sealer.ts'
import { personSealer } from '#vault/personSealer.ts'

const passphrase = 'river lantern apple winter stone cloud'

const databaseOf = ({ person }: Device) => `portal-drafts:${person}`
const draftsOn = (device: Device, sealer: Sealer = personSealer(databaseOf(device))) =>
  openDraftStore(databaseOf(device), sealer)

describe('drafts on a device', () => {
  test('without a vault are sealed by the device; once one is made, by the vault, and stay readable', async () => {
    const device = clinicAndDevices().newDevice()
    const store = await draftsOn(device)
    await store.keep(writtenDraft('light on the water'), undefined)
    expect((await recordsOf(databaseOf(device)))[0]?.sealed).not.toHaveProperty('under')
    const vault = await device.page()
    await vault.make(await vault.begin(), passphrase)
    expect(await store.sealAnew()).toBe(1)
    expect((await recordsOf(databaseOf(device)))[0]?.sealed).toHaveProperty('under.local')
    expect(await wordsIn(store)).toEqual(['light on the water'])
    expect(await store.sealAnew()).toBe(0)
  })

  test('locked, do not open and are told apart from broken ones; unlocked, they are there again', async () => {
    const device = clinicAndDevices().newDevice()
    const store = await draftsOn(device)
    const vault = await device.page()
    await vault.make(await vault.begin(), passphrase)
    await store.keep(writtenDraft('light on the water'), undefined)
    await vault.lock()
    expect(await store.list()).toEqual({ drafts: [], unreadable: 0, locked: 1 })
    await vault.unlock({ passphrase })
    expect(await wordsIn(store)).toEqual(['light on the water'])
  })

  test('written while locked: sealed to the vault, readable when it is unlocked, then sealed as all the others', async () => {
    const device = clinicAndDevices().newDevice()
    const vault = await device.page()
    await vault.make(await vault.begin(), passphrase)
    await vault.lock()
    const store = await draftsOn(device)
    await store.keep(writtenDraft('written while locked'), undefined)
    expect((await recordsOf(databaseOf(device)))[0]?.sealed).toHaveProperty('under.key')
    // Another page, with nothing of it in memory: not readable there either.
    expect(await (await draftsOn(device)).list()).toEqual({ drafts: [], unreadable: 0, locked: 1 })
    await vault.unlock({ passphrase })
    expect(await wordsIn(store)).toEqual(['written while locked'])
    await store.sealAnew()
    expect((await recordsOf(databaseOf(device)))[0]?.sealed).toHaveProperty('under.local')
  })

  test.each([1, 2, 3])(
    'sealed anew and broken off after %i writes: every word opens, and the next time goes on from there',
    async (writes) => {
      const device = clinicAndDevices().newDevice()
      const before = await draftsOn(device)
      const texts = ['one', 'two', 'three', 'four']
      for (const text of texts) await before.keep({ ...writtenDraft(text), id: `entry-${text}` }, undefined)
      const vault = await device.page()
      await vault.make(await vault.begin(), passphrase)
      const sealer = personSealer(databaseOf(device))
      let left = writes
      const dying: Sealer = {
        ...sealer,
        seal(text, label) {
          if (left === 0) throw new Error('the battery is empty')
          left -= 1
          return sealer.seal(text, label)
        },
      }
      await expect((await draftsOn(device, dying)).sealAnew()).rejects.toThrow('battery')
      const reopened = await draftsOn(device)
      expect(await wordsIn(reopened)).toEqual(texts.toSorted())
      expect(await reopened.sealAnew()).toBe(texts.length - writes)
      expect(await wordsIn(reopened)).toEqual(texts.toSorted())
    },
  )

  test('a new seal that does not open takes nothing’s place', async () => {
    const device = clinicAndDevices().newDevice()
    const store = await draftsOn(device)
    await store.keep(writtenDraft('light on the water'), undefined)
    const vault = await device.page()
    await vault.make(await vault.begin(), passphrase)
    const sealer = personSealer(databaseOf(device))
    const wrong: Sealer = { ...sealer, seal: (_text, label) => sealer.seal('something else', label) }
    expect(await (await draftsOn(device, wrong)).sealAnew()).toBe(0)
    expect(await wordsIn(store)).toEqual(['light on the water'])
  })

  test('newer words than those being sealed anew are never written over', async () => {
    const device = clinicAndDevices().newDevice()
    const store = await draftsOn(device)
    const first = writtenDraft('first')
    await store.keep(first, undefined)
    const vault = await device.page()
    await vault.make(await vault.begin(), passphrase)
    const sealer = personSealer(databaseOf(device))
    const slow: Sealer = {
      ...sealer,
      async seal(text, label) {
        const sealed = await sealer.seal(text, label)
        await store.keep({ ...writtenDraft('newer'), revision: first.revision + 1 }, first.revision)
        return sealed
      },
    }
    expect(await (await draftsOn(device, slow)).sealAnew()).toBe(0)
    expect(await wordsIn(store)).toEqual(['newer'])
  })
})

test('a second person on the device seals with keys of their own, and opens nothing of the first', async () => {
  const { newDevice } = clinicAndDevices()
  const [first, second] = [newDevice(), newDevice()]
  const vault = await first.page()
  await vault.make(await vault.begin(), passphrase)
  const sealed = await personSealer(databaseOf(first)).seal('for one pair of eyes', 'a')
  await expect(personSealer(databaseOf(second)).open(sealed, 'a')).rejects.toMatchObject({ kind: 'locked' })
  const other = await second.page()
  expect(other.current()).toEqual({ at: 'none' })
})
