import { deleteDB, openDB } from 'idb'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openDraftStore } from '#drafts/draftStore.ts'
import { inTodaysFormat, todaysFormat } from '#drafts/kept.ts'
import type { Sealer } from '#drafts/sealer.ts'
import { deviceSealer } from '#vault/deviceSealer.ts'
import { freshName, plant, recordsOf, storeOnDevice } from './databases.ts'
import { wordsIn, writtenDraft } from './writing.ts'

/** A database as the portal made it when records had format 1 and nothing was counted. */
async function firstPortal(words: Readonly<Record<string, string>>): Promise<string> {
  const name = freshName()
  const database = await openDB(name, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('drafts', { keyPath: 'id' }),
  })
  for (const [place, [id, body]] of Object.entries(words).entries()) {
    const inside = JSON.stringify({ ...insideOf(body), startedAt: `2026-11-0${9 - place}T08:00:00.000Z` })
    const sealed = await deviceSealer(name).seal(inside, `${id}:3`)
    const state = { at: 'waiting', tries: 2 }
    await database.put('drafts', { format: 1, id, revision: 3, state, basedOn: 'W/"7"', sealed })
  }
  database.close()
  return name
}

function insideOf(body: string): object {
  const { id: _id, revision: _revision, state: _state, ...inside } = writtenDraft(body)
  return inside
}

