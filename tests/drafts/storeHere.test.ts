import { describe, expect, test } from 'vitest'
import { draftEditor } from '#drafts/draftEditor.ts'
import type { DraftStore } from '#drafts/draftStore.ts'
import { storeHere } from '#drafts/storeHere.ts'
import { freshName, storeOnDevice } from './databases.ts'
import { aMoment, blankDraft, countedIds, deferred, walkingClock, wordsIn, writtenDraft } from './writing.ts'

const denied = () => new DOMException('denied', 'SecurityError')
const full = () => new DOMException('full', 'QuotaExceededError')

/** A device that refuses for as long as the test says, and what waits to ask it again. */
async function refusing(name = freshName()) {
  const device = { refuses: true, open: () => storeOnDevice(name) }
  const waiting: (() => void)[] = []
  const store = await storeHere({
    open: () => (device.refuses ? Promise.reject(denied()) : device.open()),
    newId: countedIds(),
    later: (again) => void waiting.push(again),
  })
  async function askAgain(): Promise<void> {
    for (const again of waiting.splice(0)) again()
    await expect.poll(() => store.isDurable || waiting.length > 0).toBe(true)
  }
  return { name, device, waiting, store, askAgain }
}

/** What another page finds on the device. */
async function onDevice(name: string): Promise<unknown[]> {
  const other = await storeOnDevice(name)
  const words = await wordsIn(other)
  other.close()
  return words
}

test('a device that takes words is used at once', async () => {
  const store = await storeHere({ open: () => storeOnDevice(), newId: countedIds() })
  expect(store.isDurable).toBe(true)
  store.close()
})

describe('a device that refuses', () => {
  test('is said truly; words live with the page meanwhile, and it is asked again and again', async () => {
    const { store, waiting, askAgain } = await refusing()
    await store.keep(writtenDraft('light'), undefined)
    expect([store.isDurable, await wordsIn(store), waiting.length]).toEqual([false, ['light'], 1])
    await askAgain()
    await askAgain()
    expect([store.isDurable, await wordsIn(store), waiting.length]).toEqual([false, ['light'], 1])
    store.close()
  })

  test('once it takes them, all of them move there, in their order, and whoever listens is told', async () => {
    const { name, device, store, askAgain } = await refusing()
    await store.keep(writtenDraft('light', { id: 'b' }), undefined)
    await store.keep(writtenDraft('water', { id: 'a', state: { at: 'waiting', tries: 1 } }), undefined)
    let told = 0
    store.onChange(() => (told += 1))
    device.refuses = false
    await askAgain()
    expect([store.isDurable, told]).toEqual([true, 1])
    const { drafts } = await store.list()
    expect(drafts.map(({ id, body, state }) => [id, body, state.at])).toEqual([
      ['b', 'light', 'writing'],
      ['a', 'water', 'waiting'],
    ])
    store.close()
    expect(await onDevice(name)).toEqual(['light', 'water'])
  })

  test('whoever writes through all of it loses no key and makes no copy', async () => {
    const { name, device, store, askAgain } = await refusing()
    const later: (() => void)[] = []
    const editor = draftEditor<string>({
      draft: blankDraft(),
      isKept: false,
      store,
      clock: walkingClock(),
      newId: countedIds('copy'),
      later: (again) => void later.push(again),
    })
    editor.change('l')
    await editor.settled()
    expect(editor.current().keeping.at).toBe('nowhere')
    device.refuses = false
    const asking = askAgain()
    for (const words of ['li', 'lig', 'ligh', 'light']) {
      editor.change(words)
      await aMoment()
    }
    await asking
    await editor.settled()
    for (const again of later.splice(0)) again()
    await editor.settled()
    expect(editor.current()).toMatchObject({ keeping: { at: 'device' }, draft: { id: 'entry-1' } })
    store.close()
    expect(await onDevice(name)).toEqual(['light'])
  })

  test('one that fills up halfway is asked again, and nothing is there twice', async () => {
    const { name, device, store, waiting, askAgain } = await refusing()
    for (const id of ['a', 'b', 'c']) await store.keep(writtenDraft(id, { id }), undefined)
    let writes = 0
    device.open = async () => {
      const opened = await storeOnDevice(name)
      const keep: DraftStore['keep'] = (draft, expected) => {
        writes += 1
        return writes === 2 ? Promise.reject(full()) : opened.keep(draft, expected)
      }
      return { ...opened, keep }
    }
    device.refuses = false
    await askAgain()
    expect([store.isDurable, waiting.length]).toEqual([false, 1])
    // Written on, sent and gone, meanwhile.
    await store.keep(writtenDraft('a, and more', { id: 'a', revision: 2 }), 1)
    await store.acknowledge('b', 1, undefined)
    await askAgain()
    expect(store.isDurable).toBe(true)
    store.close()
    expect(await onDevice(name)).toEqual(['a, and more', 'c'])
  })

  test('what was sent after a first try to move it does not come back', async () => {
    const { name, device, store, askAgain } = await refusing()
    for (const id of ['a', 'b']) await store.keep(writtenDraft(id, { id }), undefined)
    let writes = 0
    device.open = async () => {
      const opened = await storeOnDevice(name)
      const keep: DraftStore['keep'] = (draft, expected) =>
        (writes += 1) === 2 ? Promise.reject(full()) : opened.keep(draft, expected)
      return { ...opened, keep }
    }
    device.refuses = false
    await askAgain()
    await store.acknowledge('a', 1, 'W/"1"')
    await askAgain()
    store.close()
    expect(await onDevice(name)).toEqual(['b'])
  })

  test('that had other words under the same id all along: both are kept', async () => {
    const name = freshName()
    const before = await storeOnDevice(name)
    await before.keep(writtenDraft('theirs', { basedOn: 'W/"1"' }), undefined)
    before.close()
    const { device, store, askAgain } = await refusing(name)
    await store.keep(writtenDraft('mine', { basedOn: 'W/"2"' }), undefined)
    device.refuses = false
    await askAgain()
    expect((await store.list()).drafts.map(({ id, body, basedOn }) => [id, body, basedOn])).toEqual([
      ['entry-1', 'theirs', 'W/"1"'],
      ['copy-1', 'mine', undefined],
    ])
    store.close()
  })

  test('is not asked any more by a page that is gone', async () => {
    const { device, store, waiting } = await refusing()
    const opening = deferred<DraftStore>()
    device.refuses = false
    device.open = () => opening.promise
    waiting.splice(0)[0]?.()
    store.close()
    let closed = false
    const opened = await storeOnDevice()
    opening.resolve({
      ...opened,
      close() {
        closed = true
        opened.close()
      },
    })
    await expect.poll(() => closed).toBe(true)
    expect(waiting).toEqual([])
  })
})
