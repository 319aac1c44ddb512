import { deleteDB } from 'idb'
import { forceCloseDatabase } from 'fake-indexeddb'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { DraftStore } from '#drafts/draftStore.ts'
import { draftEditor } from '#drafts/draftEditor.ts'
import { openDraftStore } from '#drafts/draftStore.ts'
import type { Kept } from '#drafts/kept.ts'
import type { Sealer } from '#drafts/sealer.ts'
import { asFile } from '#drafts/setAside.ts'
import { deviceSealer } from '#vault/deviceSealer.ts'
import { freshName, plant, recordsOf, storeOnDevice } from './databases.ts'
import { countedIds, walkingClock, wordsIn, writtenDraft } from './writing.ts'

const planted = 'the lighthouse behind my grandmother’s house'

test('says truly how long drafts last', async () => {
  const store = await storeOnDevice()
  expect(store.isDurable).toBe(true)
  store.close()
})

test('words outlive the page', async () => {
  const name = freshName()
  const before = await storeOnDevice(name)
  const draft = writtenDraft(planted, { basedOn: 'W/"2"', state: { at: 'waiting', tries: 3 } })
  await before.keep(draft, undefined)
  before.close()
  const after = await storeOnDevice(name)
  expect(await after.list()).toEqual({ drafts: [draft], unreadable: 0, locked: 0 })
  after.close()
})

test('a write is asked for as strictly as the device can, so that it outlives a phone going off', async () => {
  const asked: (string | undefined)[] = []
  const transaction = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function spied(this: IDBDatabase, names, mode, options) {
    if (mode === 'readwrite') asked.push(options?.durability)
    return transaction.call(this, names, mode, options)
  }
  const store = await storeOnDevice()
  await store.keep(writtenDraft('light'), undefined)
  await store.move('entry-1', 1, { at: 'waiting', tries: 0 })
  await store.acknowledge('entry-1', 1, undefined)
  IDBDatabase.prototype.transaction = transaction
  store.close()
  // The first one is the device’s key.
  expect(asked).toEqual(['strict', 'strict', 'strict', 'strict'])
})

describe('sealed', () => {
  test('nothing the person wrote, and nothing about it, can be read from the records', async () => {
    const name = freshName()
    const store = await storeOnDevice(name)
    const body = { form: { title: 'After the infusion' }, answers: { free: planted } }
    await store.keep({ ...writtenDraft(''), body, kind: 'worksheet' }, undefined)
    const [record] = await recordsOf(name)
    store.close()
    const onDisk = [JSON.stringify(record), ...bytesAsText(record?.sealed.bytes), ...bytesAsText(record?.sealed.nonce)]
    for (const secret of [planted, 'lighthouse', 'After the infusion', 'worksheet', 'this-page', '2026-12-03']) {
      expect(onDisk.filter((text) => text.includes(secret))).toEqual([])
    }
    expect(Object.keys(record ?? {}).toSorted()).toEqual(['begun', 'format', 'id', 'revision', 'sealed', 'state'])
  })

  test('the same words sealed twice look different each time', async () => {
    const name = freshName()
    const store = await storeOnDevice(name)
    await store.keep(writtenDraft(planted, { id: 'a' }), undefined)
    await store.keep(writtenDraft(planted, { id: 'b' }), undefined)
    const [one, other] = await recordsOf(name)
    store.close()
    expect(one?.sealed.bytes).not.toEqual(other?.sealed.bytes)
    expect(one?.sealed.nonce).not.toEqual(other?.sealed.nonce)
  })

  test('another person on this device does not open them', async () => {
    const name = freshName()
    const ana = await storeOnDevice(name)
    await ana.keep(writtenDraft(planted), undefined)
    ana.close()
    const ben = await openDraftStore(name, deviceSealer('ben'))
    expect(await ben.list()).toEqual({ drafts: [], unreadable: 1, locked: 0 })
    ben.close()
  })
})

