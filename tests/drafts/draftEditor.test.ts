import { describe, expect, test } from 'vitest'
import type { Draft } from '#drafts/draft.ts'
import { draftEditor, type DraftEditorOptions, type Keeping } from '#drafts/draftEditor.ts'
import { memoryStore } from '#drafts/memoryStore.ts'
import {
  aMoment,
  blankDraft,
  countedIds,
  deferred,
  walkingClock,
  wordsIn,
  writtenDraft,
  type Deferred,
} from './writing.ts'

type Kept = 'kept' | 'elsewhere'

/** A device that takes its time: each write waits until the test says how it went. */
function slowDevice() {
  const writes: { draft: Draft; expected: number | undefined; answer: Deferred<Kept> }[] = []
  let running = 0
  let mostAtOnce = 0
  return {
    writes,
    mostAtOnce: () => mostAtOnce,
    isDurable: true,
    async keep(draft: Draft, expected: number | undefined): Promise<Kept> {
      const answer = deferred<Kept>()
      writes.push({ draft, expected, answer })
      running += 1
      mostAtOnce = Math.max(mostAtOnce, running)
      return answer.promise.finally(() => {
        running -= 1
      })
    },
    async answer(place: number, how: Kept | Error) {
      const write = writes[place]
      if (!write) throw new Error(`the device was asked ${writes.length} times only`)
      if (how instanceof Error) write.answer.reject(how)
      else write.answer.resolve(how)
      await aMoment()
    },
    bodies: () => writes.map(({ draft }) => draft.body),
  }
}

const full = () => new DOMException('full', 'QuotaExceededError')

function editorOn(store: DraftEditorOptions<string>['store'], changes: Partial<DraftEditorOptions<string>> = {}) {
  const waiting: (() => void)[] = []
  const shown: Keeping['at'][] = []
  const editor = draftEditor<string>({
    draft: blankDraft(),
    isKept: false,
    store,
    clock: walkingClock(),
    newId: countedIds(),
    later: (again) => void waiting.push(again),
    ...changes,
  })
  editor.subscribe(() => shown.push(editor.current().keeping.at))
  const keeping = () => editor.current().keeping.at
  const tryAgain = () => {
    for (const again of waiting.splice(0)) again()
  }
  return { ...editor, keeping, shown, waiting, tryAgain }
}

test('an open page with nothing written keeps nothing', () => {
  const device = slowDevice()
  const editor = editorOn(device)
  expect([editor.keeping(), device.writes]).toEqual(['nothingYet', []])
})

test('a draft that was kept before says so, and is not written again', () => {
  const device = slowDevice()
  const editor = editorOn(device, { draft: writtenDraft('light'), isKept: true })
  expect([editor.keeping(), device.writes]).toEqual(['device', []])
})

test('the first key is on screen at once and its way to the device begins at once', () => {
  const device = slowDevice()
  const editor = editorOn(device)
  editor.change('l')
  expect(editor.current().draft).toMatchObject({ body: 'l', revision: 1 })
  expect([editor.keeping(), device.bodies()]).toEqual(['keeping', ['l']])
})

test('“on this device” is said only once the device has taken the words', async () => {
  const device = slowDevice()
  const editor = editorOn(device)
  editor.change('light')
  await aMoment()
  expect(editor.keeping()).toBe('keeping')
  await device.answer(0, 'kept')
  expect(editor.keeping()).toBe('device')
})

test('a key among others is shown once: that it was kept like the one before is nothing new', async () => {
  const device = slowDevice()
  const editor = editorOn(device)
  editor.change('I')
  await device.answer(0, 'kept')
  let shown = 0
  editor.subscribe(() => (shown += 1))
  editor.change('I w')
  await device.answer(1, 'kept')
  expect(editor.current().keeping).toEqual({ at: 'device' })
  expect(shown).toBe(1)
})

test('a burst of typing costs two writes, one after the other, the newest words last', async () => {
  const device = slowDevice()
  const editor = editorOn(device)
  for (const words of ['l', 'li', 'lig', 'ligh', 'light']) editor.change(words)
  expect(device.bodies()).toEqual(['l'])
  await device.answer(0, 'kept')
  expect(device.bodies()).toEqual(['l', 'light'])
  expect(editor.keeping()).toBe('keeping')
  await device.answer(1, 'kept')
  expect(editor.keeping()).toBe('device')
  expect([device.writes.length, device.mostAtOnce()]).toEqual([2, 1])
  expect(device.writes.map(({ expected }) => expected)).toEqual([undefined, 1])
})

