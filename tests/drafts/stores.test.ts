import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DraftStore } from '#drafts/draftStore.ts'
import { memoryStore } from '#drafts/memoryStore.ts'
import { storeOnDevice } from './databases.ts'
import { blankDraft, wordsIn, writtenDraft } from './writing.ts'

// Both stores promise the same; the one on the device also outlives the page (draftStore.test.ts).
describe.each([
  ['on this device', () => storeOnDevice()],
  ['as long as the page lives', () => Promise.resolve(memoryStore())],
] as const)('drafts kept %s', (_, open) => {
  let store: DraftStore

  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  test('an empty place has nothing, and says so', async () => {
    expect(await store.list()).toEqual({ drafts: [], unreadable: 0, locked: 0 })
    expect(await store.find('entry-1')).toBeUndefined()
  })

  test('what was kept is found again, every part of it', async () => {
    const draft = writtenDraft('light “on” water 🌊\n\u0000\u202Eأمل', { basedOn: 'W/"3"' })
    expect(await store.keep(draft, undefined)).toBe('kept')
    expect(await store.find('entry-1')).toEqual(draft)
    expect(await store.list()).toEqual({ drafts: [draft], unreadable: 0, locked: 0 })
  })

  test('each draft has its own place', async () => {
    await store.keep(writtenDraft('one', { id: 'a' }), undefined)
    await store.keep(writtenDraft('two', { id: 'b' }), undefined)
    expect(await wordsIn(store)).toEqual(['one', 'two'])
  })

  test('newer words take the place of those this page kept before', async () => {
    await store.keep(writtenDraft('light'), undefined)
    expect(await store.keep(writtenDraft('light on', { revision: 2 }), 1)).toBe('kept')
    expect(await wordsIn(store)).toEqual(['light on'])
  })

  test('revision 0, nothing written yet, is a revision as well', async () => {
    await store.keep(blankDraft(), undefined)
    expect(await store.keep(writtenDraft('light'), 0)).toBe('kept')
    expect(await store.keep(writtenDraft('other'), undefined)).toBe('elsewhere')
  })

  test.each([
    ['another page began it', undefined],
    ['another page wrote in between', 1],
    ['this page knows of newer words than there are', 9],
  ])('nothing is written over other words: %s', async (_case, expected) => {
    await store.keep(writtenDraft('light'), undefined)
    await store.keep(writtenDraft('their words', { revision: 2 }), 1)
    expect(await store.keep(writtenDraft('my words', { revision: 3 }), expected)).toBe('elsewhere')
    expect(await wordsIn(store)).toEqual(['their words'])
  })

  test('words of a draft that is gone do not bring it back under its id', async () => {
    await store.keep(writtenDraft('light'), undefined)
    await store.remove('entry-1')
    expect(await store.keep(writtenDraft('light on', { revision: 2 }), 1)).toBe('elsewhere')
    expect(await wordsIn(store)).toEqual([])
  })

  test('moving changes where it stands, and nothing of the words', async () => {
    const draft = writtenDraft('light')
    await store.keep(draft, undefined)
    expect(await store.move('entry-1', 1, { at: 'sending', tries: 2 })).toBe(true)
    expect(await store.find('entry-1')).toEqual({ ...draft, state: { at: 'sending', tries: 2 } })
  })

  test('moving refuses when the words are no longer that revision', async () => {
    await store.keep(writtenDraft('light'), undefined)
    await store.keep(writtenDraft('light on', { revision: 2 }), 1)
    expect(await store.move('entry-1', 1, { at: 'attention', because: 'refused' })).toBe(false)
    expect((await store.find('entry-1'))?.state).toEqual({ at: 'writing' })
  })

  test('moving refuses what is gone', async () => {
    expect(await store.move('entry-1', 1, { at: 'waiting', tries: 1 })).toBe(false)
    expect(await store.list()).toEqual({ drafts: [], unreadable: 0, locked: 0 })
  })

  test('acknowledged, a draft goes', async () => {
    await store.keep(writtenDraft('light'), undefined)
    expect(await store.acknowledge('entry-1', 1, 'W/"1"')).toBe('gone')
    expect(await wordsIn(store)).toEqual([])
  })

  test('acknowledged while newer words were written: they stay, and grow from the clinic’s version', async () => {
    await store.keep(writtenDraft('light'), undefined)
    const newer = writtenDraft('light on', { revision: 2 })
    await store.keep(newer, 1)
    expect(await store.acknowledge('entry-1', 1, 'W/"1"')).toBe('newerWords')
    expect(await store.find('entry-1')).toEqual({ ...newer, basedOn: 'W/"1"' })
  })

  test('the page that wrote them does not know that version, and keeping on does not lose it', async () => {
    await store.keep(writtenDraft('light'), undefined)
    await store.keep(writtenDraft('light on', { revision: 2 }), 1)
    await store.acknowledge('entry-1', 1, 'W/"1"')
    expect(await store.keep(writtenDraft('light on water', { revision: 3 }), 2)).toBe('kept')
    expect(await store.find('entry-1')).toMatchObject({ body: 'light on water', revision: 3, basedOn: 'W/"1"' })
  })

  test('a clinic that says no version takes none away from newer words', async () => {
    await store.keep(writtenDraft('light', { basedOn: 'W/"4"' }), undefined)
    await store.keep(writtenDraft('light on', { revision: 2, basedOn: 'W/"4"' }), 1)
    expect(await store.acknowledge('entry-1', 1, undefined)).toBe('newerWords')
    expect((await store.find('entry-1'))?.basedOn).toBe('W/"4"')
  })

  test('acknowledging twice, or what is not here, is no fault', async () => {
    expect(await store.acknowledge('entry-1', 1, 'W/"1"')).toBe('gone')
    expect(await store.list()).toEqual({ drafts: [], unreadable: 0, locked: 0 })
  })

  test('removing takes the one that was meant', async () => {
    await store.keep(writtenDraft('one', { id: 'a' }), undefined)
    await store.keep(writtenDraft('two', { id: 'b' }), undefined)
    await store.remove('a')
    await store.remove('never there')
    expect(await wordsIn(store)).toEqual(['two'])
  })

  test('whoever listens hears of every change until they stop', async () => {
    let heard = 0
    const stop = store.onChange(() => (heard += 1))
    await store.keep(writtenDraft('light'), undefined)
    await store.move('entry-1', 1, { at: 'waiting', tries: 0 })
    await store.acknowledge('entry-1', 1, undefined)
    await store.remove('entry-1')
    expect(heard).toBe(4)
    stop()
    await store.keep(writtenDraft('light'), undefined)
    expect(heard).toBe(4)
  })

  test('many pages at once: one of them keeps under the id, the others are told', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((words) => store.keep(writtenDraft(words, { writer: words }), undefined)),
    )
    expect(answers.toSorted()).toEqual(['elsewhere', 'elsewhere', 'elsewhere', 'kept'])
  })
})