describe('a record that cannot be read', () => {
  async function withBroken(broken: (good: Awaited<ReturnType<typeof recordsOf>>[number]) => object) {
    const name = freshName()
    const store = await storeOnDevice(name)
    await store.keep(writtenDraft('whole', { id: 'a' }), undefined)
    await store.keep(writtenDraft(planted, { id: 'b' }), undefined)
    const good = (await recordsOf(name)).find(({ id }) => id === 'b')
    if (!good) throw new Error('nothing was kept')
    const bad = broken(structuredClone(good))
    await plant(name, bad)
    return { name, store, bad }
  }

  const flipped = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, place) => (place === 3 ? byte ^ 1 : byte))

  test.each<[string, Parameters<typeof withBroken>[0]]>([
    ['a changed letter', ({ sealed, ...rest }) => ({ ...rest, sealed: { ...sealed, bytes: flipped(sealed.bytes) } })],
    ['another nonce', ({ sealed, ...rest }) => ({ ...rest, sealed: { ...sealed, nonce: flipped(sealed.nonce) } })],
    ['an older text put under a newer revision', (good) => ({ ...good, revision: 7 })],
    ['no sealed part', (good) => ({ ...good, sealed: undefined })],
    ['a sealed part that is no bytes', (good) => ({ ...good, sealed: { nonce: 'a', bytes: 'b' } })],
    ['a format of a newer portal', (good) => ({ ...good, format: 3 })],
    ['a format that never was', (good) => ({ ...good, format: '1' })],
    ['no format', ({ format: _none, ...rest }) => rest],
    ['no state', (good) => ({ ...good, state: undefined })],
    ['a state nobody knows', (good) => ({ ...good, state: { at: 'archived' } })],
    ['nothing but an id', () => ({ id: 'b' })],
  ])('%s: is set aside and counted, stays as it is, and the rest opens', async (_, broken) => {
    const { name, store, bad } = await withBroken(broken)
    const { drafts, unreadable } = await store.list()
    expect([drafts.map(({ body }) => body), unreadable]).toEqual([['whole'], 1])
    expect(await store.find('b')).toBeUndefined()
    expect((await recordsOf(name)).find(({ id }) => id === 'b')).toEqual(bad)
    store.close()
  })

  test.each<[string, Parameters<typeof withBroken>[0]]>([
    ['broken', ({ sealed, ...rest }) => ({ ...rest, sealed: { ...sealed, bytes: flipped(sealed.bytes) } })],
    ['of a newer portal', (good) => ({ ...good, format: 3 })],
    ['nothing but an id', () => ({ id: 'b' })],
  ])('%s: nothing is ever written over it, whatever is done under its id', async (_, broken) => {
    const { name, store, bad } = await withBroken(broken)
    for (const expected of [undefined, 0])
      expect(await store.keep(writtenDraft('other words', { id: 'b', revision: 4 }), expected)).toBe('elsewhere')
    const isStrange = !('format' in bad) || bad.format !== 2
    if (isStrange) {
      expect(await store.move('b', 1, { at: 'waiting', tries: 0 })).toBe(false)
      await store.acknowledge('b', 1, 'W/"2"')
    }
    expect((await recordsOf(name)).find(({ id }) => id === 'b')).toEqual(bad)
    store.close()
  })

  test('can be taken along as it is: its bytes where they do not open, its words where they do; never as nothing', async () => {
    const broken = await withBroken(({ sealed, ...rest }) => ({
      ...rest,
      sealed: { ...sealed, bytes: flipped(sealed.bytes) },
    }))
    const [aside] = await broken.store.setAside()
    expect(aside).toEqual({ because: 'broken', record: broken.bad })
    const file = JSON.parse(asFile([aside!])) as { setAside: [{ record: Kept & { sealed: { bytes: string } } }] }
    const taken = Uint8Array.from(atob(file.setAside[0].record.sealed.bytes), (letter) => letter.charCodeAt(0))
    expect(taken).toEqual((broken.bad as Kept).sealed.bytes)
    broken.store.close()

    const newer = await withBroken((good) => ({ ...good, format: 3 }))
    const [known] = await newer.store.setAside()
    expect(known?.because).toBe('unknownFormat')
    expect(asFile([known!])).toContain(planted)
    newer.store.close()
  })

  test('only locked, it is counted apart, and its words are neither told nor written over', async () => {
    const name = freshName()
    const before = await storeOnDevice(name)
    await before.keep(writtenDraft(planted), undefined)
    before.close()
    const locked: Sealer = {
      ...deviceSealer(name),
      open: () => Promise.reject(Object.assign(new Error('locked'), { kind: 'locked' })),
    }
    const store = await openDraftStore(name, locked)
    const [record] = await recordsOf(name)
    expect(await store.list()).toEqual({ drafts: [], unreadable: 0, locked: 1 })
    expect(await store.find('entry-1')).toBeUndefined()
    expect(await store.setAside()).toEqual([{ because: 'locked', record }])
    expect(await store.keep(writtenDraft('over it'), undefined)).toBe('elsewhere')
    // New words are kept all the same.
    expect(await store.keep(writtenDraft('new', { id: 'entry-2' }), undefined)).toBe('kept')
    store.close()
    const unlocked = await storeOnDevice(name)
    expect(await wordsIn(unlocked)).toEqual(['new', planted])
    unlocked.close()
  })

  test('a text moved to another draft’s place does not open there', async () => {
    const { name, store } = await withBroken((good) => good)
    const [a, b] = await recordsOf(name)
    await plant(name, { ...a, sealed: b?.sealed })
    expect(await store.list()).toMatchObject({ drafts: [{ id: 'b' }], unreadable: 1, locked: 0 })
    store.close()
  })

  test('sealed text that is no draft is set aside as well', async () => {
    const name = freshName()
    const store = await storeOnDevice(name)
    for (const [id, inside] of [
      ['a', 'no JSON'],
      ['b', 'null'],
      ['c', '{"kind":5,"writer":"w"}'],
    ] as const) {
      const sealed = await deviceSealer(name).seal(inside, `${id}:1`)
      await plant(name, { format: 1, id, revision: 1, state: { at: 'writing' }, sealed })
    }
    expect(await store.list()).toEqual({ drafts: [], unreadable: 3, locked: 0 })
    store.close()
  })
})