test('typing on and on, no write ever starts while another runs, and none overtakes', async () => {
  const device = slowDevice()
  const editor = editorOn(device)
  for (let key = 1; key <= 60; key += 1) {
    editor.change('x'.repeat(key))
    if (key % 3 === 0) await device.answer(device.writes.length - 1, 'kept')
  }
  await device.answer(device.writes.length - 1, 'kept')
  const revisions = device.writes.map(({ draft }) => draft.revision)
  expect(device.mostAtOnce()).toBe(1)
  expect(revisions).toEqual(revisions.toSorted((one, other) => one - other))
  expect(revisions.at(-1)).toBe(60)
})

describe('a full disk', () => {
  test('is said aloud; the words stay on screen, are tried again, and then kept', async () => {
    const device = slowDevice()
    const editor = editorOn(device)
    editor.change('light')
    await device.answer(0, full())
    expect([editor.keeping(), editor.current().draft.body]).toEqual(['nowhere', 'light'])
    editor.tryAgain()
    expect(device.bodies()).toEqual(['light', 'light'])
    await device.answer(1, 'kept')
    expect(editor.keeping()).toBe('device')
  })

  test('still being full, it is tried again and again, with a pause each time', async () => {
    const device = slowDevice()
    const editor = editorOn(device)
    editor.change('light')
    for (let time = 0; time < 5; time += 1) {
      await device.answer(time, full())
      expect([editor.keeping(), editor.waiting.length, device.writes.length]).toEqual(['nowhere', 1, time + 1])
      editor.tryAgain()
    }
  })

  test('typing on does not claim that the words are kept', async () => {
    const device = slowDevice()
    const editor = editorOn(device)
    editor.change('light')
    await device.answer(0, full())
    editor.change('light on')
    expect(editor.keeping()).toBe('nowhere')
    await device.answer(1, 'kept')
    expect([editor.keeping(), device.bodies().at(-1)]).toEqual(['device', 'light on'])
  })

  test('a later try brings the newest words, not the ones that failed', async () => {
    const device = slowDevice()
    const editor = editorOn(device)
    editor.change('light')
    editor.change('light on')
    await device.answer(0, full())
    editor.tryAgain()
    expect(device.bodies()).toEqual(['light', 'light on'])
  })

  test('however many keys find it full, one try is waited for', async () => {
    const device = slowDevice()
    const editor = editorOn(device)
    for (const [place, words] of ['l', 'li', 'lig'].entries()) {
      editor.change(words)
      await device.answer(place, full())
    }
    expect(editor.waiting).toHaveLength(1)
  })

  test('a device that keeps nothing past this page never claims to', async () => {
    const editor = editorOn(memoryStore())
    editor.change('light')
    await editor.settled()
    expect(editor.keeping()).toBe('nowhere')
  })

  test('words opened again from such a device are not said to be kept', async () => {
    const store = memoryStore()
    await store.keep(writtenDraft('light'), undefined)
    const editor = editorOn(store, { draft: writtenDraft('light'), isKept: true })
    expect(editor.keeping()).toBe('nowhere')
    editor.reopen(writtenDraft('light'))
    expect(editor.keeping()).toBe('nowhere')
  })

  test('a device that keeps them after all is believed without another key', async () => {
    const memory = memoryStore()
    let isDurable = false
    const editor = editorOn({
      keep: memory.keep,
      get isDurable() {
        return isDurable
      },
    })
    editor.change('light')
    await editor.settled()
    editor.tryAgain()
    await editor.settled()
    expect(editor.keeping()).toBe('nowhere')
    isDurable = true
    editor.tryAgain()
    await editor.settled()
    expect(editor.keeping()).toBe('device')
  })
})

describe('another page wrote to the same draft', () => {
  async function twoPages(draft = writtenDraft('before')) {
    const store = memoryStore()
    await store.keep(draft, undefined)
    const durable = { isDurable: true, keep: store.keep }
    const page = (newId = countedIds()) => editorOn(durable, { draft, isKept: true, newId })
    return { store, one: page(), other: page(countedIds('theirs')) }
  }

  test('neither’s words vanish: the second goes on in a draft of its own and says so', async () => {
    const { store, one, other } = await twoPages()
    one.change('written here')
    await one.settled()
    other.change('written there')
    await other.settled()
    expect(await wordsIn(store)).toEqual(['written here', 'written there'])
    expect([one.keeping(), other.keeping()]).toEqual(['device', 'copy'])
    expect(other.current().draft.id).toBe('theirs-1')
  })

  test('a copy stays one draft: what is written on does not make another', async () => {
    const { store, one, other } = await twoPages()
    one.change('here')
    await one.settled()
    for (const words of ['there', 'there and', 'there and then']) {
      other.change(words)
      await other.settled()
    }
    expect(await wordsIn(store)).toEqual(['here', 'there and then'])
    expect(other.keeping()).toBe('copy')
  })

  test('a copy is new to the clinic: it grew from no version there', async () => {
    const { one, other, store } = await twoPages(writtenDraft('before', { basedOn: 'W/"7"' }))
    one.change('here')
    await one.settled()
    other.change('there')
    await other.settled()
    expect((await store.find('entry-1'))?.basedOn).toBe('W/"7"')
    expect(await store.find('theirs-1')).not.toHaveProperty('basedOn')
  })

  test('both at once, many times over: every page’s last words are kept', async () => {
    const { store, one, other } = await twoPages()
    for (let key = 1; key <= 20; key += 1) {
      one.change(`here ${key}`)
      other.change(`there ${key}`)
    }
    await Promise.all([one.settled(), other.settled()])
    expect(await wordsIn(store)).toEqual(['here 20', 'there 20'])
  })
})