describe('forward', () => {
  test('what the first portal kept opens word by word, waits where it waited, and is not rewritten for that', async () => {
    const name = await firstPortal({ a: 'light', b: 'on water' })
    const before = await recordsOf(name)
    const store = await storeOnDevice(name)
    const { drafts, unreadable } = await store.list()
    expect(unreadable).toBe(0)
    expect(drafts.map(({ id, body, revision, basedOn, state }) => [id, body, revision, basedOn, state])).toEqual([
      ['b', 'on water', 3, 'W/"7"', { at: 'waiting', tries: 2 }],
      ['a', 'light', 3, 'W/"7"', { at: 'waiting', tries: 2 }],
    ])
    expect(await recordsOf(name)).toEqual(before)
    store.close()
  })

  test('with its next change a record has today’s format, and nothing else of it changes', async () => {
    const name = await firstPortal({ a: 'light', b: 'on water' })
    const store = await storeOnDevice(name)
    expect(await store.keep(writtenDraft('light on', { id: 'a', revision: 4 }), 3)).toBe('kept')
    expect(await store.move('b', 3, { at: 'writing' })).toBe(true)
    const records = await recordsOf(name)
    expect(records.map(({ format, begun, basedOn }) => [format, begun, basedOn])).toEqual([
      [todaysFormat, 0, 'W/"7"'],
      [todaysFormat, 0, 'W/"7"'],
    ])
    expect(await wordsIn(store)).toEqual(['light on', 'on water'])
    store.close()
  })

  test('an update that breaks off in the database leaves what was there, and goes on the next time', async () => {
    const name = await firstPortal({ a: 'light', b: 'on water' })
    const before = await openDB(name)
    const lying = await before.getAll('drafts')
    before.close()
    const full = vi.spyOn(IDBObjectStore.prototype, 'createIndex').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    onTestFinished(() => full.mockRestore())
    await expect(storeOnDevice(name)).rejects.toThrow()
    const still = await openDB(name)
    expect([still.version, await still.getAll('drafts')]).toEqual([1, lying])
    still.close()
    const store = await storeOnDevice(name)
    expect(await wordsIn(store)).toEqual(['light', 'on water'])
    store.close()
  })

  test.each([
    ['opens to other words', (sealer: Sealer): Sealer => ({ ...sealer, open: () => Promise.resolve('{}') })],
    [
      'does not open',
      (sealer: Sealer): Sealer => ({ ...sealer, open: () => Promise.reject(new DOMException('', 'OperationError')) }),
    ],
  ])('a portal whose sealing %s writes over nothing from before it', async (_, broken) => {
    const name = await firstPortal({ a: 'light' })
    const before = await recordsOf(name)
    const store = await openDraftStore(name, broken(deviceSealer(name)))
    await expect(store.keep(writtenDraft('light on', { id: 'a', revision: 4 }), 3)).rejects.toThrow('does not open')
    expect(await store.move('a', 3, { at: 'writing' })).toBe(false)
    expect(await store.acknowledge('a', 2, 'W/"8"')).toBe('newerWords')
    expect(await recordsOf(name)).toEqual(before)
    store.close()
    const mended = await storeOnDevice(name)
    expect(await wordsIn(mended)).toEqual(['light'])
    mended.close()
  })

  test('locked in the middle, newer words are kept over what was there before the update', async () => {
    const name = await firstPortal({ a: 'light' })
    const sealer = deviceSealer(name)
    const store = await openDraftStore(name, {
      ...sealer,
      open: () => Promise.reject(Object.assign(new Error('locked'), { kind: 'locked' })),
    })
    expect(await store.keep(writtenDraft('light on', { id: 'a', revision: 4 }), 3)).toBe('kept')
    store.close()
    const unlocked = await storeOnDevice(name)
    expect(await wordsIn(unlocked)).toEqual(['light on'])
    unlocked.close()
  })

  test('what was begun before stays before what is begun now, also when the clock was set back', async () => {
    const name = await firstPortal({ a: 'first' })
    const store = await storeOnDevice(name)
    for (const [id, startedAt] of [
      ['b', '2026-12-01T00:00:00.000Z'],
      ['c', '1970-01-01T00:00:00.000Z'],
    ] as const)
      await store.keep(writtenDraft(id, { id, startedAt }), undefined)
    expect((await store.list()).drafts.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    store.close()
  })

  test('every format there ever was leads to today’s', () => {
    const record = { id: 'a', revision: 1, state: { at: 'writing' }, sealed: {}, begun: 1 }
    for (let format = 1; format <= todaysFormat; format += 1)
      expect(inTodaysFormat({ ...record, format })).toMatchObject({ id: 'a', format: todaysFormat })
    expect(inTodaysFormat({ ...record, format: todaysFormat + 1 })).toBeUndefined()
  })
})

describe('a database that a newer portal made', () => {
  test('opens as it is: what is known is read and written, what is not stays untouched', async () => {
    const name = freshName()
    const now = await storeOnDevice(name)
    await now.keep(writtenDraft('light', { id: 'a' }), undefined)
    now.close()
    const newer = await openDB(name, 9, { upgrade: (database) => void database.createObjectStore('dreams') })
    newer.close()
    const strange = { id: 'b', format: 9, words: 'in a way nobody here knows' }
    await plant(name, strange)

    const store = await storeOnDevice(name)
    expect(await store.list()).toMatchObject({ drafts: [{ body: 'light' }], unreadable: 1 })
    expect(await store.keep(writtenDraft('light on', { id: 'a', revision: 2 }), 1)).toBe('kept')
    expect(await store.keep(writtenDraft('more', { id: 'c' }), undefined)).toBe('kept')
    expect(await wordsIn(store)).toEqual(['light on', 'more'])
    expect((await recordsOf(name)).find(({ id }) => id === 'b')).toEqual(strange)
    store.close()
  })

  test('while this page is open: it lets go, and goes on writing in what the newer one made of it', async () => {
    const name = freshName()
    const store = await storeOnDevice(name)
    await store.keep(writtenDraft('light'), undefined)
    const newer = await openDB(name, 9, { upgrade: (database) => void database.createObjectStore('dreams') })
    newer.close()
    expect(await store.keep(writtenDraft('light on', { revision: 2 }), 1)).toBe('kept')
    expect(await wordsIn(store)).toEqual(['light on'])
    store.close()
  })
})

describe('the way to the database', () => {
  test('lost without a word, is found again, and the write that met it is kept', async () => {
    const name = freshName()
    const connections: IDBDatabase[] = []
    const transaction = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function spied(this: IDBDatabase, names, mode, options) {
      if (this.name === name) connections.push(this)
      return transaction.call(this, names, mode, options)
    }
    const store = await storeOnDevice(name)
    await store.keep(writtenDraft('light'), undefined)
    // As a phone does that slept.
    connections.at(-1)?.close()
    expect(await store.keep(writtenDraft('light on', { revision: 2 }), 1)).toBe('kept')
    expect(await wordsIn(store)).toEqual(['light on'])
    IDBDatabase.prototype.transaction = transaction
    store.close()
  })

  test(
    'held by a page that does not let go, is given up after a while and not waited for',
    { timeout: 20_000 },
    async () => {
      const name = freshName()
      const old = await openDB(name, 1, {
        upgrade: (fresh) => void fresh.createObjectStore('drafts', { keyPath: 'id' }),
      })
      await expect(storeOnDevice(name)).rejects.toThrow('the device does not answer')
      old.close()
      const store = await storeOnDevice(name)
      expect(await store.list()).toEqual({ drafts: [], unreadable: 0, locked: 0 })
      store.close()
    },
  )

  test('not answered by the browser, is asked for anew the next time', { timeout: 20_000 }, async () => {
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction')
    onTestFinished(() => transactions.mockRestore())
    const store = await storeOnDevice()
    await store.keep(writtenDraft('light'), undefined)
    const connection = transactions.mock.contexts.at(-1) as IDBDatabase
    const silent = Object.create(IDBOpenDBRequest.prototype, {
      addEventListener: { value: () => undefined },
    }) as IDBOpenDBRequest
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockReturnValueOnce(silent)
    onTestFinished(() => opening.mockRestore())
    // As a phone does that slept.
    connection.close()
    await expect(store.keep(writtenDraft('light on', { revision: 2 }), 1)).rejects.toThrow('the device does not answer')
    expect(await store.keep(writtenDraft('light on', { revision: 2 }), 1)).toBe('kept')
    expect(await wordsIn(store)).toEqual(['light on'])
    store.close()
  })

  test('closed, is not opened again', async () => {
    const name = freshName()
    const store = await openDraftStore(name, deviceSealer(name))
    store.close()
    await expect(store.list()).rejects.toThrow('this page has let go of it')
    await deleteDB(name)
  })
})