describe('two pages of one person', () => {
  async function twoPages(): Promise<[DraftStore, DraftStore]> {
    const name = freshName()
    return [await storeOnDevice(name), await storeOnDevice(name)]
  }

  test('each sees at once what the other kept, and is told', async () => {
    const [one, other] = await twoPages()
    const told = new Promise<void>((resolve) => void other.onChange(resolve))
    await one.keep(writtenDraft('light'), undefined)
    await told
    expect(await wordsIn(other)).toEqual(['light'])
    one.close()
    other.close()
  })

  test('typing in both on one draft: both last words are kept', async () => {
    const [one, other] = await twoPages()
    const draft = writtenDraft('before')
    await one.keep(draft, undefined)
    const editors = [one, other].map((store, page) =>
      draftEditor<string>({ draft, isKept: true, store, clock: walkingClock(), newId: countedIds(`copy-${page}`) }),
    )
    for (let key = 1; key <= 10; key += 1)
      for (const [page, editor] of editors.entries()) editor.change(`page ${page}, key ${key}`)
    await Promise.all(editors.map((editor) => editor.settled()))
    expect(await wordsIn(one)).toEqual(['page 0, key 10', 'page 1, key 10'])
    expect(editors.map((editor) => editor.current().keeping.at).toSorted()).toEqual(['copy', 'device'])
    one.close()
    other.close()
  })
})

test('a device that refuses its key keeps nothing in the clear instead', async () => {
  const name = freshName()
  const store = await openDraftStore(name, {
    seal: () => Promise.reject(new DOMException('no key', 'OperationError')),
    open: () => Promise.reject(new Error('never asked')),
  })
  await expect(store.keep(writtenDraft(planted), undefined)).rejects.toThrow('no key')
  expect(await recordsOf(name)).toEqual([])
  store.close()
})

function bytesAsText(bytes: Uint8Array | undefined): string[] {
  return ['utf-8', 'utf-16le'].map((encoding) => new TextDecoder(encoding).decode(bytes))
}

describe('a device that loses what it was told to keep', () => {
  /** As a full disk or somebody who clears the browser does: the connection ends, and nothing lies there any more. */
  async function loseEverything(name: string, connection: IDBDatabase): Promise<void> {
    connection.close()
    await Promise.all([deleteDB(name), deleteDB('portal-keys')])
    forceCloseDatabase(connection as never)
  }

  /** The connections to it, as they are used. */
  function connectionsTo(name: string): IDBDatabase[] {
    const connections: IDBDatabase[] = []
    const transaction = IDBDatabase.prototype.transaction
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function spied(
      this: IDBDatabase,
      ...given
    ) {
      if (this.name === name) connections.push(this)
      return transaction.apply(this, given)
    })
    onTestFinished(() => spy.mockRestore())
    return connections
  }

  test('has the words on the screen kept anew, under the same id, without another key', async () => {
    const name = freshName()
    const connections = connectionsTo(name)
    const store = await storeOnDevice(name)
    const editor = draftEditor({
      draft: { ...writtenDraft('light'), revision: 0 },
      isKept: false,
      store,
      clock: walkingClock(),
      newId: countedIds(),
    })
    store.onLoss(editor.keepAnew)
    editor.change('light on the water')
    await editor.settled()
    const used = connections.length
    await loseEverything(name, connections.at(-1)!)
    // Nobody asks the store for anything meanwhile.
    await vi.waitFor(() => expect(connections.length).toBeGreaterThan(used))
    await editor.settled()
    const { drafts } = await store.list()
    expect(drafts.map(({ id, body }) => [id, body])).toEqual([['entry-1', 'light on the water']])
    // Sealed with what lies there now: it opens after a reload.
    const again = await storeOnDevice(name)
    expect(await again.list()).toEqual({ drafts, unreadable: 0, locked: 0 })
    again.close()
    expect(editor.current().keeping).toEqual({ at: 'device' })
    store.close()
  })

  test('in the middle of a write: the words are no copy of anybody’s', async () => {
    const name = freshName()
    const connections = connectionsTo(name)
    const store = await storeOnDevice(name)
    await store.keep(writtenDraft('light'), undefined)
    const lost = connections.at(-1)!
    const writing = store.keep(writtenDraft('light on', { revision: 2 }), 1)
    await loseEverything(name, lost)
    expect(await writing).toBe('kept')
    store.close()
  })

  test('says that a write failed which has arrived: the next one goes on from it', async () => {
    const store = await storeOnDevice()
    await store.keep(writtenDraft('light'), undefined)
    const commit = IDBTransaction.prototype.commit
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementationOnce(function ended(this: IDBTransaction) {
      commit.call(this)
      throw new DOMException('Connection is closing.', 'UnknownError')
    })
    await expect(store.keep(writtenDraft('light on', { revision: 2 }), 1)).rejects.toThrow('closing')
    expect(await store.keep(writtenDraft('light on the water', { revision: 3 }), 1)).toBe('kept')
    expect(await wordsIn(store)).toEqual(['light on the water'])
    store.close()
  })
})