describe('done', () => {
  test('waits until the device has the newest words, as finished ones', async () => {
    const device = slowDevice()
    const editor = editorOn(device)
    editor.change('l')
    editor.change('light')
    let answer: boolean | undefined
    const finishing = editor.finish().then((kept) => (answer = kept))
    await device.answer(0, 'kept')
    expect(answer).toBeUndefined()
    await device.answer(1, 'kept')
    await finishing
    expect(answer).toBe(true)
    expect(device.writes.at(-1)?.draft).toMatchObject({ body: 'light', state: { at: 'waiting', tries: 0 } })
  })

  test('when older words fail on their way, the newest ones still count', async () => {
    const device = slowDevice()
    const editor = editorOn(device)
    editor.change('l')
    editor.change('light')
    const finishing = editor.finish()
    await device.answer(0, full())
    await device.answer(1, 'kept')
    expect(await finishing).toBe(true)
    expect(device.writes.at(-1)?.draft).toMatchObject({ body: 'light', state: { at: 'waiting' } })
  })

  test('says no when the device did not take them; the words stay and are tried again', async () => {
    const device = slowDevice()
    const editor = editorOn(device)
    editor.change('light')
    await device.answer(0, full())
    const finishing = editor.finish()
    await device.answer(1, full())
    await device.answer(2, full())
    expect([await finishing, editor.keeping(), editor.current().draft.body]).toEqual([false, 'nowhere', 'light'])
    editor.tryAgain()
    await device.answer(3, 'kept')
    expect(editor.keeping()).toBe('device')
  })

  test('pressed twice, even after it was sent and is gone from here, it does not become a second entry', async () => {
    const store = memoryStore()
    const editor = editorOn({ isDurable: true, keep: store.keep })
    editor.change('light')
    await editor.finish()
    await store.acknowledge('entry-1', 1, 'W/"1"')
    expect(await editor.finish()).toBe(true)
    expect(await wordsIn(store)).toEqual([])
  })

  test('on a page whose words another page has sent already, it does not become a second entry', async () => {
    const store = memoryStore()
    const draft = writtenDraft('light')
    await store.keep(draft, undefined)
    const editor = editorOn({ isDurable: true, keep: store.keep }, { draft, isKept: true })
    await store.acknowledge('entry-1', 1, 'W/"1"')
    expect(await editor.finish()).toBe(true)
    expect(await wordsIn(store)).toEqual([])
  })

  test('on a page that is behind leaves the newer words of the other page as they are', async () => {
    const store = memoryStore()
    const draft = writtenDraft('light')
    await store.keep(draft, undefined)
    const editor = editorOn({ isDurable: true, keep: store.keep }, { draft, isKept: true })
    await store.keep(writtenDraft('light on water', { revision: 2 }), 1)
    expect(await editor.finish()).toBe(true)
    expect((await store.list()).drafts).toMatchObject([{ body: 'light on water', state: { at: 'writing' } }])
  })

  test('words written after it was sent are kept, in a draft of their own', async () => {
    const store = memoryStore()
    const editor = editorOn({ isDurable: true, keep: store.keep })
    editor.change('light')
    await editor.finish()
    await store.acknowledge('entry-1', 1, 'W/"1"')
    editor.change('light, and more')
    await editor.settled()
    expect(await wordsIn(store)).toEqual(['light, and more'])
    expect(editor.keeping()).toBe('copy')
  })

  test('pressed again on one the clinic did not take, it waits to be sent anew', async () => {
    const store = memoryStore()
    const draft = writtenDraft('light', { state: { at: 'attention', because: 'refused' } })
    await store.keep(draft, undefined)
    const editor = editorOn(store, { draft, isKept: true })
    expect(await editor.finish()).toBe(true)
    expect((await store.find('entry-1'))?.state).toEqual({ at: 'waiting', tries: 0 })
  })
})

test('who has stopped listening hears nothing more', async () => {
  const editor = editorOn(memoryStore())
  let heard = 0
  const stop = editor.subscribe(() => (heard += 1))
  editor.change('l')
  await editor.settled()
  const before = heard
  stop()
  editor.change('li')
  await editor.settled()
  expect(before).toBeGreaterThan(0)
  expect(heard).toBe(before)
})
